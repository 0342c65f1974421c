// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/UndoOffer.h"

#include "core/accounts/AccountCommands.h"
#include "core/conversations/LogNewCaller.h"
#include "core/customers/CustomerCommands.h"
#include "core/imports/QuarantineCommands.h"
#include "core/spam/SpamCommands.h"
#include "core/templates/TemplateCommands.h"
#include "core/tickets/BulkChange.h"
#include "core/tickets/TicketMoves.h"
#include "core/tasks/TaskCommands.h"
#include "core/views/ViewCommands.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/UndoBar.h"

namespace memnun {

UndoOffer::UndoOffer(CommandBus& commands, UndoBar& bar, bool nothingIsSent, QObject* parent)
    : QObject(parent), m_commands(commands), m_bar(bar), m_nothingIsSent(nothingIsSent)
{
    connect(&commands, &CommandBus::undoable, this, &UndoOffer::offer);
    connect(&commands, &CommandBus::undone, this, [this](const QString& verb, qsizetype rows) {
        const bool many = verb == QLatin1String(BulkChange::verb);
        m_bar.showMessage(many ? tr("Undone: %n ticket(s) are as they were before.", nullptr, static_cast<int>(rows)) : tr("Undone."), {},
                          many ? 8000 : 3000);
    });
    connect(&bar, &UndoBar::actionTriggered, this, &UndoOffer::takeBack);
}

QString UndoOffer::sentence(const UndoEntry& entry)
{
    const int n = static_cast<int>(entry.rows);
    const auto is = [&](const char* verb) { return entry.verb == QLatin1String(verb); };
    if (is(ResolveTickets::verb))
        return tr("%n ticket(s) resolved", nullptr, n);
    if (is(ChangeTickets::verb) || is(BulkChange::verb))
        return tr("%n ticket(s) changed", nullptr, n);
    if (is(CreateTicket::verb))
        return tr("Ticket opened");
    if (is(MergeTickets::verb))
        return tr("Tickets merged");
    if (is(UndoMerge::verb))
        return tr("The merge is undone");
    if (is(MoveMessages::verb))
        return tr("Moved to the other ticket");
    if (is(SplitTicket::verb))
        return tr("Split to a new ticket");
    if (is(MarkSpam::verb))
        return tr("Marked as spam");
    if (is(UnmarkSpam::verb))
        return tr("No longer spam");
    if (is(BlockSender::verb))
        return tr("Blocked");
    if (is(Unblock::verb))
        return tr("No longer blocked");
    if (is(SendReply::verb))
        return tr("The reply goes out in %n s", nullptr, kSendDelayS);
    if (is(AddNote::verb))
        return tr("Note kept");
    if (is(LogCall::verb) || is(LogNewCaller::verb))
        return tr("Call logged");
    if (is(CreateCustomer::verb))
        return tr("Customer added");
    if (is(EditCustomer::verb))
        return tr("Customer saved");
    if (is(CreateTask::verb))
        return tr("Task added");
    if (is(SetTaskDone::verb))
        return tr("Task done");
    if (is(RemoveQuarantined::verb))
        return tr("Removed from quarantine");
    if (is(CreateView::verb))
        return tr("View made");
    if (is(RemoveView::verb))
        return tr("View deleted");
    if (is(SaveAccount::verb))
        return tr("Mail account saved");
    if (is(RemoveAccount::verb))
        return tr("Mail account removed");
    if (is(SaveTemplate::verb))
        return tr("Template saved");
    if (is(RemoveTemplate::verb))
        return tr("Template deleted");
    return tr("Saved");
}

void UndoOffer::offer(const UndoEntry& entry)
{
    const bool reply = entry.verb == QLatin1String(SendReply::verb);
    m_bar.showMessage(reply && m_nothingIsSent ? tr("The reply is kept; a demo sends nothing") : sentence(entry), tr("Undo"), reply ? kSendDelayS * 1000 : 8000);
}

void UndoOffer::name(const QString& sentence)
{
    m_bar.showMessage(sentence, tr("Undo"));
}

void UndoOffer::takeBack()
{
    m_commands.undo(this, [this](Result<QString> verb) {
        if (!verb)
            m_bar.showMessage(errorSentence(verb.error(), tr("Undo")));
    });
}

}  // namespace memnun
