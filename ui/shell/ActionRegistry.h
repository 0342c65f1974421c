// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeyText.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace memnun {

class SettingsPort;

/// One thing the user can do. Declared once; menu, context menus, tool tips, palette and cheat sheet read it here.
struct ActionSpec {
    QString id;                      ///< stable: "ticket.resolve"
    QString group;                   ///< key of a group made with addGroup(): "ticket"
    std::function<QString()> text;   ///< translated, without shortcut; may hold a mnemonic
    QVector<QKeySequence> keys;      ///< the defaults; the user's own come from the settings
    QString icon;                    ///< may be empty
    std::function<void()> callback;
    std::function<QString()> words = {};  ///< other names people look for it by, translated, "copy, backup"; may be empty
};

class ActionRegistry final : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(SettingsPort& settings, QObject* parent = nullptr);

    /// Groups appear in menu and cheat sheet in the order they were added.
    void addGroup(const QString& key, std::function<QString()> title);
    /// Keys work while `scope` or a child of it has the focus; text fields keep plain letters to themselves.
    /// With the main window as scope they work everywhere. The action lives as long as the registry.
    QAction* add(const ActionSpec& spec, QWidget* scope);

    /// Null for an unknown id.
    QAction* action(const QString& id) const;
    QVector<QKeySequence> keys(const QString& id) const;
    /// Remembers the user's choice; an empty list takes the key away.
    void setKeys(const QString& id, const QVector<QKeySequence>& keys);
    void resetKeys(const QString& id);
    /// Takes every choice of the user's back, as far as it was made under the present preset.
    void resetAllKeys();
    /// What an action has without a choice of the user's: the preset's keys, else its own.
    QVector<QKeySequence> usualKeys(const QString& id) const;
    bool hasOwnKeys(const QString& id) const;
    /// A KeyPreset::key. Choices made under one preset stay with it.
    QString preset() const;
    void setPreset(const QString& key);
    /// Pairs "KEY: id, id" of actions that would fight for a key in the same place.
    QStringList conflicts() const;
    /// Whether the keys of both would be alive at once.
    bool share(const QString& id, const QString& other) const;
    /// Whether it would do something now: it is enabled and what it acts on is on the screen.
    bool isLive(const QString& id) const;

    struct Entry {
        QString id;
        QString group;
        QAction* action = nullptr;
    };
    QVector<Entry> entries() const;
    /// As in its spec; may be empty.
    QString iconName(const QString& id) const;
    QStringList otherNames(const QString& id) const;
    QStringList groups() const { return m_groupOrder; }
    QString groupTitle(const QString& key) const;

    /// Fills a menu with one submenu per group, of what can be done now. Called again by the owner before it opens.
    void fillMenu(QMenu* menu) const;
    /// Appends what the group can do now.
    void fillGroup(QMenu* menu, const QString& group) const;

    /// Asks every text again; the main window calls it on LanguageChange.
    void retranslate();

Q_SIGNALS:
    void keysChanged();
    void added();

private:
    struct Item {
        ActionSpec spec;
        QAction* action = nullptr;
        QPointer<QWidget> scope;
    };
    const Item* find(const QString& id) const;
    QVector<QKeySequence> usualKeysOf(const Item& item) const;
    QString settingOf(const QString& id) const;
    static bool isLive(const Item& item);
    void applyKeys(const Item& item);
    void applyText(const Item& item) const;

    SettingsPort& m_settings;
    QVector<Item> m_items;
    QStringList m_groupOrder;
    QHash<QString, std::function<QString()>> m_groupTitles;
};

/// The action's text without its mnemonic.
QString plainText(const QAction& action);

}  // namespace memnun
