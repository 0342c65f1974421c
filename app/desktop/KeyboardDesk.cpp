// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/KeyboardDesk.h"

#include "ui/customers/CustomersPage.h"
#include "ui/inbox/InboxPage.h"
#include "ui/palette/Palette.h"
#include "ui/settings/SettingsCommands.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/today/TodayPage.h"

#include <QCryptographicHash>
#include <QTimer>

namespace memnun {

namespace {

/// One workspace and one of its people, as a settings key.
QString placeKey(const QString& place, UserId me)
{
    const QByteArray text = (place + QLatin1Char('#') + QString::number(me.value())).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16));
}

template <class PageWidget>
PageWidget* pageOf(MainWindow& window, const char* id)
{
    return qobject_cast<PageWidget*>(window.pageWidget(QString::fromLatin1(id)));
}

template <class PageWidget>
PageWidget* openPage(MainWindow& window, const char* id)
{
    window.openPage(QString::fromLatin1(id));
    return pageOf<PageWidget>(window, id);
}

}  // namespace

KeyboardDesk::KeyboardDesk(const AppContext& context, Navigator& navigator, const QString& place, MainWindow& window)
    : QObject(&window),
      m_actions(context.actions),
      m_window(window),
      m_palette(new Palette(context, navigator, placeKey(place, context.me.id), window))
{
    addCommands();
    connect(m_palette, &Palette::searchWanted, this, &KeyboardDesk::search);
    connect(&m_window, &MainWindow::keysWanted, this, &KeyboardDesk::openKeySettings);
    connect(&m_window, &MainWindow::pageOpened, this, [this](const QString& id) {
        m_palette->dismiss();
        if (id == QLatin1String("settings"))
            QTimer::singleShot(0, this, &KeyboardDesk::makeCommandsKnown);
    });
}

void KeyboardDesk::search(const QString& text)
{
    m_window.searchBox()->setFocus(Qt::ShortcutFocusReason);
    m_window.searchBox()->setText(text);
}

void KeyboardDesk::orderGroups(ActionRegistry& actions)
{
    for (const char* group : {"ticket", "message", "customer", "call", "task", "edit", "go", "view", "workspace", "settings", "help"})
        actions.addGroup(QString::fromLatin1(group), {});
}

void KeyboardDesk::addCommands()
{
    m_actions.addGroup(QStringLiteral("ticket"), [] { return InboxPage::tr("Ticket"); });
    m_actions.addGroup(QStringLiteral("customer"), [] { return tr("Customer"); });
    m_actions.addGroup(QStringLiteral("task"), [] { return tr("Task"); });
    add("shell.palette", "go", "Ctrl+K", "compass", [] { return tr("Find a command, customer or ticket"); },
        [this] { m_palette->toggle(); });
    add("go.mentions", "go", "", "at-sign", [] { return tr("Tickets with a note that calls me"); },
        [this] { search(QStringLiteral("is:mentioned")); });
    add("ticket.new", "ticket", "Ctrl+N", "plus", [] { return InboxPage::tr("New ticket"); }, [this] {
        if (auto* inbox = openPage<InboxPage>(m_window, "inbox"))
            inbox->newTicket();
    });
    add("customer.new", "customer", "Ctrl+Shift+C", "user-plus", [] { return tr("New customer"); }, [this] {
        if (auto* customers = openPage<CustomersPage>(m_window, "customers"))
            customers->newCustomer();
    });
    add("task.new", "task", "Ctrl+T", "list-checks", [] { return tr("New task"); }, [this] {
        if (auto* today = openPage<TodayPage>(m_window, "today"))
            today->startNewTask();
    });
    add("shell.keys.change", "help", "", "key-round", [] { return tr("Change the keys…"); }, [this] { openKeySettings(); });
    registerSettingsCommands(m_actions, &m_window, [this](const QString& key) { openSettings(key); });
}

void KeyboardDesk::add(const char* id, const char* group, const char* key, const char* iconName,
                       std::function<QString()> text, std::function<void()> run)
{
    ActionSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.group = QString::fromLatin1(group);
    spec.text = std::move(text);
    if (*key)
        spec.keys << QKeySequence(QString::fromLatin1(key));
    spec.icon = QString::fromLatin1(iconName);
    spec.callback = std::move(run);
    m_actions.add(spec, &m_window);
}

void KeyboardDesk::openKeySettings()
{
    openSettings(QStringLiteral("keys"));
}

void KeyboardDesk::openSettings(const QString& section)
{
    if (auto* settings = openPage<SettingsPage>(m_window, "settings"))
        settings->openSection(section);
}

/// The settings list every command, so the pages that bring their own have to be there.
void KeyboardDesk::makeCommandsKnown()
{
    pageOf<InboxPage>(m_window, "inbox");
}

}  // namespace memnun
