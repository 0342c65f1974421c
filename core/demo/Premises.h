// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"
#include "core/kernel/UnitOfWork.h"

namespace memnun::demo {

/// Mon–Fri 09–18, Sat 10–15, Türkiye's holidays of the years around `now`.
BusinessCalendar openingHours(Instant now, const QTimeZone& zone);

/// Whether nobody has worked in the workspace or brought anything into it. Its settings may be there.
Result<bool> isEmpty(UnitOfWork& work);

/// What the shop has before its first customer: the people (the owner first), settings and own categories.
struct Premises {
    QVector<User> people;
    QVector<CategoryId> categories;  ///< by the scenarios' numbers; the first is unused
};
Result<Premises> furnish(const BusinessCalendar& calendar, UnitOfWork& work);

/// A ticket that the owner has to do something about.
struct OwnersTicket {
    QString scenario;
    TicketId ticket;
    CustomerId customer;
};

/// The house's own to-do list: overdue, today, later and done; and what `tickets` wait for.
Result<> writeHouseTasks(const Premises& premises, const QVector<OwnersTicket>& tickets, const BusinessCalendar& calendar, Instant now,
                         UnitOfWork& work);

}  // namespace memnun::demo
