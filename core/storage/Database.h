// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <unordered_map>

namespace memnun {

/// The current row of a query; columns by position, as the SELECT beside the mapper lists them.
class Row {
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    /// SQLite brings 0/1, PostgreSQL may bring true/false.
    bool flag(int column) const { return m_query.value(column).toBool(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QVariant value(int column) const { return m_query.value(column); }
    bool isNull(int column) const { return m_query.isNull(column); }
    Instant instant(int column) const { return {integer(column)}; }
    std::optional<Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    template <class IdT>
    IdT id(int column) const
    {
        return isNull(column) ? IdT() : IdT(integer(column));
    }

private:
    const QSqlQuery& m_query;
};

inline QVariant nullInteger()
{
    return QVariant(QMetaType::fromType<qint64>());
}
template <class Tag>
QVariant nullable(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value()) : nullInteger();
}
inline QVariant nullable(std::optional<Instant> instant)
{
    return instant ? QVariant(instant->ms) : nullInteger();
}
inline QVariant nullableText(const QString& text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}
/// A text that may be empty but never NULL, whatever QString it came from.
inline QVariant asText(const QString& text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

/// One connection, used by one thread. Statements are prepared once and kept, keyed by the address of their text:
/// pass string constants only.
class Database {
public:
    enum class Engine { Sqlite, Postgres };

    Database(QSqlDatabase connection, Engine engine);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Engine engine() const { return m_engine; }
    bool isSqlite() const { return m_engine == Engine::Sqlite; }
    QSqlDatabase& connection() { return m_connection; }
    /// The server is gone, or ended this connection; nothing more can be asked on it.
    bool isLost() const { return m_lost; }
    /// Nothing can be written where the file lies: begin() refuses with rule::kReadOnly.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly() { m_readOnly = true; }
    /// PostgreSQL's process behind this connection.
    qint64 backend() const { return m_backend; }
    void setBackend(qint64 id) { m_backend = id; }

    Result<> exec(const char* sql, const QVariantList& values = {});
    /// Drops the statement kept for a text that is about to go.
    void forget(const char* sql) { m_statements.erase(sql); }
    /// How many rows an UPDATE or DELETE touched.
    Result<int> change(const char* sql, const QVariantList& values = {});
    /// An INSERT … RETURNING id.
    Result<qint64> insert(const char* sql, const QVariantList& values = {});
    /// The first column of the first row; none when there is no row or it is NULL.
    Result<std::optional<qint64>> number(const char* sql, const QVariantList& values = {});

    template <class F>
    Result<> each(const char* sql, const QVariantList& values, F&& row)
    {
        auto query = run(sql, values);
        if (!query) {
            return fail(query.error());
        }
        return drain(**query, std::forward<F>(row));
    }

    /// A statement whose text is put together at run time (lists of placeholders); it is not kept.
    template <class F>
    Result<> eachOnce(const QString& sql, const QVariantList& values, F&& row)
    {
        QSqlQuery query(m_connection);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            return fail(error(query));
        }
        if (auto ran = bindAndRun(query, values); !ran) {
            return ran;
        }
        return drain(query, std::forward<F>(row));
    }
    /// The same of any number of ids: `sql` has %1 where the placeholders of some hundred of them stand, behind `first`.
    template <class F>
    Result<> eachOf(const QString& sql, const QVariantList& ids, const F& row, const QVariantList& first = {})
    {
        for (qsizetype at = 0; at < ids.size(); at += kIdsAtOnce) {
            const QVariantList some = ids.mid(at, kIdsAtOnce);
            if (auto read = eachOnce(sql.arg(placeholders(some.size())), first + some, row); !read) {
                return read;
            }
        }
        return {};
    }
    Result<> execOnce(const QString& sql, const QVariantList& values = {});

    Result<> begin();
    Result<> commit();
    void rollback();

    /// An engine takes some ten thousand values with a statement; a list of names is asked for so many at a time.
    static constexpr qsizetype kIdsAtOnce = 400;
    /// What an engine's own code (SQLite's number, PostgreSQL's SQLSTATE) means for us, `said` being its words. Notes that
    /// the connection is lost where the code says so.
    Error error(const QString& native, const QString& said);
    /// "?,?,?" for n values.
    static QString placeholders(qsizetype n);

private:
    Result<QSqlQuery*> run(const char* sql, const QVariantList& values);
    Result<> bindAndRun(QSqlQuery& query, const QVariantList& values);
    Error error(const QSqlQuery& query)
    {
        const QSqlError why = query.lastError();
        return error(why.nativeErrorCode(), why.databaseText());
    }

    template <class F>
    Result<> drain(QSqlQuery& query, F&& row)
    {
        while (query.next()) {
            row(Row(query));
        }
        const bool broken = query.lastError().isValid();
        const Error why = broken ? error(query) : Error();
        query.finish();
        return broken ? Result<>(fail(why)) : Result<>();
    }

    QSqlDatabase m_connection;
    Engine m_engine;
    bool m_lost = false;
    bool m_readOnly = false;
    qint64 m_backend = 0;
    std::unordered_map<const char*, std::unique_ptr<QSqlQuery>> m_statements;
};

}  // namespace memnun
