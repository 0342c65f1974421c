// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/shared/Theme.h"

#include <QString>

namespace memnun {

/// Why a ticket wants to be looked at now, in the interface's language. No text: it doesn't.
struct Urgency {
    QString text;
    Tone tone = Tone::Neutral;
    bool isNone() const { return text.isEmpty(); }
};

/// The most pressing of: overdue, due today, snoozed, the customer waits for our word. Waiting turns to a warning
/// after one day's opening hours and to danger after those of three.
Urgency ticketUrgency(const TicketRow& row, Instant now);

}  // namespace memnun
