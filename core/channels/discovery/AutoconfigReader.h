// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"

namespace memnun::discovery {

/// A configuration file is a page of text; a longer one is none.
inline constexpr qsizetype kLongestAutoconfig = 64 * 1024;

/// The servers of `address` in a file of Mozilla's autoconfig format: the first IMAP and the first SMTP server in it that
/// are encrypted and log in by a password or OAuth2. Invalid for anything that is not such a file through and through:
/// document types (and so entities of one's own), other roots, nesting, names that are no hosts, a file without either
/// server. `source` is taken over.
Result<AccountProposal> readAutoconfig(const QByteArray& xml, const QString& address, const QString& source);

}  // namespace memnun::discovery
