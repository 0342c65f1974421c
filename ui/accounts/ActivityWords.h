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

/// `state` is none where no service runs.
AccountStanding standingOf(const MailAccount& account, const std::optional<AccountState>& state, Instant now);

/// The state of one account; none where the service does not know it.
std::optional<AccountState> stateOf(const MailServicePort* service, MailAccountId account);

}  // namespace memnun
