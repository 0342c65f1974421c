// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DeliveryWords.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(DeliveryWords)
};

/// Further away than this, the time of day says more than seconds.
constexpr qint64 kCountedMs = 60'000;

QString queuedSentence(const OutboxItem& item, OutboxTrouble trouble, Instant now)
{
    const qint64 left = item.notBefore.ms - now.ms;
    if (trouble != OutboxTrouble::None) {
        const Format format;
        const QString time = format.relative(item.notBefore, now) == format.time(item.notBefore) ? format.time(item.notBefore)
                                                                                                 : format.dateTime(item.notBefore);
        return left > 0 ? DeliveryWords::tr("Not sent yet: %1. It is tried again at %2.").arg(troubleText(trouble), time)
                        : DeliveryWords::tr("Not sent yet: %1. It is tried again soon.").arg(troubleText(trouble));
    }
    if (left > kCountedMs)
        return DeliveryWords::tr("Leaves at %1.").arg(Format().dateTime(item.notBefore));
    return left > 0 ? DeliveryWords::tr("Leaves in %n s.", nullptr, static_cast<int>((left + 999) / 1000))
                    : DeliveryWords::tr("Waits in the outbox; it leaves as soon as mail can be sent.");
}

}  // namespace

QString troubleText(OutboxTrouble trouble)
{
    switch (trouble) {
    case OutboxTrouble::Unreachable: return DeliveryWords::tr("the mail server can't be reached");
    case OutboxTrouble::LoginRefused: return DeliveryWords::tr("the mail server refused the password");
    case OutboxTrouble::Refused: return DeliveryWords::tr("the mail server refused the message or its address");
    case OutboxTrouble::MayHaveBeenSent: return DeliveryWords::tr("the connection broke at the end; it may have been sent");
    case OutboxTrouble::Unreadable: return DeliveryWords::tr("its text can't be read");
    case OutboxTrouble::None:
    case OutboxTrouble::Other: break;
    }
    return DeliveryWords::tr("something unexpected happened");
}

DeliveryState deliveryState(const OutboxItem& item, Instant now, bool nothingIsSent)
{
    const OutboxProblem problem = OutboxProblem::fromText(item.lastError);
    const bool doubtful = problem.trouble == OutboxTrouble::MayHaveBeenSent;
    DeliveryState state;
    if (!doubtful && problem.trouble != OutboxTrouble::Unreadable)
        state.words = problem.context;
    if (item.state == OutboxState::Sending) {
        state.sentence = DeliveryWords::tr("Is being sent…");
        state.words.clear();
    } else if (item.state == OutboxState::Queued && nothingIsSent) {
        state.sentence = DeliveryWords::tr("This is a demo: nothing is sent, and the answer stays here.");
        state.words.clear();
        state.mayTakeBack = true;
    } else if (item.state == OutboxState::Queued) {
        state.sentence = queuedSentence(item, problem.trouble, now);
        state.tone = problem.trouble == OutboxTrouble::None ? Tone::Neutral : Tone::Warning;
        state.mayTakeBack = true;
        state.counts = item.notBefore > now;
    } else if (item.state == OutboxState::Failed) {
        state.sentence = doubtful ? DeliveryWords::tr("May have been sent: the connection broke at the end. Ask the customer "
                                                      "before you send it again.")
                                  : DeliveryWords::tr("Not sent: %1.").arg(troubleText(problem.trouble));
        state.tone = doubtful ? Tone::Warning : Tone::Danger;
        state.mayRetry = problem.trouble != OutboxTrouble::Unreadable;
        state.mayConfirm = doubtful;
        state.mayTakeBack = true;
    }
    return state;
}

}  // namespace memnun
