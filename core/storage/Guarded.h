// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QVector>

namespace memnun {

/// The typed id of a row just inserted.
template <class IdT>
Result<IdT> insertedAs(const Result<qint64>& id)
{
    return id ? Result<IdT>(IdT(*id)) : Result<IdT>(fail(id.error()));
}

/// Turns the number of rows a guarded statement changed into a verdict: when there were none, `existsSql` (one
/// parameter, the id) decides whether the row is gone (NotFound) or was moved on by somebody else (Conflict).
inline Result<> expectChanged(Database& database, const Result<int>& changed, const char* existsSql, qint64 id)
{
    if (!changed) {
        return fail(changed.error());
    }
    if (*changed > 0) {
        return {};
    }
    const auto exists = database.number(existsSql, {id});
    if (!exists) {
        return fail(exists.error());
    }
    return fail(exists->has_value() ? Code::Conflict : Code::NotFound,
                QStringLiteral("row %1: %2").arg(id).arg(QLatin1String(existsSql)));
}

/// The first row of a query, or NotFound.
template <class T, class Map>
Result<T> oneRow(Database& database, const char* sql, const QVariantList& values, const Map& map)
{
    std::optional<T> found;
    const auto done = database.each(sql, values, [&](const Row& row) {
        if (!found) {
            found = map(row);
        }
    });
    if (!done) {
        return fail(done.error());
    }
    return found ? Result<T>(std::move(*found)) : Result<T>(fail(Code::NotFound, QLatin1String(sql)));
}

template <class T, class Map>
Result<QVector<T>> allRows(Database& database, const char* sql, const QVariantList& values, const Map& map)
{
    QVector<T> rows;
    const auto done = database.each(sql, values, [&](const Row& row) { rows.append(map(row)); });
    return done ? Result<QVector<T>>(std::move(rows)) : Result<QVector<T>>(fail(done.error()));
}

}  // namespace memnun
