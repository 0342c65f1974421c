// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/HeaderBlock.h"
#include "core/mime/ParsedMail.h"
#include "core/mime/PartTree.h"

#include <optional>

namespace memnun::mime {

/// What the message says about the delivery of another one: a report (RFC 3464), a notification of Amazon SES, or the
/// prose of the many mail systems that write neither. Nothing where it is no such message; a person who forwards one
/// did not send one. Sender, subject and text of `mail` must be filled in already.
std::optional<Bounce> readBounce(const HeaderBlock& headers, const PartTree& tree, const ParsedMail& mail);

/// A report that somebody complained about a mail of ours (RFC 5965, and Microsoft's own form).
bool isComplaint(const PartTree& tree, const ParsedMail& mail);

}  // namespace memnun::mime
