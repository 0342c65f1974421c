// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerWords.h"

#include <algorithm>

namespace memnun {

namespace {

// Measured with five million messages on two cores: a row that is walked costs 3 µs, an entry of a word's list 0.1 µs, a row
// that is fetched for a hit 1 to 4 µs.
constexpr double kCommon = 0.25;      ///< of all rows: walking is cheapest from here on
constexpr qint64 kFew = 4'000;        ///< hits that are better fetched at once, each from its own page
constexpr double kSpare = 1.4;        ///< hits don't lie evenly
/// The index knows of each message in which shelf of so many ids it stands (2^14 and 2^18); a reach is made of whole ones.
constexpr int kSmallShelf = 14;
constexpr int kLargeShelf = 18;
constexpr qint64 kMostShelves = 16;   ///< the server reads a list for each

// The words say themselves in which shelves they are looked for. `+ 0` keeps the server from gathering the ids of a whole reach
// from the primary key, too: half a million of them, because it takes every rare word for one that ten thousand rows hold.
constexpr const char* kMessages =
    "WITH found AS MATERIALIZED (SELECT i.ticket_id, i.id, i.at, i.subject FROM interaction_found i %1 WHERE "
    "memnun_words_of(i.id) @@ CAST(? AS tsquery) AND i.id + 0 >= ? AND i.id + 0 < ?%2) "
    "SELECT ticket_id, id, at, subject FROM found ORDER BY id DESC LIMIT ?";
// Their words lie beside the messages.
constexpr const char* kNewestMessages =
    "SELECT i.ticket_id, i.id, i.at, i.subject FROM interaction i WHERE "
    "i.words @@ CAST(? AS tsquery) AND i.id >= ? AND i.id < ? AND i.withdrawn=0%1 ORDER BY i.id DESC LIMIT ?";
constexpr const char* kSubjects =
    "WITH found AS %1 (SELECT t.id, t.last_at, t.subject FROM ticket t WHERE "
    "t.words @@ CAST(? AS tsquery) AND t.id >= ? AND t.id < ? AND %3%2) "
    "SELECT id, 0, last_at, subject FROM found ORDER BY id DESC LIMIT ?";
// Each has an index of its own that holds few.
constexpr const char* kNotLeftOut =
    " AND NOT EXISTS (SELECT 1 FROM ticket d WHERE d.discarded=1 AND d.id=i.ticket_id)"
    " AND NOT EXISTS (SELECT 1 FROM ticket s WHERE s.spam=1 AND s.id=i.ticket_id)";

}  // namespace

Result<qint64> ServerWords::firstReach(qint64 most)
{
    const char* const ask = m_place == Place::Messages
        ? "SELECT coalesce(max(id), 0) + 1, memnun_expected('interaction_found', CAST(? AS tsquery)) FROM interaction_found"
        : "SELECT coalesce(max(id), 0) + 1, memnun_expected('ticket', CAST(? AS tsquery)) FROM ticket";
    qint64 expected = 0;
    auto told = m_database.each(ask, {m_expression}, [&](const Row& row) {
        m_top = row.integer(0);
        expected = row.integer(1);
    });
    if (!told) {
        return fail(told.error());
    }
    m_upper = m_top;
    const double share = static_cast<double>(expected) / static_cast<double>(std::max<qint64>(m_top, 1));
    m_common = share >= kCommon && m_filter.sql.isEmpty();
    return m_common || expected <= kFew ? m_top : static_cast<qint64>(kSpare * static_cast<double>(most) / share);
}

qint64 ServerWords::lowerOf(qint64 reach) const
{
    const qint64 lower = std::max<qint64>(m_upper - reach, 0);
    const int shelf = reach <= kMostShelves << kSmallShelf ? kSmallShelf : kLargeShelf;
    return lower >> shelf << shelf;
}

/// The words within the shelves from `lower` on, where the server gains from that.
QString ServerWords::expressionFrom(qint64 lower) const
{
    if (m_place == Place::Subjects || lower == 0 || m_common) {
        return m_expression;
    }
    const bool small = m_upper - lower <= (kMostShelves + 1) << kSmallShelf;
    const int shelf = small ? kSmallShelf : kLargeShelf;
    QStringList any;
    for (qint64 at = lower >> shelf; at <= (m_upper - 1) >> shelf; ++at) {
        any.append(QStringLiteral("'\x06%1%2'").arg(QLatin1Char(small ? 's' : 'l')).arg(at));
    }
    return any.size() > 2 * kMostShelves ? m_expression
                                         : QStringLiteral("(%1) & (%2)").arg(any.join(QStringLiteral(" | ")), m_expression);
}

qint64 ServerWords::nextReach(qint64 found, qint64 most) const
{
    const double seen = static_cast<double>(std::max<qint64>(m_top - m_upper, 1));
    const double density = static_cast<double>(found) / seen;
    if (density * static_cast<double>(m_upper) <= static_cast<double>(kFew)) {
        return m_upper;
    }
    // at least three times as far as so far: hits that lie in heaps must not make a dozen steps
    return static_cast<qint64>(std::max(3 * seen, kSpare * static_cast<double>(most - found) / density));
}

QString ServerWords::sql() const
{
    const QString filter = m_filter.sql.isEmpty() ? QString() : QStringLiteral(" AND ") + m_filter.sql;
    // Not materialized, the walk ends with the last row that is wanted.
    const QString how = m_common ? QStringLiteral("NOT MATERIALIZED") : QStringLiteral("MATERIALIZED");
    if (m_place == Place::Subjects) {
        return QString::fromLatin1(kSubjects).arg(how, filter, QLatin1String(listed(m_filter.spam)));
    }
    if (m_common) {
        return QString::fromLatin1(kNewestMessages).arg(QLatin1String(kNotLeftOut));
    }
    const bool filtered = !filter.isEmpty();
    return QString::fromLatin1(kMessages)
        .arg(filtered ? QStringLiteral("JOIN ticket t ON t.id=i.ticket_id") : QString(),
             !filtered       ? QString::fromLatin1(kNotLeftOut)
             : m_filter.spam ? QStringLiteral(" AND t.discarded=0") + filter
                             : QStringLiteral(" AND t.discarded=0 AND t.spam=0") + filter);
}

QVariantList ServerWords::values(qint64 lower, qint64 most) const
{
    return QVariantList{expressionFrom(lower), lower, m_upper} + m_filter.values + QVariantList{most};
}

}  // namespace memnun
