// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeysSection.h"

#include "ui/keys/KeyDialog.h"
#include "ui/keys/KeyPresets.h"
#include "ui/keys/KeyRivals.h"
#include "ui/keys/KeyTree.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kTreeHeight = 380;

}  // namespace

KeysSection::KeysSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_filter(new SearchBox(this)),
      m_preset(new QComboBox(this)),
      m_tree(new KeyTree(context.actions, this)),
      m_change(new QPushButton(this)),
      m_add(new QPushButton(this)),
      m_reset(new QPushButton(this)),
      m_resetAll(new QPushButton(this)),
      m_presetRow(addRow(QStringLiteral("preset"), m_preset)),
      m_filterRow(addRow(QStringLiteral("filter"), m_filter))
{
    hideFoot();
    build();
    wire();
    retranslate();
}

void KeysSection::build()
{
    placeBeside(m_presetRow, {{m_filterRow, 1}});
    for (const KeyPreset& preset : keyPresets())
        m_preset->addItem(preset.name, preset.key);
    m_tree->setMinimumHeight(kTreeHeight);
    body()->addWidget(m_tree);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    for (QPushButton* button : {m_change, m_add, m_reset})
        line->addWidget(button);
    line->addStretch();
    line->addWidget(m_resetAll);
    body()->addLayout(line);
}

void KeysSection::wire()
{
    m_refill.setSingleShot(true);
    m_refill.setInterval(0);
    ActionRegistry& actions = context().actions;
    connect(&m_refill, &QTimer::timeout, this, &KeysSection::load);
    connect(&actions, &ActionRegistry::added, &m_refill, qOverload<>(&QTimer::start));
    connect(&actions, &ActionRegistry::keysChanged, &m_refill, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_tree->narrow(text);
        follow();
    });
    connect(m_filter, &SearchBox::leaveDown, this, [this] { m_tree->setFocus(Qt::TabFocusReason); });
    connect(m_preset, &QComboBox::activated, this, [this] {
        context().actions.setPreset(m_preset->currentData().toString());
        say(tr("The keys are those of %1 now. What you chose yourself stays with each set.").arg(m_preset->currentText()),
            Tone::Positive);
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysSection::follow);
    // Enter and a double click.
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { ask(Change::Instead); });
    connect(m_change, &QPushButton::clicked, this, [this] { ask(Change::Instead); });
    connect(m_add, &QPushButton::clicked, this, [this] { ask(Change::Besides); });
    connect(m_reset, &QPushButton::clicked, this, &KeysSection::resetOne);
    connect(m_resetAll, &QPushButton::clicked, this, &KeysSection::resetAll);
}

KeyDialog* KeysSection::ask(Change change)
{
    const QString id = m_tree->currentId();
    if (id.isEmpty())
        return nullptr;
    auto* dialog = new KeyDialog(context().actions, id, this);
    connect(dialog, &KeyDialog::chosen, this, [this, id, change](const QKeySequence& key) { take(id, key, change); });
    dialog->open();
    return dialog;
}

void KeysSection::take(const QString& id, const QKeySequence& key, Change change)
{
    ActionRegistry& actions = context().actions;
    QVector<QKeySequence> keys;
    if (change == Change::Besides)
        keys = actions.keys(id);
    if (!key.isEmpty() && !keys.contains(key))
        keys << key;
    const bool none = key.isEmpty();
    const QVector<KeyRival> lost = giveKeys(actions, id, none ? QVector<QKeySequence>() : keys);
    tellLost(lost, none ? tr("“%1” has no key now.").arg(nameOf(id))
                        : tr("“%1” has the key %2 now.").arg(nameOf(id), keyText(key)));
}

void KeysSection::tellLost(const QVector<KeyRival>& lost, const QString& otherwise)
{
    QStringList sentences = {otherwise};
    for (const KeyRival& rival : lost)
        sentences << (rival.left.isEmpty() ? tr("“%1” has none any more.").arg(rival.name)
                                           : tr("“%1” keeps %2.").arg(rival.name, keysText(rival.left)));
    say(sentences.join(QLatin1Char(' ')), lost.isEmpty() ? Tone::Positive : Tone::Warning);
}

void KeysSection::resetOne()
{
    const QString id = m_tree->currentId();
    if (id.isEmpty())
        return;
    const QVector<KeyRival> lost = giveUsualKeys(context().actions, id);
    tellLost(lost, tr("“%1” has its first keys again.").arg(nameOf(id)));
}

void KeysSection::resetAll()
{
    context().actions.resetAllKeys();
    say(tr("Every command has its first keys again."), Tone::Positive);
}

QString KeysSection::nameOf(const QString& id)
{
    const QAction* action = context().actions.action(id);
    return action ? plainText(*action) : id;
}

void KeysSection::load()
{
    const ActionRegistry& actions = context().actions;
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(actions.preset())));
    m_tree->fill();
    follow();
}

void KeysSection::follow()
{
    const ActionRegistry& actions = context().actions;
    const QString id = m_tree->currentId();
    m_change->setEnabled(!id.isEmpty());
    m_add->setEnabled(!id.isEmpty());
    m_reset->setEnabled(!id.isEmpty() && actions.hasOwnKeys(id));
    const auto entries = actions.entries();
    m_resetAll->setEnabled(std::any_of(entries.begin(), entries.end(), [&actions](const ActionRegistry::Entry& entry) {
        return actions.hasOwnKeys(entry.id);
    }));
}

void KeysSection::retranslate()
{
    setTexts(title(), tr("What each key does. Only for you, on this computer, and at once. “?” shows the keys of the page you are on."));
    m_presetRow->setLabel(tr("&Begin with the keys of"));
    m_filterRow->setLabel(tr("&Find a command or a key"));
    m_filter->setPlaceholderText(tr("For example: resolve, or Ctrl+N"));
    m_change->setText(tr("&Change the key…"));
    m_add->setText(tr("&Another key besides…"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset a&ll"));
    load();
}

}  // namespace memnun
