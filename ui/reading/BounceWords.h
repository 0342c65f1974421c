// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"

namespace memnun {

/// Why mail came back, by its enhanced status code (RFC 3463): "the mailbox is full". Never empty.
QString bounceReason(const QString& status);
/// "Mail to a@x came back on 12.11.2026: the mailbox is full." The point has a bouncedAt.
QString bounceSentence(const ContactPoint& point);

}  // namespace memnun
