// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <functional>

struct pg_result;

namespace memnun {

/// A row of a server's answer in the form in which the server holds it.
class BinaryRow {
public:
    BinaryRow(const pg_result* answer, int row) : m_answer(answer), m_row(row) {}
    /// Of a smallint, an integer or a bigint; 0 for NULL.
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;

private:
    const pg_result* m_answer;
    int m_row;
};

/// Many bytes from a server as they are: Qt's driver has each of them spelled as two letters, and makes an answer of its own
/// of each row. In `sql` $1, $2 … are arrays of bigint, one for each of `arrays`. The rows lie in memory together, so ask
/// for some megabytes at a time. Errors as Database has them. PostgreSQL only.
Result<> eachBinary(Database& database, const char* sql, const QVector<QVector<qint64>>& arrays,
                    const std::function<void(const BinaryRow&)>& take);

/// libpq prints what a server says by the way, that it stops for one, unless it is told not to. Nothing for a file.
void keepNoticesQuiet(Database& database);

}  // namespace memnun
