// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"

#include <QVector>

namespace memnun {

struct MailAccount;

/// How many messages may leave through an account within any minute, hour and day; 0: as many as there are.
struct SendRate {
    int perMinute = 0;
    int perHour = 0;
    int perDay = 0;
    bool operator==(const SendRate&) const = default;
};

/// No business needs more in a day; above it somebody mistyped.
inline constexpr int kHighestRate = 100'000;

enum class RateWindow { Minute, Hour, Day };
template <>
struct EnumKeys<RateWindow> {
    static constexpr auto keys = std::to_array<EnumKey<RateWindow>>(
        {{RateWindow::Minute, "minute"}, {RateWindow::Hour, "hour"}, {RateWindow::Day, "day"}});
};

/// What is known of whoever runs an account's outgoing server.
struct MailHabits {
    SendRate rate;            ///< what it takes from one mailbox before it refuses, or locks it
    bool filesSent = false;   ///< it puts what it sends in the sent folder by itself
};
MailHabits habitsOf(const MailAccount& account);

/// The account's own rate or, without one, what its provider allows.
SendRate rateOf(const MailAccount& account);

/// Why a message has to wait, and until when.
struct RateHold {
    RateWindow window = RateWindow::Minute;
    int limit = 0;
    Instant until;

    /// "500/day", as an OutboxProblem keeps it.
    QString toText() const;
    static std::optional<RateHold> fromText(const QString& text);
    bool operator==(const RateHold&) const = default;
};
/// `left`: when messages left through the account during the last day, in any order. Of several limits reached the one
/// that holds longest; none when one more may leave now.
std::optional<RateHold> holdBy(const SendRate& rate, QVector<Instant> left, Instant now);

}  // namespace memnun
