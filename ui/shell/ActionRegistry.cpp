// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ActionRegistry.h"

#include "ui/keys/KeyPresets.h"
#include "ui/shared/Icon.h"
#include "ui/shell/SettingsPort.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace memnun {

namespace {

const QString kPreset = QStringLiteral("keys/preset");

/// The same place: one scope holds the other, so both keys would be alive at once.
bool overlap(const QWidget* a, const QWidget* b)
{
    return a && b && (a == b || a->isAncestorOf(b) || b->isAncestorOf(a));
}

}  // namespace

QString plainText(const QAction& action)
{
    return action.text().remove(QLatin1Char('&'));
}

ActionRegistry::ActionRegistry(SettingsPort& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void ActionRegistry::addGroup(const QString& key, std::function<QString()> title)
{
    if (!m_groupTitles.contains(key))
        m_groupOrder << key;
    m_groupTitles.insert(key, std::move(title));
}

QAction* ActionRegistry::add(const ActionSpec& spec, QWidget* scope)
{
    Q_ASSERT_X(!find(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    // A page that was closed with its workspace leaves its actions behind; the new one declares them again.
    for (Item& item : m_items) {
        if (!item.scope)
            delete std::exchange(item.action, nullptr);
    }
    m_items.removeIf([](const Item& item) { return !item.action; });
    auto* action = new QAction(this);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    action->setShortcutContext(scope->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = spec.callback] {
        if (run)
            run();
    });
    scope->addAction(action);
    m_items.append({spec, action, scope});
    applyKeys(m_items.last());
    Q_EMIT added();
    return action;
}

const ActionRegistry::Item* ActionRegistry::find(const QString& id) const
{
    for (const Item& item : m_items) {
        if (item.spec.id == id && item.scope)
            return &item;
    }
    return nullptr;
}

QAction* ActionRegistry::action(const QString& id) const
{
    const Item* item = find(id);
    return item ? item->action : nullptr;
}

QVector<QKeySequence> ActionRegistry::keys(const QString& id) const
{
    const Item* item = find(id);
    return item ? item->action->shortcuts() : QVector<QKeySequence>();
}

void ActionRegistry::setKeys(const QString& id, const QVector<QKeySequence>& keys)
{
    const Item* item = find(id);
    if (!item)
        return;
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts << key.toString(QKeySequence::PortableText);
    // A settings file can't tell an empty list from none.
    if (texts.isEmpty())
        texts << QString();
    m_settings.setValue(settingOf(id), texts);
    applyKeys(*item);
    Q_EMIT keysChanged();
}

void ActionRegistry::resetKeys(const QString& id)
{
    const Item* item = find(id);
    if (!item)
        return;
    m_settings.remove(settingOf(id));
    applyKeys(*item);
    Q_EMIT keysChanged();
}

void ActionRegistry::resetAllKeys()
{
    for (const Item& item : std::as_const(m_items)) {
        m_settings.remove(settingOf(item.spec.id));
        applyKeys(item);
    }
    Q_EMIT keysChanged();
}

QVector<QKeySequence> ActionRegistry::usualKeys(const QString& id) const
{
    const Item* item = find(id);
    return item ? usualKeysOf(*item) : QVector<QKeySequence>();
}

QVector<QKeySequence> ActionRegistry::usualKeysOf(const Item& item) const
{
    return presetKeys(preset(), item.spec.id).value_or(item.spec.keys);
}

bool ActionRegistry::hasOwnKeys(const QString& id) const
{
    return m_settings.value(settingOf(id)).isValid();
}

QString ActionRegistry::preset() const
{
    return m_settings.value(kPreset, keyPresets().first().key).toString();
}

void ActionRegistry::setPreset(const QString& key)
{
    m_settings.setValue(kPreset, key);
    for (const Item& item : std::as_const(m_items))
        applyKeys(item);
    Q_EMIT keysChanged();
}

QString ActionRegistry::settingOf(const QString& id) const
{
    const QString key = preset();
    return key == keyPresets().first().key ? QStringLiteral("keys/%1").arg(id) : QStringLiteral("keys/%1/%2").arg(key, id);
}

void ActionRegistry::applyKeys(const Item& item)
{
    const QVariant own = m_settings.value(settingOf(item.spec.id));
    QList<QKeySequence> keys = usualKeysOf(item);
    if (own.isValid()) {
        keys.clear();
        for (const QString& text : own.toStringList()) {
            if (!text.isEmpty())
                keys << QKeySequence(text, QKeySequence::PortableText);
        }
    }
    item.action->setShortcuts(keys);
    applyText(item);
}

void ActionRegistry::applyText(const Item& item) const
{
    const QString text = item.spec.text ? item.spec.text() : item.spec.id;
    item.action->setText(text);
    const QString plain = plainText(*item.action);
    const QString keys = keysText(item.action->shortcuts());
    item.action->setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
}

void ActionRegistry::retranslate()
{
    for (const Item& item : std::as_const(m_items))
        applyText(item);
}

QStringList ActionRegistry::conflicts() const
{
    QStringList out;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        for (qsizetype j = i + 1; j < m_items.size(); ++j) {
            const Item& a = m_items.at(i);
            const Item& b = m_items.at(j);
            if (!overlap(a.scope, b.scope))
                continue;
            for (const QKeySequence& key : a.action->shortcuts()) {
                const QList<QKeySequence> others = b.action->shortcuts();
                const auto same = [&key](const QKeySequence& other) { return keysClash(key, other); };
                if (std::any_of(others.begin(), others.end(), same))
                    out << QStringLiteral("%1: %2, %3").arg(key.toString(), a.spec.id, b.spec.id);
            }
        }
    }
    return out;
}

bool ActionRegistry::share(const QString& id, const QString& other) const
{
    const Item* a = find(id);
    const Item* b = find(other);
    return a && b && overlap(a->scope, b->scope);
}

bool ActionRegistry::isLive(const QString& id) const
{
    const Item* item = find(id);
    return item && isLive(*item);
}

bool ActionRegistry::isLive(const Item& item)
{
    const QWidget* scope = item.scope;
    return scope && item.action->isEnabled() && (scope->isWindow() || scope->isVisibleTo(scope->window()));
}

QVector<ActionRegistry::Entry> ActionRegistry::entries() const
{
    QVector<Entry> out;
    for (const Item& item : m_items) {
        if (item.scope)
            out.append({item.spec.id, item.spec.group, item.action});
    }
    return out;
}

QString ActionRegistry::iconName(const QString& id) const
{
    const Item* item = find(id);
    return item ? item->spec.icon : QString();
}

QStringList ActionRegistry::otherNames(const QString& id) const
{
    const Item* item = find(id);
    return item && item->spec.words ? item->spec.words().split(QStringLiteral(", "), Qt::SkipEmptyParts) : QStringList();
}

QString ActionRegistry::groupTitle(const QString& key) const
{
    const auto title = m_groupTitles.value(key);
    return title ? title() : key;
}

void ActionRegistry::fillMenu(QMenu* menu) const
{
    menu->clear();
    for (const QString& group : m_groupOrder) {
        QMenu* sub = menu->addMenu(groupTitle(group));
        fillGroup(sub, group);
        sub->menuAction()->setVisible(!sub->isEmpty());
    }
}

void ActionRegistry::fillGroup(QMenu* menu, const QString& group) const
{
    for (const Item& item : m_items) {
        if (item.spec.group == group && isLive(item))
            menu->addAction(item.action);
    }
}

}  // namespace memnun
