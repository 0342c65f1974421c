// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DeliveryWords.h"

#include "core/accounts/SendRate.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(DeliveryWords)
};

/// Further away than this, the time of day says more than seconds.
constexpr qint64 kCountedMs = 60'000;

/// "the mail account sends at most 500 messages a day"
QString rateText(const RateHold& hold)
{
    switch (hold.window) {
    case RateWindow::Minute: return DeliveryWords::tr("the mail account sends at most %n message(s) a minute", nullptr, hold.limit);
    case RateWindow::Hour: return DeliveryWords::tr("the mail account sends at most %n message(s) an hour", nullptr, hold.limit);
    case RateWindow::Day: break;
    }
    return DeliveryWords::tr("the mail account sends at most %n message(s) a day", nullptr, hold.limit);
}

QString timeOf(Instant at, Instant now)
{
    const Format format;
    return format.relative(at, now) == format.time(at) ? format.time(at) : format.dateTime(at);
}

QString queuedSentence(const OutboxItem& item, const OutboxProblem& problem, Instant now)
{
    const qint64 left = item.notBefore.ms - now.ms;
    const OutboxTrouble trouble = problem.trouble;
    if (trouble == OutboxTrouble::RateReached) {
        const auto hold = RateHold::fromText(problem.context);
        const QString why = hold ? rateText(*hold) : troubleText(trouble);
        return left > 0 ? DeliveryWords::tr("Waits: %1. It leaves at %2.").arg(why, timeOf(item.notBefore, now))
                        : DeliveryWords::tr("Waits: %1. It leaves soon.").arg(why);
    }
    if (trouble != OutboxTrouble::None) {
        const QString time = timeOf(item.notBefore, now);
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
    case OutboxTrouble::Untrusted: return DeliveryWords::tr("the mail server's certificate isn't trusted");
    case OutboxTrouble::Deferred: return DeliveryWords::tr("the mail server doesn't take it now");
    case OutboxTrouble::RateReached: return DeliveryWords::tr("the mail account has sent as much as it may");
    case OutboxTrouble::LoginRefused: return DeliveryWords::tr("the mail server refused the password");
    case OutboxTrouble::Refused: return DeliveryWords::tr("the mail server refused the message or its address");
    case OutboxTrouble::MayHaveBeenSent: return DeliveryWords::tr("the connection broke at the end; it may have been sent");
    case OutboxTrouble::Unreadable: return DeliveryWords::tr("its text can't be read");
    case OutboxTrouble::None:
    case OutboxTrouble::Other: break;
    }
    return DeliveryWords::tr("something unexpected happened");
}

static QString failedSentence(const OutboxItem& item, const OutboxProblem& problem)
{
    if (item.isUncertain() && item.folderAt)
        return DeliveryWords::tr("May have been sent: the connection broke at the end. Memnun looks for it in the "
                                 "sent folder; wait for that before you send it again.");
    if (problem == OutboxProblem::restored())
        return DeliveryWords::tr("May have been sent: it waited in the safety copy that was restored. Look in the "
                                 "sent folder before you send it again.");
    if (problem == OutboxProblem::moved())
        return DeliveryWords::tr("Held back: the workspace was moved, and the new place sends it. Send it here only if "
                                 "nobody works there.");
    if (problem.trouble == OutboxTrouble::MayHaveBeenSent)
        return DeliveryWords::tr("May have been sent: the connection broke at the end. Ask the customer "
                                 "before you send it again.");
    return DeliveryWords::tr("Not sent: %1.").arg(troubleText(problem.trouble));
}

DeliveryState deliveryState(const OutboxItem& item, Instant now, bool nothingIsSent)
{
    const OutboxProblem problem = OutboxProblem::fromText(item.lastError);
    const bool doubtful = problem.trouble == OutboxTrouble::MayHaveBeenSent;
    DeliveryState state;
    if (!doubtful && problem.trouble != OutboxTrouble::RateReached && problem.trouble != OutboxTrouble::Unreadable)
        state.words = problem.context;
    // No server has spoken: what follows its name are a library's English words for what the sentence says.
    if (problem.trouble == OutboxTrouble::Unreachable)
        state.words = problem.context.section(QStringLiteral(": "), 0, 0);
    if (item.state == OutboxState::Sending) {
        state.sentence = DeliveryWords::tr("Is being sent…");
        state.words.clear();
    } else if (item.state == OutboxState::Queued && nothingIsSent) {
        state.sentence = DeliveryWords::tr("This is a demo: nothing is sent, and the answer stays here.");
        state.words.clear();
        state.mayTakeBack = true;
    } else if (item.state == OutboxState::Queued) {
        state.sentence = queuedSentence(item, problem, now);
        state.tone = problem.trouble == OutboxTrouble::None || problem.trouble == OutboxTrouble::RateReached ? Tone::Neutral : Tone::Warning;
        state.mayTakeBack = true;
        // A countdown to the first try is the time to take it back; one to the next try is only lost.
        const bool waitsLong = item.notBefore.ms - now.ms > kCountedMs || (problem.trouble != OutboxTrouble::None && item.notBefore > now);
        state.mayHurry = waitsLong && problem.trouble != OutboxTrouble::RateReached;
        state.mayReschedule = problem.trouble == OutboxTrouble::None;
        state.counts = item.notBefore > now;
    } else if (item.state == OutboxState::Failed) {
        state.sentence = failedSentence(item, problem);
        state.tone = doubtful ? Tone::Warning : Tone::Danger;
        state.mayRetry = problem.trouble != OutboxTrouble::Unreadable;
        state.mayConfirm = doubtful;
        state.mayTakeBack = true;
    }
    return state;
}

}  // namespace memnun
