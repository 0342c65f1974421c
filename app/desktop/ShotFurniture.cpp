// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures show beyond the demo company, made before the first one is taken: no picture depends on those before it.
#include "app/desktop/ShotParts.h"
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/OutboxCommands.h"
#include "core/conversations/OutboxProblem.h"
#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"

namespace memnun {

namespace {

void answer(WorkspaceWindow& workspace, TicketId ticket, const char* words, Instant at)
{
    ReplyDraft draft;
    draft.ticketId = ticket;
    draft.body = QString::fromUtf8(words);
    draft.sendAt = at;
    workspace.context().replies.compose(draft, &workspace, [&workspace](const Result<SendReply>& reply) {
        if (reply)
            workspace.context().commands.submit(*reply, &workspace, {});
    });
}

void giveUp(WorkspaceWindow& workspace, OutboxId id, const OutboxProblem& problem)
{
    const Instant now = workspace.context().clock.now();
    CommandBus& commands = workspace.context().commands;
    commands.submit(MoveOutbox{id, OutboxState::Queued, OutboxState::Sending, {}, now.plusSeconds(60)}, &workspace, {});
    commands.submit(MoveOutbox{id, OutboxState::Sending, OutboxState::Failed, problem.toText(), now}, &workspace, {});
}

}  // namespace

void furnish(WorkspaceWindow& workspace, const ShotSubjects& subjects)
{
    CommandBus& commands = workspace.context().commands;
    commands.submit(MergeTickets{{subjects.busyTicket, 0}, {{subjects.mergedTicket, 0}}}, &workspace, {});
    commands.submit(BlockSender{BlockKind::Domain, QStringLiteral("kampanya.example")}, &workspace, {});
    commands.submit(BlockSender{BlockKind::Address, QStringLiteral("firsat@duyuru.example")}, &workspace, {});
    commands.submit(AddNote{subjects.letters.danger, QString::fromUtf8("@Murat Aydın bu dekontu bankaya sorar mısın? Ek açılmadan kalsın.")},
                    &workspace, {});
    furnishAccounts(workspace);
    const Instant now = workspace.context().clock.now();
    const LetterSubjects& letters = subjects.letters;
    answer(workspace, letters.order, "Merhaba, proforma faturanız ektedir.", now.plusSeconds(6 * 3600));
    answer(workspace, letters.news, "Merhaba, kartelanızı bugün kargoya veriyoruz.", now.plusSeconds(7200));
    answer(workspace, letters.link, "Merhaba, bu e-posta bizden değil, lütfen açmayın.", now);
    answer(workspace, subjects.threadTicket, "Merhaba, ölçüler elimize ulaştı, teşekkür ederiz.", now);
}

void furnishOutbox(WorkspaceWindow& workspace, const ShotSubjects& subjects)
{
    workspace.context().executor.read<QVector<OutboxItem>>(
        &workspace, [](Stores& stores) { return stores.outbox.waiting(); },
        [&workspace, subjects](const Result<QVector<OutboxItem>>& items) {
            for (const OutboxItem& item : items.value_or(QVector<OutboxItem>())) {
                if (item.ticketId == subjects.letters.link)
                    giveUp(workspace, item.id, {OutboxTrouble::Refused, QStringLiteral("smtp.ladinev.example: 550 5.1.1 mailbox unavailable")});
                else if (item.ticketId == subjects.threadTicket)
                    giveUp(workspace, item.id, {OutboxTrouble::MayHaveBeenSent, QStringLiteral("smtp.ladinev.example: connection closed")});
            }
        });
}

}  // namespace memnun
