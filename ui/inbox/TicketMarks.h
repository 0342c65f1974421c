// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketStore.h"
#include "ui/shared/Theme.h"

#include <QString>
#include <QVector>

namespace memnun {

/// One chip of a ticket.
struct TicketMark {
    QString text;
    Tone tone = Tone::Neutral;
    QString icon{};  ///< of a tag
};

/// The chips of a line in that queue's list, most telling first: urgency; the status, unless every ticket of the queue
/// has it; priority, category and tags. Never empty.
QVector<TicketMark> ticketMarks(const TicketRow& row, Queue queue, Instant now);

/// Whether a ticket's status goes without saying in that queue.
bool isUsualStatus(TicketStatus status, Queue queue);

}  // namespace memnun
