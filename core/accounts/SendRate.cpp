// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/SendRate.h"

#include "core/accounts/MailAccount.h"

#include <algorithm>

namespace memnun {

namespace {

struct Known {
    const char* host;  ///< the end of the outgoing server's name
    MailHabits habits;
};

// As the providers publish them for one mailbox. Those that count recipients are taken at their word: most answers have one.
const QVector<Known> kKnown{
    {"smtp.gmail.com", {{0, 0, 2000}, true}},
    {"smtp.office365.com", {{30, 0, 10'000}, true}},
    {"smtp-mail.outlook.com", {{30, 0, 300}, true}},
    {"outlook.office365.com", {{30, 0, 10'000}, true}},
    {"yandex.com", {{0, 0, 500}, false}},
    {"yandex.ru", {{0, 0, 500}, false}},
    {"yandex.com.tr", {{0, 0, 500}, false}},
    {"mail.me.com", {{0, 0, 1000}, false}},
    {"zoho.com", {{0, 0, 500}, false}},
    {"zoho.eu", {{0, 0, 500}, false}},
    {"mail.yahoo.com", {{0, 0, 500}, false}},
    {"aol.com", {{0, 0, 500}, false}},
    {"gmx.com", {{0, 50, 0}, false}},
    {"gmx.net", {{0, 50, 0}, false}},
    {"web.de", {{0, 50, 0}, false}},
    {"fastmail.com", {{0, 0, 4000}, false}},
    {"secureserver.net", {{0, 0, 500}, false}},
    {"hostinger.com", {{0, 0, 1000}, false}},
};
/// Of everybody else: nobody writes faster, a loop that went wrong does.
constexpr MailHabits kOthers{{60, 0, 0}, false};
constexpr int kGmailAlone = 500;  ///< an address of their own; a business's gets four times as many

struct Limit {
    RateWindow window;
    int most;
    qint64 seconds;
};

std::array<Limit, 3> limitsOf(const SendRate& rate)
{
    return {{{RateWindow::Minute, rate.perMinute, 60},
             {RateWindow::Hour, rate.perHour, 3600},
             {RateWindow::Day, rate.perDay, 86'400}}};
}

}  // namespace

MailHabits habitsOf(const MailAccount& account)
{
    const QString host = account.outgoing.host.trimmed().toLower();
    for (const Known& known : kKnown) {
        const QLatin1String end(known.host);
        if (host != end && !host.endsWith(QLatin1Char('.') + end)) {
            continue;
        }
        MailHabits habits = known.habits;
        if (host == QLatin1String("smtp.gmail.com") && (account.address.endsWith(QLatin1String("@gmail.com"), Qt::CaseInsensitive) ||
                                                        account.address.endsWith(QLatin1String("@googlemail.com"), Qt::CaseInsensitive))) {
            habits.rate.perDay = kGmailAlone;
        }
        return habits;
    }
    return kOthers;
}

SendRate rateOf(const MailAccount& account)
{
    return account.rate.value_or(habitsOf(account).rate);
}

QString RateHold::toText() const
{
    return QString::number(limit) + QLatin1Char('/') + toKey(window);
}

std::optional<RateHold> RateHold::fromText(const QString& text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const auto window = slash > 0 ? fromKey<RateWindow>(text.mid(slash + 1)) : std::nullopt;
    const int limit = slash > 0 ? text.left(slash).toInt() : 0;
    return window && limit > 0 ? std::optional(RateHold{*window, limit, {}}) : std::nullopt;
}

std::optional<RateHold> holdBy(const SendRate& rate, QVector<Instant> left, Instant now)
{
    std::sort(left.begin(), left.end(), std::greater<>());
    std::optional<RateHold> hold;
    for (const Limit& limit : limitsOf(rate)) {
        if (limit.most <= 0 || left.size() < limit.most) {
            continue;
        }
        // When the oldest of the newest `most` is a whole window ago, one more may go.
        const Instant until = left[limit.most - 1].plusSeconds(limit.seconds);
        if (until > now && (!hold || until > hold->until)) {
            hold = RateHold{limit.window, limit.most, until};
        }
    }
    return hold;
}

}  // namespace memnun
