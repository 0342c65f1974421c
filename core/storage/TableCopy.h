// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <QMap>

namespace memnun {

/// A table that both engines have, with the columns that both have.
struct TableShape {
    QString name;
    QStringList columns;  ///< sorted
    bool hasId = false;
};

/// Every table of the schema but its version's and those of search indexes and packed figures, sorted; without PostgreSQL's search columns.
Result<QVector<TableShape>> tablesOf(Database& database);
/// What two databases of the same schema version have in common; Invalid when a table is missing in one.
Result<QVector<TableShape>> commonTables(Database& one, Database& other);

Result<qint64> countRows(Database& database, const QString& table);
/// The same on both engines for the same rows, in whatever order they come.
Result<QByteArray> digestOf(Database& database, const TableShape& table);
/// `copied` hears of each block of rows.
Result<> copyRows(Database& from, Database& to, const TableShape& table, const std::function<void(qint64)>& copied);

}  // namespace memnun
