// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets that are merged, messages that move, and spam.
#include "app/desktop/ShotParts.h"
#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"
#include "ui/inbox/MergeDialog.h"
#include "ui/inbox/MergedLine.h"
#include "ui/inbox/MoveDialog.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/TicketMoves.h"
#include "ui/inbox/TicketPicker.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/UndoBar.h"

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

/// A ticket that was merged into the one that was shown last, with the way back. Merged once, for all pictures.
Shot mergedShot()
{
    const char* const merged = "mergedForPictures";
    return {QStringLiteral("inbox-merged"), false,
            [merged](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                if (const TicketId before(inbox->property(merged).toLongLong()); before.isValid()) {
                    inbox->openTicket(before);
                    return nullptr;
                }
                const auto& model = inbox->list()->model();
                const TicketId survivor = inbox->thread()->ticket();
                for (int row = model.rowCount() - 1; row >= 0; --row) {
                    const TicketRow* last = model.rowAt(model.index(row, 0));
                    if (!last || last->ticket.id == survivor || last->ticket.status == TicketStatus::Closed)
                        continue;
                    const TicketId gone = last->ticket.id;
                    inbox->setProperty(merged, gone.value());
                    workspace.context().commands.submit(MergeTickets{{survivor, 0}, {{gone, 0}}}, inbox,
                                                        [inbox, gone](const Result<Ticket>&) { inbox->openTicket(gone); });
                    break;
                }
                return nullptr;
            },
            [merged](WorkspaceWindow& workspace, QWidget*) {
                auto* inbox = qobject_cast<InboxPage*>(workspace.window().pageWidget(QStringLiteral("inbox")));
                workspace.window().undoBar()->dismiss();
                // The list goes on to a neighbour of what left it.
                if (const TicketId wanted(inbox->property(merged).toLongLong()); inbox->thread()->ticket() != wanted)
                    inbox->openTicket(wanted);
                return threadIsThere(workspace) && inbox->thread()->mergedLine()->isShownFor();
            }};
}

Shot blockedShot()
{
    return {QStringLiteral("settings-blocked"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                auto* settings = openPage<SettingsPage>(workspace, "settings");
                settings->openSection(QStringLiteral("blocked"));
                workspace.context().commands.submit(BlockSender{BlockKind::Domain, QStringLiteral("kampanya.example")}, settings, {});
                workspace.context().commands.submit(BlockSender{BlockKind::Address, QStringLiteral("firsat@duyuru.example")}, settings, {});
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                workspace.window().undoBar()->dismiss();
                const auto* page = workspace.window().pageWidget(QStringLiteral("settings"));
                const auto* table = page->findChild<QTableWidget*>(QStringLiteral("blocked"));
                return table && table->rowCount() == 2;
            }};
}

}  // namespace

QVector<Shot> moveShots()
{
    return {mergeShot(), moveShot("message-move", &TicketMoves::moveMessages), moveShot("message-split", &TicketMoves::splitMessages), mergedShot(),
            blockedShot()};
}

}  // namespace memnun
