// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/kernel/Session.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace memnun {

Database::Database(QSqlDatabase connection, Engine engine) : m_connection(std::move(connection)), m_engine(engine) {}

Database::~Database()
{
    if (!m_lost) {
        m_statements.clear();
    }
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    m_statements.clear();  // of a lost connection: without a driver they don't try to tell the server
}

QString Database::placeholders(qsizetype n)
{
    QString text;
    text.reserve(n * 2);
    for (qsizetype i = 0; i < n; ++i) {
        text += i == 0 ? QStringLiteral("?") : QStringLiteral(",?");
    }
    return text;
}

namespace {

/// What SQLite's primary codes mean for the disk; none for the others.
const char* ruleOf(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "damaged";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return "read_only";
    case SQLITE_FULL: return "disk_full";
    default: return nullptr;
    }
}

}  // namespace

Error Database::error(const QString& native, const QString& said)
{
    const QString text = said + QLatin1String(" [") + native + QLatin1Char(']');
    // 2067/1555: SQLite's unique and primary-key violations, 787 its foreign keys; 23505 and 23503 are PostgreSQL's
    if (native == QLatin1String("2067") || native == QLatin1String("1555") || native == QLatin1String("787")
        || native == QLatin1String("23505") || native == QLatin1String("23503")) {
        return {Code::Conflict, text, {}};
    }
    // 57P01 to 57P03: the administrator ends connections; 08…: the connection broke
    if (!isSqlite() && (!m_connection.isOpen() || native.startsWith(QLatin1String("57P0")) || native.startsWith(QLatin1String("08")))) {
        m_lost = true;
        return {Code::Unavailable, text, {}};
    }
    if (native == QLatin1String("40P01") || native == QLatin1String("40001")) {
        return {Code::Unavailable, text, {{QStringLiteral("workspace"), rule::kGaveWay}}};
    }
    if (native == QLatin1String("5") || native == QLatin1String("6") || !m_connection.isOpen()) {
        return {Code::Unavailable, text, {}};
    }
    if (!isSqlite() && native == QLatin1String("42501")) {
        return {Code::Forbidden, text, {{QStringLiteral("server"), QStringLiteral("no_permission")}}};
    }
    if (!isSqlite() && native == QLatin1String("25006")) {
        return {Code::Forbidden, text, {{QStringLiteral("workspace"), rule::kReadOnly}}};
    }
    if (!isSqlite() && native == QLatin1String("53100")) {
        return {Code::Storage, text, {{QStringLiteral("workspace"), QStringLiteral("disk_full")}}};
    }
    const char* rule = isSqlite() ? ruleOf(native.toInt() & 0xff) : nullptr;
    if (rule) {
        return {Code::Storage, text, {{QStringLiteral("workspace"), QString::fromLatin1(rule)}}};
    }
    return {Code::Storage, text, {}};
}

Result<> Database::bindAndRun(QSqlQuery& query, const QVariantList& values)
{
    for (int i = 0; i < values.size(); ++i) {
        query.bindValue(i, values.at(i), values.at(i).userType() == QMetaType::QByteArray
                                             ? QSql::ParamType(QSql::In | QSql::Binary) : QSql::In);
    }
    if (!query.exec()) {
        Error why = error(query);
        query.finish();
        return fail(std::move(why));
    }
    return {};
}

Result<QSqlQuery*> Database::run(const char* sql, const QVariantList& values)
{
    auto& slot = m_statements[sql];
    if (!slot) {
        auto query = std::make_unique<QSqlQuery>(m_connection);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(sql))) {
            return fail(error(*query));
        }
        slot = std::move(query);
    }
    if (auto ran = bindAndRun(*slot, values); !ran) {
        return fail(ran.error());
    }
    return slot.get();
}

Result<> Database::exec(const char* sql, const QVariantList& values)
{
    auto query = run(sql, values);
    if (!query) {
        return fail(query.error());
    }
    (*query)->finish();
    return {};
}

Result<> Database::execOnce(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_connection);
    if (values.isEmpty()) {
        // unprepared: DDL and PRAGMAs may not be prepared everywhere
        return query.exec(sql) ? Result<>() : Result<>(fail(error(query)));
    }
    if (!query.prepare(sql)) {
        return fail(error(query));
    }
    return bindAndRun(query, values);
}

Result<int> Database::change(const char* sql, const QVariantList& values)
{
    auto query = run(sql, values);
    if (!query) {
        return fail(query.error());
    }
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<qint64> Database::insert(const char* sql, const QVariantList& values)
{
    auto id = number(sql, values);
    if (!id) {
        return fail(id.error());
    }
    return id->value_or(0);
}

Result<std::optional<qint64>> Database::number(const char* sql, const QVariantList& values)
{
    std::optional<qint64> found;
    bool first = true;
    auto read = each(sql, values, [&](const Row& row) {
        if (std::exchange(first, false) && !row.isNull(0)) {
            found = row.integer(0);
        }
    });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<> Database::begin()
{
    if (m_readOnly) {
        // Said before anything is tried: SQLite would begin, and fail in the middle with words about its file.
        return fail(Code::Forbidden, QStringLiteral("the workspace can only be read"), {{QStringLiteral("workspace"), rule::kReadOnly}});
    }
    // IMMEDIATE takes the writer's place at once, so a command never fails half-way for want of it
    return execOnce(isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Result<> Database::commit()
{
    return execOnce(QStringLiteral("COMMIT"));
}

void Database::rollback()
{
    const auto ignored = execOnce(QStringLiteral("ROLLBACK"));
    Q_UNUSED(ignored)
}

}  // namespace memnun
