// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/ConditionSql.h"
#include "core/storage/Database.h"

namespace memnun {

/// The newest rows of a PostgreSQL table that hold words. Left to itself the server walks five million messages backwards
/// for a word that few of them hold (half a minute), or fetches a million rows for one that most do, because it does not
/// know how the hits lie. So the table is looked at from the newest end, in reaches as wide as the hits so far call for.
class ServerWords {
public:
    enum class Place { Messages, Subjects };

    /// `expression` is a tsquery; `filter` may be empty and speaks of the ticket t.
    ServerWords(Database& database, Place place, const QString& expression, const SqlCondition& filter)
        : m_database(database), m_place(place), m_expression(expression), m_filter(filter)
    {
    }

    /// Calls row for at most `most` hits by id, the newest first: ticket id, message id or 0, moment, subject.
    template <class F>
    Result<> each(qint64 most, const F& row)
    {
        auto reach = firstReach(most);
        if (!reach) {
            return fail(reach.error());
        }
        qint64 found = 0;
        while (m_upper > 0 && found < most) {
            const qint64 lower = lowerOf(*reach);
            const auto read = m_database.eachOnce(sql(), values(lower, most - found), [&](const Row& hit) {
                ++found;
                row(hit);
            });
            if (!read) {
                return read;
            }
            m_upper = lower;
            *reach = nextReach(found, most);
        }
        return {};
    }

private:
    Result<qint64> firstReach(qint64 most);
    qint64 nextReach(qint64 found, qint64 most) const;
    /// Where a reach below m_upper begins.
    qint64 lowerOf(qint64 reach) const;
    QString expressionFrom(qint64 lower) const;
    QString sql() const;
    QVariantList values(qint64 lower, qint64 most) const;

    Database& m_database;
    Place m_place;
    QString m_expression;
    SqlCondition m_filter;
    qint64 m_top = 0;       ///< above all ids
    qint64 m_upper = 0;     ///< all from here on have been looked at
    bool m_common = false;  ///< so common that the newest rows are walked as they come
};

}  // namespace memnun
