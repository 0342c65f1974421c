// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/ActivityWords.h"

#include "ui/accounts/AccountWords.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

constexpr qint64 kSoonS = 120;  // until then one waits for it

struct ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

QString fetchingSentence(const AccountState& state)
{
    const Format format;
    if (state.total > 0)
        return ActivityWords::tr("Fetching %1: %2 of %3").arg(state.folder, format.number(state.done), format.number(state.total));
    return state.folder.isEmpty() ? ActivityWords::tr("Fetching what is new") : ActivityWords::tr("Fetching %1").arg(state.folder);
}

QString retryWords(Instant at, Instant now, Retry retry)
{
    const qint64 seconds = at.secondsSince(now);
    if (retry == Retry::Counted && seconds <= 0)
        return ActivityWords::tr("Tried again now.");
    if (retry == Retry::Counted && seconds < kSoonS)
        return ActivityWords::tr("Tried again in %n second(s).", nullptr, static_cast<int>(seconds));
    return ActivityWords::tr("Tried again at %1.").arg(Format().moment(at, now));
}

QString offlineSentence(const MailAccount& account, const AccountState& state, Instant now, Retry retry)
{
    QString sentence = testSentence(ServerKind::Incoming, account.incoming, state.trouble);
    if (state.isTroubleHere)
        sentence = folderErrorSentence(QStringLiteral("storage"));  // the server is well
    else if (state.trouble.ok())
        sentence = ActivityWords::tr("There is no connection. Reading and answering go on; nothing is lost.");
    else if (state.trouble.cause == TestCause::Server)  // it was tried and found good, or it would need people
        sentence = ActivityWords::tr("The connection to %1 broke off. Reading and answering go on; nothing is lost.").arg(account.incoming.host);
    return state.retryAt ? sentence + QLatin1Char(' ') + retryWords(*state.retryAt, now, retry) : sentence;
}

AccountStanding still(const MailAccount& account)
{
    if (!account.enabled)
        return {ActivityWords::tr("Off"), ActivityWords::tr("Switched off: nothing is fetched or sent."), Tone::Neutral};
    if (!account.incoming.isSet())
        return {ActivityWords::tr("Only sends"), ActivityWords::tr("No mail is fetched: the account names no server for it."), Tone::Neutral};
    return {ActivityWords::tr("Waiting"), ActivityWords::tr("Fetching has not begun yet."), Tone::Neutral};
}

}  // namespace

AccountStanding standingOf(const MailAccount& account, const std::optional<AccountState>& state, Instant now, Retry retry)
{
    if (!state || !account.enabled)
        return still(account);
    switch (state->activity) {
    case MailActivity::Off: return still(account);
    case MailActivity::Elsewhere:
        return {ActivityWords::tr("Elsewhere"), ActivityWords::tr("Fetched by another program on this workspace; what comes is shown here at once."),
                Tone::Positive};
    case MailActivity::Connecting: return {ActivityWords::tr("Connecting"), ActivityWords::tr("Connecting to %1…").arg(account.incoming.host), Tone::Accent};
    case MailActivity::Fetching: return {ActivityWords::tr("Fetching"), fetchingSentence(*state), Tone::Accent};
    case MailActivity::Watching: return {ActivityWords::tr("Up to date"), ActivityWords::tr("Everything is here. New mail comes by itself."), Tone::Positive};
    case MailActivity::Offline: return {ActivityWords::tr("Offline"), offlineSentence(account, *state, now, retry), state->isTroubleHere ? Tone::Warning : Tone::Neutral};
    case MailActivity::NeedsAttention:
        return {ActivityWords::tr("Needs you"), testSentence(ServerKind::Incoming, account.incoming, state->trouble), Tone::Danger};
    }
    return {};
}

std::optional<AccountState> stateOf(const MailServicePort* service, MailAccountId account)
{
    if (!service)
        return std::nullopt;
    const QVector<AccountState> all = service->states();
    const auto found = std::find_if(all.begin(), all.end(), [&](const AccountState& one) { return one.account == account; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace memnun
