// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/tickets/Ticket.h"

#include <QString>

namespace memnun {

/// Why tickets could not be merged, split or marked, or a sender not blocked.
QString moveErrorSentence(const Error& error);
/// "#12 Kargo gecikti"
QString ticketName(const Ticket& ticket);
/// The sentence with each "#12" of these tickets as a link "ticket:12"; everything else is text.
QString withTicketLinks(const QString& sentence);

}  // namespace memnun
