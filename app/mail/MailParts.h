// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/accounts/SyncTurn.h"
#include "core/channels/imap/Endpoint.h"
#include "core/kernel/CommandBus.h"

namespace memnun {

/// What fetching needs of the program; all outlive it.
struct MailParts {
    Executor& executor;
    CommandBus& bus;
    const Clock& clock;
    LoginSource& logins;
};

/// How patient fetching is; tests have less time than people.
struct MailPace {
    int firstRetryMs = 5'000;        ///< after network trouble; each further failure doubles it,
    int longestRetryMs = 10 * 60'000;  ///< up to here, give or take a fifth, so that not all programs come at once
    int folderPollMs = 60'000;       ///< between two looks at folders that IDLE does not tell of
    int marksMs = 2'000;             ///< after something was read or answered, until the server is told
    int roundMs = 10 * 60'000;       ///< between two rounds through all folders, for renames and the health page
    imap::Timeouts timeouts{};
    SyncTurn::Pace turn{};
};

}  // namespace memnun
