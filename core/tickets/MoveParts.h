// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketMoves.h"

#include <QSet>

/// What moves, splits and merges have in common.
namespace memnun::ticketing {

Error refused(QLatin1String rule, TicketId ticket);
/// "12,13"
template <class Ids>
QString listOf(const Ids& ids)
{
    QStringList out;
    for (const auto id : ids) {
        out.append(QString::number(id.value()));
    }
    return out.join(QLatin1Char(','));
}
template <class IdT>
QVector<IdT> idsIn(const QString& list)
{
    QVector<IdT> out;
    for (const QString& one : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        out.append(IdT(one.toLongLong()));
    }
    return out;
}

/// Those that were taken back, and those that took them back.
QSet<EventId> undoneIn(const QVector<TicketEvent>& events);

/// The message the list tells of now.
Result<InteractionId> shownIn(UnitOfWork& work, TicketId ticket);
/// After messages came or went: where the ticket stands in the list, and what it says there. `before` is a place known from
/// elsewhere, which holds where the newest message is of that moment; the words stay where the list tells of `shown` still.
Result<> placeAnew(UnitOfWork& work, TicketId ticket, InteractionId shown, const std::optional<TicketPlace>& before);

/// Messages came to a ticket: it begins with them where they are older, and wakes where one of them waits for an answer.
Result<> welcome(UnitOfWork& work, TicketChange& to, const QVector<Interaction>& moved);
/// Messages left a ticket: it begins with what remains, where it began with one of them.
Result<> beginsLater(UnitOfWork& work, TicketChange& from, const QVector<Interaction>& moved);
/// Whether the last word is a customer's.
Result<bool> isWaiting(UnitOfWork& work, TicketId ticket);

/// Takes events back, the last first, each where nothing was changed over it since; what people changed since stays.
Result<> takeBack(UnitOfWork& work, const QVector<EventId>& events);

}  // namespace memnun::ticketing
