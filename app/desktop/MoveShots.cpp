// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets that are merged, messages that move, and spam.
#include "app/desktop/ShotParts.h"
#include "core/tickets/TicketMoves.h"
#include "ui/inbox/MergeDialog.h"
#include "ui/inbox/MergedLine.h"
#include "ui/inbox/MoveDialog.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/TicketMoves.h"
#include "ui/inbox/TicketPicker.h"
#include "ui/settings/SettingsPage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

namespace memnun {

namespace {

template <class Dialog>
Dialog* openedBy(InboxPage& inbox, void (TicketMoves::*act)())
{
    (inbox.moves().*act)();
    return inbox.findChild<Dialog*>();
}

/// Over the ticket that was shown last.
Shot mergeShot()
{
    return {QStringLiteral("merge"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                return openedBy<MergeDialog>(*openPage<InboxPage>(workspace, "inbox"), &TicketMoves::merge);
            },
            [](WorkspaceWindow&, QWidget* shown) {
                auto* dialog = qobject_cast<MergeDialog*>(shown);
                if (!dialog)
                    return false;
                if (dialog->picker()->list()->count() < 2 && dialog->picker()->field()->text().isEmpty()) {
                    dialog->picker()->field()->setText(QStringLiteral("kargo"));
                    Q_EMIT dialog->picker()->field()->textEdited(QStringLiteral("kargo"));
                }
                return dialog->mergeButton()->isEnabled() && !dialog->story().isEmpty();
            }};
}

Shot moveShot(const char* name, void (TicketMoves::*act)())
{
    return {QString::fromLatin1(name), false,
            [act](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                if (inbox->thread()->pane()->chosenMessages().isEmpty())
                    inbox->moves().chooseMessage();
                return openedBy<MoveDialog>(*inbox, act);
            },
            [](WorkspaceWindow&, QWidget* dialog) { return dialog != nullptr; }};
}

/// A ticket that was merged into another one, with the way back.
Shot mergedShot(TicketId merged)
{
    return {QStringLiteral("inbox-merged"), false,
            [merged](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(Queue::Open);
                inbox->openTicket(merged);
                return nullptr;
            },
            [merged](WorkspaceWindow& workspace, QWidget*) {
                InboxPage* inbox = inboxOf(workspace);
                // A list that has just come opens its own first ticket.
                if (inbox->thread()->ticket() != merged)
                    inbox->openTicket(merged);
                return threadIsThere(workspace) && inbox->thread()->mergedLine()->isShownFor();
            }};
}

Shot blockedShot()
{
    return {QStringLiteral("settings-blocked"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                auto* settings = openPage<SettingsPage>(workspace, "settings");
                settings->openSection(QStringLiteral("blocked"));
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = workspace.window().pageWidget(QStringLiteral("settings"));
                const auto* table = page->findChild<QTableWidget*>(QStringLiteral("blocked"));
                return table && table->rowCount() == 2;
            }};
}

}  // namespace

QVector<Shot> moveShots(TicketId merged)
{
    return {mergeShot(), moveShot("message-move", &TicketMoves::moveMessages), moveShot("message-split", &TicketMoves::splitMessages), mergedShot(merged),
            blockedShot()};
}

}  // namespace memnun
