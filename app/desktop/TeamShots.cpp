// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of working together: who else is at a ticket, two edits of one thing, who sits here; and of notifications.
#include "app/desktop/ShotParts.h"
#include "core/kernel/PresenceBoard.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/PresenceLine.h"
#include "ui/inbox/TicketConflict.h"
#include "ui/settings/NoticesSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/SettingsPort.h"
#include "ui/welcome/WhichUserDialog.h"

namespace memnun {

namespace {

/// One colleague answers, another reads; what they do is heard as from their own windows.
Shot presenceShot(TicketId ticket)
{
    return {QStringLiteral("inbox-presence"), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(Queue::Open);
                inbox->openTicket(ticket);
                return nullptr;
            },
            [ticket](WorkspaceWindow& workspace, QWidget*) {
                InboxPage* inbox = inboxOf(workspace);
                if (!threadIsThere(workspace))
                    return false;
                if (inbox->thread()->ticket() != ticket)
                    inbox->openTicket(ticket);
                PresenceBoard* board = workspace.context().presence;
                board->hear(QStringLiteral("one"), QStringLiteral("2 %1 answering").arg(ticket.value()));
                board->hear(QStringLiteral("other"), QStringLiteral("3 %1 reading").arg(ticket.value()));
                const auto* line = inbox->findChild<PresenceLine*>();
                return inbox->thread()->ticket() == ticket && line && line->isVisible();
            }};
}

/// A colleague changed the ticket while it was being changed here.
Shot conflictShot(TicketId ticket)
{
    return {QStringLiteral("conflict"), false,
            [ticket](WorkspaceWindow& workspace) -> QWidget* {
                workspace.context().presence->hear(QStringLiteral("one"), QStringLiteral("2 0 reading"));
                workspace.context().presence->hear(QStringLiteral("other"), QStringLiteral("3 0 reading"));
                openPage<InboxPage>(workspace, "inbox")->openQueue(Queue::Open);
                const Instant now = workspace.context().clock.now();
                Collision collision;
                collision.differences = {
                    {QStringLiteral("status"), toKey(TicketStatus::PendingCustomer), toKey(TicketStatus::Solved)},
                    {QStringLiteral("priority"), toKey(Priority::Urgent), toKey(Priority::Normal)},
                    {QStringLiteral("snoozed_until"), QString::number(now.plusSeconds(86'400).ms), {}}};
                const InboxLists lists(workspace.context());
                auto* dialog = new ConflictDialog(InboxPage::tr("Ticket #%1").arg(ticket.value()), ticketConflict(collision, lists),
                                                  &workspace.window());
                dialog->open();
                return dialog;
            },
            [](WorkspaceWindow& workspace, QWidget*) { return threadIsThere(workspace); }};
}

User userNamed(qint64 id, const char* name, Role role)
{
    User user;
    user.id = UserId(id);
    user.name = QString::fromUtf8(name);
    user.role = role;
    return user;
}

Shot whichUserShot()
{
    return {QStringLiteral("which-user"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                auto* dialog = new WhichUserDialog({userNamed(1, "Derya Aksoy", Role::Owner), userNamed(2, "Emre Şahin", Role::Agent),
                                                    userNamed(3, "Işıl Demir", Role::Agent)},
                                                   &workspace.window());
                dialog->open();
                return dialog;
            },
            {}};
}

/// Somebody who does not want to be disturbed at night.
Shot noticesShot()
{
    return {QStringLiteral("settings-notices"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                SettingsPort& settings = workspace.context().settings;
                QStringList days;
                for (int day = 0; day < 7; ++day)
                    days << (day < 5 ? QStringLiteral("1 1200 480") : day == 5 ? QStringLiteral("1 0 0") : QStringLiteral("0 1200 480"));
                settings.setValue(QStringLiteral("notices/quiet_days"), days);
                auto* page = openPage<SettingsPage>(workspace, "settings");
                page->openSection(QStringLiteral("notices"));
                page->setHasTray(true);
                page->findChild<NoticesSection*>()->load();
                return nullptr;
            },
            {}};
}

}  // namespace

QVector<Shot> teamShots(const ShotSubjects& subjects)
{
    return {presenceShot(subjects.busyTicket), conflictShot(subjects.busyTicket), whichUserShot(), noticesShot()};
}

}  // namespace memnun
