// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"

namespace memnun {

/// Why a message has not left. The interface has a sentence for each. The context of RateReached is RateHold::toText().
enum class OutboxTrouble { None, Unreachable, Untrusted, Deferred, LoginRefused, Refused, MayHaveBeenSent, Unreadable, RateReached, Other };
template <>
struct EnumKeys<OutboxTrouble> {
    static constexpr auto keys = std::to_array<EnumKey<OutboxTrouble>>(
        {{OutboxTrouble::None, ""}, {OutboxTrouble::Unreachable, "unreachable"},
         {OutboxTrouble::Untrusted, "untrusted"}, {OutboxTrouble::Deferred, "deferred"},
         {OutboxTrouble::LoginRefused, "login_refused"}, {OutboxTrouble::Refused, "refused"},
         {OutboxTrouble::MayHaveBeenSent, "may_have_been_sent"}, {OutboxTrouble::Unreadable, "unreadable"},
         {OutboxTrouble::RateReached, "rate_reached"}, {OutboxTrouble::Other, "other"}});
};

/// What OutboxItem::lastError says: "login_refused: smtp.example.com: 535 5.7.8 …". `context` is English, for
/// "what happened"; it names host and server answer and no secret.
struct OutboxProblem {
    OutboxTrouble trouble = OutboxTrouble::None;
    QString context;

    QString toText() const;
    /// Text without a known key is Other, empty text is None.
    static OutboxProblem fromText(const QString& text);
    /// MayHaveBeenSent, of what waited in a copy from which the workspace was restored.
    static OutboxProblem restored();
    /// MayHaveBeenSent, of what waited when the workspace was copied to another place, which sends it.
    static OutboxProblem moved();
    bool operator==(const OutboxProblem&) const = default;
};

}  // namespace memnun
