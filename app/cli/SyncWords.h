// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailServicePort.h"

namespace memnun::cli {

/// How fetching stands, one line: "info@example.com: up to date".
QString activityText(const QString& address, const AccountState& state);
/// Why it does not go on, and what to do.
QString troubleText(const ServerReport& trouble);
/// 2026-11-22T14:05:00Z
QString isoText(Instant instant);

}  // namespace memnun::cli
