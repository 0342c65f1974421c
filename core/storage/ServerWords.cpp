// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerWords.h"

#include <algorithm>

namespace memnun {

namespace {

// Measured with five million messages on two cores: a row that is walked costs 3 µs, an id of a reach 0.06 µs, a row that
// is fetched for a hit 4 µs.
constexpr double kCommon = 0.08;      ///< of all rows: walking is cheapest from here on
constexpr qint64 kFew = 4'000;        ///< hits that are better fetched at once, each from its own page
constexpr qint64 kUnsure = 25'000;    ///< expected hits; of rare words the server does not know how much fewer there are
constexpr qint64 kProbe = 150'000;    ///< ids that tell
constexpr double kSpare = 1.4;        ///< hits don't lie evenly
constexpr qint64 kLeast = 50'000;     ///< ids of a reach; less would only make more of them

constexpr const char* kMessages =
    "WITH found AS MATERIALIZED (SELECT i.ticket_id, i.id, i.at, i.subject FROM interaction_found i %1 WHERE "
    "memnun_words_of(i.id) @@ CAST(? AS tsquery) AND i.id >= ? AND i.id < ?%2) "
    "SELECT ticket_id, id, at, subject FROM found ORDER BY id DESC LIMIT ?";
// Their words lie beside the messages.
constexpr const char* kNewestMessages =
    "SELECT i.ticket_id, i.id, i.at, i.subject FROM interaction i WHERE "
    "i.words @@ CAST(? AS tsquery) AND i.id >= ? AND i.id < ? AND i.withdrawn=0%1 ORDER BY i.id DESC LIMIT ?";
constexpr const char* kSubjects =
    "WITH found AS %1 (SELECT t.id, t.last_at, t.subject FROM ticket t WHERE "
    "t.words @@ CAST(? AS tsquery) AND t.id >= ? AND t.id < ? AND t.discarded=0 AND t.status<>'merged'%2) "
    "SELECT id, 0, last_at, subject FROM found ORDER BY id DESC LIMIT ?";
constexpr const char* kNotDiscarded =
    " AND NOT EXISTS (SELECT 1 FROM ticket d WHERE d.discarded=1 AND d.id=i.ticket_id)";

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
    if (m_common || expected <= kFew) {
        return m_top;
    }
    const auto enough = static_cast<qint64>(kSpare * static_cast<double>(most) / share);
    return expected <= kUnsure ? std::min(kProbe, enough) : std::max(kLeast, enough);
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
        return QString::fromLatin1(kSubjects).arg(how, filter);
    }
    if (m_common) {
        return QString::fromLatin1(kNewestMessages).arg(QLatin1String(kNotDiscarded));
    }
    const bool filtered = !filter.isEmpty();
    return QString::fromLatin1(kMessages)
        .arg(filtered ? QStringLiteral("JOIN ticket t ON t.id=i.ticket_id") : QString(),
             filtered ? QStringLiteral(" AND t.discarded=0") + filter : QString::fromLatin1(kNotDiscarded));
}

QVariantList ServerWords::values(qint64 lower, qint64 most) const
{
    return QVariantList{m_expression, lower, m_upper} + m_filter.values + QVariantList{most};
}

}  // namespace memnun
