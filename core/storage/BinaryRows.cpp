// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BinaryRows.h"

#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>

#include <memory>
#include <vector>

namespace memnun {

namespace {

struct AnswerCloser {
    void operator()(PGresult* answer) const { PQclear(answer); }
};

/// "{1,2,3}"
QByteArray arrayOf(const QVector<qint64>& numbers)
{
    QByteArray text("{");
    for (const qint64 number : numbers) {
        text += (text.size() > 1 ? "," : "") + QByteArray::number(number);
    }
    return text + '}';
}

PGconn* libpqOf(Database& database)
{
    const QVariant handle = database.connection().driver()->handle();
    // PGconn is another name of pg_conn; which of them the variant bears depends on the version of Qt
    const bool isServer = qstrcmp(handle.typeName(), "pg_conn*") == 0 || qstrcmp(handle.typeName(), "PGconn*") == 0;
    return isServer ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

}  // namespace

void keepNoticesQuiet(Database& database)
{
    if (PGconn* connection = libpqOf(database)) {
        PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    }
}

qint64 BinaryRow::integer(int column) const
{
    const auto* at = reinterpret_cast<const uchar*>(PQgetvalue(m_answer, m_row, column));
    const int size = PQgetlength(m_answer, m_row, column);
    // in network order, two's complement
    quint64 value = size > 0 && (at[0] & 0x80U) != 0 ? ~quint64(0) : 0;
    for (int i = 0; i < size; ++i) {
        value = (value << 8U) | at[i];
    }
    return static_cast<qint64>(value);
}

QByteArray BinaryRow::bytes(int column) const
{
    return {PQgetvalue(m_answer, m_row, column), PQgetlength(m_answer, m_row, column)};
}

Result<> eachBinary(Database& database, const char* sql, const QVector<QVector<qint64>>& arrays,
                    const std::function<void(const BinaryRow&)>& take)
{
    constexpr Oid kBigintArray = 1016;
    constexpr int kBinary = 1;
    PGconn* connection = libpqOf(database);
    if (!connection) {
        return fail(Code::Bug, QStringLiteral("binary rows of what is no server"));
    }
    const std::vector<Oid> types(static_cast<size_t>(arrays.size()), kBigintArray);
    std::vector<QByteArray> texts;
    std::vector<const char*> values;
    for (const QVector<qint64>& array : arrays) {
        texts.push_back(arrayOf(array));
    }
    for (const QByteArray& text : texts) {
        values.push_back(text.constData());
    }
    const std::unique_ptr<PGresult, AnswerCloser> answer(
        PQexecParams(connection, sql, static_cast<int>(values.size()), types.data(), values.data(), nullptr, nullptr, kBinary));
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) {
        const char* state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
        // what libpq says by itself has no code: the connection is gone
        return fail(database.error(QString::fromLatin1(state ? state : "08006"), QString::fromUtf8(PQerrorMessage(connection)).trimmed()));
    }
    const int rows = PQntuples(answer.get());
    for (int row = 0; row < rows; ++row) {
        take(BinaryRow(answer.get(), row));
    }
    return {};
}

}  // namespace memnun
