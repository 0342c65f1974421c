// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailServicePort.h"
#include "ui/shared/Theme.h"

namespace memnun {

/// How an account stands: a word for a chip, a sentence beside it, and whether somebody has to do something.
struct AccountStanding {
    QString chip;
    QString sentence;
    Tone tone = Tone::Neutral;
};

/// How the next try is named: by its hour, or counted down, where somebody asks again every second.
enum class Retry { AtTime, Counted };

/// `state` is none where no service runs.
AccountStanding standingOf(const MailAccount& account, const std::optional<AccountState>& state, Instant now, Retry retry = Retry::AtTime);

/// The state of one account; none where the service does not know it.
std::optional<AccountState> stateOf(const MailServicePort* service, MailAccountId account);

}  // namespace memnun
