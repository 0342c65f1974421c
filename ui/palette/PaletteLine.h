// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/palette/PaletteMatch.h"

#include <QStringList>

namespace memnun {

class ActionRegistry;
class PaletteUses;

/// One row of the palette. Headings can't be chosen.
struct PaletteLine {
    enum class Kind { Heading, Command, Customer, Ticket, Everywhere };
    Kind kind = Kind::Heading;
    QString key;      ///< what its uses are counted by: "command:ticket.resolve", "customer:12", "ticket:1042"
    QString title;
    QString detail;   ///< muted, what tells it apart
    QString icon;
    QStringList caps; ///< keys of a command
    QVector<std::pair<int, int>> found;
    double rank = 0;
    qint64 id = 0;    ///< of the customer or ticket
};

/// What was read for one text; newest answers replace older ones.
struct PaletteFinds {
    QVector<CustomerRow> customers;
    QVector<TicketRow> tickets;
};

/// The commands that would do something now and whose name answers `typed`; all of them for an empty text.
QVector<PaletteLine> commandLines(const ActionRegistry& actions, const PaletteUses& uses, const QString& typed);
QVector<PaletteLine> customerLines(const QVector<CustomerRow>& rows, const PaletteUses& uses, const QString& typed);
QVector<PaletteLine> ticketLines(const QVector<TicketRow>& rows, const PaletteUses& uses, const QString& typed);

/// Groups with their headings, the group of the best line first; at most `most` lines of each. Without a text what was
/// used before comes first in one group of its own.
QVector<PaletteLine> arrange(QVector<PaletteLine> commands, QVector<PaletteLine> customers, QVector<PaletteLine> tickets,
                             const PaletteUses& uses, const QString& typed, int most);

/// "#1042" and "1042" name a ticket.
TicketId ticketNumber(const QString& typed);

/// A line as a screen reader says it.
QString spoken(const PaletteLine& line);

}  // namespace memnun
