// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that are taken, one declaration each.
#include "app/desktop/Screenshots.h"
#include "ui/imports/ImportDialog.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/kpis/KpiPage.h"
#include "ui/settings/SettingsPage.h"

#include <QAbstractItemView>

namespace memnun {

namespace {

template <class PageWidget>
PageWidget* openPage(WorkspaceWindow& workspace, const char* id)
{
    const QString key = QString::fromLatin1(id);
    workspace.window().openPage(key);
    return qobject_cast<PageWidget*>(workspace.window().pageWidget(key));
}

bool hasRows(const QAbstractItemView* view)
{
    return view && view->isVisible() && view->model() && view->model()->rowCount() > 0;
}

bool threadIsThere(WorkspaceWindow& workspace)
{
    const auto* inbox = qobject_cast<InboxPage*>(workspace.window().pageWidget(QStringLiteral("inbox")));
    return inbox && hasRows(inbox->list()->view()) && inbox->thread()->ticket().isValid();
}

Shot inboxShot()
{
    return {QStringLiteral("inbox"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox")->openQueue(Queue::Open);
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) { return threadIsThere(workspace); }};
}

Shot emptyShot()
{
    return {QStringLiteral("inbox-empty"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return nullptr;
            },
            {}};
}

Shot threadShot(TicketId ticket)
{
    return {QStringLiteral("thread"), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(Queue::All);
                inbox->openTicket(ticket);
                return nullptr;
            },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                auto* inbox = qobject_cast<InboxPage*>(workspace.window().pageWidget(QStringLiteral("inbox")));
                if (!threadIsThere(workspace))
                    return false;
                // A list that has just come opens its own first ticket.
                if (inbox->thread()->ticket() != ticket)
                    inbox->openTicket(ticket);
                return inbox->thread()->ticket() == ticket;
            }};
}

Shot kpiShot()
{
    return {QStringLiteral("kpis"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<KpiPage>(workspace, "kpis");
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<KpiPage*>(workspace.window().pageWidget(QStringLiteral("kpis")));
                return page && page->showing() == KpiPage::Showing::Figures;
            }};
}

Shot importShot()
{
    return {QStringLiteral("import"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return workspace.importMail();
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* import = qobject_cast<ImportDialog*>(dialog);
                return import && import->isReady();
            }};
}

Shot settingsShot(const char* name, const char* section)
{
    return {QString::fromLatin1(name), false,
            [section](WorkspaceWindow& workspace) -> QWidget* {
                openPage<SettingsPage>(workspace, "settings")->openSection(QString::fromLatin1(section));
                return nullptr;
            },
            {}};
}

}  // namespace

QVector<Shot> builtinShots(const ShotSubjects& subjects)
{
    return {inboxShot(), emptyShot(), threadShot(subjects.busyTicket), kpiShot(), importShot(),
            settingsShot("settings", "calendar"), settingsShot("settings-mail", "mail"),
            settingsShot("settings-identity", "identity"), settingsShot("settings-look", "look")};
}

}  // namespace memnun
