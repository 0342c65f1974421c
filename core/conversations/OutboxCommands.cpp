// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxCommands.h"

#include "core/accounts/MailAccountStore.h"
#include "core/accounts/MailSyncStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketCommands.h"

namespace memnun {

namespace {

bool isStep(OutboxState from, OutboxState to)
{
    switch (from) {
    case OutboxState::Queued:
        return to != OutboxState::Sent;  // Queued again: put off
    case OutboxState::Sending:
        return to == OutboxState::Sent || to == OutboxState::Failed || to == OutboxState::Queued;
    case OutboxState::Failed:
        return to == OutboxState::Queued || to == OutboxState::Cancelled;
    case OutboxState::Sent:
    case OutboxState::Cancelled:
        return false;
    }
    return false;
}

/// Whether the sent folder is asked about it, in that state: for one that may have been sent wherever there is such a
/// folder, for one that was sent where its copy belongs there and nobody else puts it there.
Result<bool> concernsFolder(const OutboxItem& item, OutboxState state, const QString& error, UnitOfWork& work)
{
    const bool doubt = state == OutboxState::Failed && OutboxProblem::fromText(error).trouble == OutboxTrouble::MayHaveBeenSent;
    if ((state != OutboxState::Sent && !doubt) || !item.accountId.isValid()) {
        return false;
    }
    const auto account = work.stores().accounts.byId(item.accountId);
    if (!account) {
        return account.error().code == Code::NotFound ? Result<bool>(false) : Result<bool>(fail(account.error()));
    }
    return account->incoming.isSet() && (doubt || (account->savesSent && !habitsOf(*account).filesSent));
}

/// What goes along with a step: whether the sent folder is asked.
Result<> follow(const OutboxItem& item, OutboxState to, const QString& error, UnitOfWork& work)
{
    const auto asked = concernsFolder(item, to, error, work);
    if (!asked) {
        return fail(asked.error());
    }
    if (to == OutboxState::Sent && item.sendAt) {
        work.announce(Entity::Ticket, item.ticketId.value());  // only now is its customer answered
    }
    return *asked || item.folderAt
               ? work.stores().outbox.setFolder(item.id, *asked ? std::optional(work.now()) : std::nullopt)
               : Result<>();
}

/// For the mail server: what this message answers has its answer.
Result<> noteAnswered(const OutboxItem& item, UnitOfWork& work)
{
    const auto answer = work.stores().conversations.byId(item.interactionId);
    if (!answer || answer->inReplyTo.isEmpty()) {
        return answer || answer.error().code == Code::NotFound ? Result<>() : Result<>(fail(answer.error()));
    }
    const auto message = work.stores().conversations.byMessageId(answer->inReplyTo);
    if (!message || !*message) {
        return message ? Result<>() : Result<>(fail(message.error()));
    }
    return work.stores().mailSync.wantAnswered((*message)->id);
}

Result<> move(const OutboxItem& item, OutboxState to, const QString& error, Instant notBefore, UnitOfWork& work)
{
    auto moved = work.stores().outbox.move(item.id, item.state, to, error, notBefore);
    if (moved) {
        moved = follow(item, to, error, work);
    }
    if (!moved) {
        return moved;
    }
    work.touched(Entity::Outbox, item.id.value());
    if (to == OutboxState::Sent) {
        if (auto noted = noteAnswered(item, work); !noted) {
            return noted;
        }
    }
    if (to == OutboxState::Failed || item.state == OutboxState::Failed) {
        work.announce(Entity::Ticket, item.ticketId.value());  // its customer waits again, or no longer
    }
    return {};
}

/// The words of a message that did leave are shown again, though somebody had taken them back.
Result<> showAgain(const OutboxItem& item, UnitOfWork& work)
{
    auto shown = work.stores().conversations.setWithdrawn(item.interactionId, false);
    if (shown) {
        work.touched(Entity::Interaction, item.interactionId.value());
        work.announce(Entity::Ticket, item.ticketId.value());
    }
    return shown;
}

/// What the sender says of the message it holds, or wants to hold.
Result<> moveHeld(const MoveOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    const bool begins = command.to == OutboxState::Sending;
    if (item->attempts + (begins ? 1 : 0) != command.attempt) {
        return fail(Code::Conflict, QStringLiteral("outbox: another attempt"));
    }
    const bool left = command.to == OutboxState::Sent && item->state != OutboxState::Sent;
    if (item->state != command.from && (begins || (!item->isUncertain() && !left))) {
        return fail(Code::Conflict, QStringLiteral("outbox: no longer held"));
    }
    const auto moved = move(*item, command.to, command.error, command.notBefore, work);
    return moved && item->state == OutboxState::Cancelled ? showAgain(*item, work) : moved;
}

/// What keeps one more message from leaving through that account now, `until` by the clock of this program.
Result<std::optional<RateHold>> rateHold(MailAccountId id, UnitOfWork& work)
{
    const auto account = work.stores().accounts.byId(id);
    if (!account) {
        return fail(account.error());
    }
    const auto now = work.stores().outbox.now(work.now());
    if (!now) {
        return fail(now.error());
    }
    const auto left = work.stores().outbox.leftThrough(id, now->plusSeconds(-86'400));
    if (!left) {
        return fail(left.error());
    }
    auto hold = holdBy(rateOf(*account), *left, *now);
    if (hold) {
        hold->until = {hold->until.ms - now->ms + work.now().ms};
    }
    return hold;
}

}  // namespace

Result<> run(const MoveOutbox& command, UnitOfWork& work)
{
    if (!isStep(command.from, command.to)) {
        return fail(Code::Invalid, QStringLiteral("outbox %1 -> %2").arg(toKey(command.from), toKey(command.to)));
    }
    if (command.attempt > 0) {
        return moveHeld(command, work);
    }
    auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    item->state = command.from;
    return move(*item, command.to, command.error, command.notBefore, work);
}

Result<HoldOutbox::Outcome> run(const HoldOutbox& command, UnitOfWork& work)
{
    auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (item->state != OutboxState::Queued || item->attempts + 1 != command.attempt || item->notBefore > work.now()) {
        return fail(Code::Conflict, QStringLiteral("outbox: not to be sent now"));
    }
    const auto hold = rateHold(command.account, work);
    if (!hold) {
        return fail(hold.error());
    }
    OutboxStore& outbox = work.stores().outbox;
    Result<> done;
    if (*hold) {
        done = move(*item, OutboxState::Queued, OutboxProblem{OutboxTrouble::RateReached, (*hold)->toText()}.toText(), (*hold)->until, work);
        return done ? Result<HoldOutbox::Outcome>(HoldOutbox::Outcome::PutOff) : fail(done.error());
    }
    const auto now = outbox.now(work.now());
    done = now ? outbox.noteLeaving(item->id, command.account, *now) : Result<>(fail(now.error()));
    if (done) {
        done = move(*item, OutboxState::Sending, item->lastError, command.until, work);
    }
    return done ? Result<HoldOutbox::Outcome>(HoldOutbox::Outcome::Held) : fail(done.error());
}

Result<> run(const ScheduleOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (command.at > work.now().plusSeconds(kLatestSendDays * 86'400LL)) {
        return fail(Code::Invalid, QStringLiteral("outbox"), {{QStringLiteral("at"), QStringLiteral("range")}});
    }
    const Instant at = std::max(command.at, work.now());
    Result<> done = work.stores().outbox.move(item->id, OutboxState::Queued, OutboxState::Queued, {}, at);
    if (done) {
        done = work.stores().outbox.setSendAt(item->id, at);
    }
    if (!done) {
        return done;
    }
    work.touched(Entity::Outbox, item->id.value());
    work.announce(Entity::Ticket, item->ticketId.value());
    if (item->sendAt && *item->sendAt > work.now()) {
        work.undoWith(anyCommand(ScheduleOutbox{item->id, *item->sendAt}));
    }
    return {};
}

Result<> run(const AskFolder& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (!item->folderAt) {
        return fail(Code::Conflict, QStringLiteral("outbox: nobody is to ask"));
    }
    return work.stores().outbox.setFolder(item->id, command.until, command.tries);
}

Result<> run(const SettleFolder& command, UnitOfWork& work)
{
    using Answer = SettleFolder::Answer;
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (!item->folderAt || item->folderTries != command.tries) {
        return fail(Code::Conflict, QStringLiteral("outbox: asked again meanwhile"));
    }
    std::optional<Instant> again;
    if (command.answer == Answer::Later) {
        again = command.again;
    } else if (command.answer == Answer::Missing && item->isUncertain()) {
        const Instant second = item->notBefore.plusSeconds(kSecondLookS);
        again = second > work.now() ? std::optional(second) : std::nullopt;
    }
    if (auto set = work.stores().outbox.setFolder(item->id, again, command.tries); !set) {
        return set;
    }
    work.touched(Entity::Outbox, item->id.value());
    if (command.answer != Answer::There || !item->isUncertain()) {
        return {};
    }
    const auto sent = work.stores().outbox.move(item->id, OutboxState::Failed, OutboxState::Sent, {}, work.now());
    work.announce(Entity::Ticket, item->ticketId.value());
    return sent ? noteAnswered(*item, work) : sent;
}

Result<> run(const RetryOutbox& command, UnitOfWork& work)
{
    return run(MoveOutbox{command.id, OutboxState::Failed, OutboxState::Queued, {}, work.now()}, work);
}

Result<> run(const DiscardOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (item->state != OutboxState::Failed && item->state != OutboxState::Queued) {
        return fail(Code::Conflict, QStringLiteral("outbox: it has left"));
    }
    if (auto moved = move(*item, OutboxState::Cancelled, item->lastError, work.now(), work); !moved) {
        return moved;
    }
    const auto message = work.stores().conversations.byId(item->interactionId);
    if (!message) {
        return fail(message.error());
    }
    auto events = ticketing::cameWith(work, *message);
    if (!events) {
        return fail(events.error());
    }
    RevertEvents back;
    back.events = std::move(*events);
    back.withdraw = {message->id};
    back.asDraft = true;
    return run(back, work);
}

Result<> run(const ConfirmOutbox& command, UnitOfWork& work)
{
    const auto item = work.stores().outbox.byId(command.id);
    if (!item) {
        return fail(item.error());
    }
    if (!item->isUncertain()) {
        return fail(Code::Conflict, QStringLiteral("outbox: nobody doubts it"));
    }
    return move(*item, OutboxState::Sent, {}, work.now(), work);
}

}  // namespace memnun
