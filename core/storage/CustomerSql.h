// SPDX-License-Identifier: GPL-3.0-or-later
// What the queries for customers share.
#pragma once

#include <QString>

/// A ticket that tells of a contact: not one taken back, nor spam. What is merged tells it in the ticket it went into.
#define MEMNUN_CONTACT(T) T ".discarded=0 AND " T ".status<>'merged'"

/// A row of the list, from `customer c`.
#define MEMNUN_CUSTOMER_COLUMNS \
    "c.id, c.kind, c.lifecycle, c.name, c.company_id, c.city, c.notes, c.created_at, c.revision, c.sort_key, " \
    "(SELECT count(*) FROM ticket t WHERE t.customer_id=c.id AND t.discarded=0 " \
    "  AND t.status IN ('new','open','pending_customer','on_hold')), " \
    "(SELECT max(t.last_at) FROM ticket t WHERE t.customer_id=c.id AND " MEMNUN_CONTACT("t") ") "

namespace memnun {

/// For `LIKE ? ESCAPE '\'`: the needle anywhere in the text.
inline QString likePattern(QString needle)
{
    needle.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + needle + QLatin1Char('%');
}

}  // namespace memnun
