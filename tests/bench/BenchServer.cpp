// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchServer.h"

#include "core/storage/Connection.h"
#include "core/storage/SearchTable.h"
#include "core/text/Words.h"

#include <QElapsedTimer>

#include <cstdio>

namespace memnun::bench {

namespace {

constexpr qint64 kAtOnce = 200'000;
/// In the order of their references, although nobody looks at those meanwhile.
constexpr const char* kTables[] = {"setting", "app_user", "customer", "contact_point", "tag", "ticket",
                                   "ticket_tag", "ticket_event", "interaction", "attachment"};

/// As COPY reads it.
QByteArray fieldOf(const QVariant& value)
{
    if (value.isNull())
        return QByteArrayLiteral("\\N");
    if (value.userType() == QMetaType::QByteArray)
        return "\\\\x" + value.toByteArray().toHex();
    QByteArray text = value.toString().toUtf8();
    if (value.userType() == QMetaType::QString)
        text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return text;
}

Result<> runAll(Database& database, const QStringList& statements)
{
    Result<> done;
    for (const QString& statement : statements)
        done = done ? database.execOnce(statement) : done;
    return done;
}

}  // namespace

BenchServer::BenchServer(Location file, Location server, QString exchange)
    : m_fileLocation(std::move(file)), m_serverLocation(std::move(server)), m_folder(std::make_unique<WordFolder>()),
      m_exchange(exchange + QStringLiteral("/rows"))
{
}

BenchServer::~BenchServer()
{
    m_exchange.remove();
}

Result<> BenchServer::fill()
{
    Result<> done = prepare();
    for (const char* table : kTables) {
        QElapsedTimer timer;
        timer.start();
        done = done ? copyTable(QString::fromLatin1(table)) : done;
        std::printf("  %-24s %7.1f s\n", table, static_cast<double>(timer.elapsed()) / 1000);
        std::fflush(stdout);
    }
    return done ? finish() : done;
}

Result<> BenchServer::prepare()
{
    auto from = openConnection(m_fileLocation, Access::ReadOnly);
    auto to = openConnection(m_serverLocation, Access::ReadWrite);
    if (!from || !to)
        return fail(!from ? from.error() : to.error());
    m_from = std::move(*from);
    m_to = std::move(*to);
    auto done = runAll(*m_to, {QStringLiteral("SET session_replication_role=replica"), QStringLiteral("SET synchronous_commit=off"),
                               QStringLiteral("SET maintenance_work_mem='512MB'"), QStringLiteral("DELETE FROM setting")});
    return done ? takeIndexesAside() : done;
}

/// Those that only make it faster; keys and constraints stay.
Result<> BenchServer::takeIndexesAside()
{
    QStringList tables;
    for (const char* table : kTables)
        tables.append(QLatin1Char('\'') + QString::fromLatin1(table) + QLatin1Char('\''));
    tables.append(QStringLiteral("'interaction_found'"));
    QStringList drops;
    auto read = m_to->eachOnce(QStringLiteral("SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN (%1) AND schemaname = "
                                              "current_schema() AND indexname NOT IN (SELECT conname FROM pg_constraint)")
                                   .arg(tables.join(QLatin1Char(','))), {}, [&](const Row& row) {
        drops.append(QStringLiteral("DROP INDEX ") + row.text(0));
        m_aside.append(row.text(1));
    });
    return read ? runAll(*m_to, drops) : read;
}

Result<> BenchServer::copyTable(const QString& table)
{
    QStringList columns;
    auto done = m_from->eachOnce(QStringLiteral("PRAGMA table_info(%1)").arg(table), {}, [&](const Row& row) { columns.append(row.text(1)); });
    const QString select = QStringLiteral("SELECT %1 FROM %2 ORDER BY rowid").arg(columns.join(QLatin1Char(',')), table);
    const qsizetype count = columns.size();
    const bool isSearched = table == QLatin1String("ticket") || table == QLatin1String("interaction");
    const qsizetype subject = isSearched ? columns.indexOf(QStringLiteral("subject")) : -1;
    const qsizetype body = isSearched ? columns.indexOf(QStringLiteral("body")) : -1;
    if (isSearched)
        columns.append(QStringLiteral("words"));
    if (!done || !m_exchange.open(QIODevice::WriteOnly))
        return done ? Result<>(fail(Code::Storage, m_exchange.errorString())) : done;
    auto read = m_from->eachOnce(select, {}, [&](const Row& row) {
        done = done ? writeRow(row, count, subject, body) : done;
        if (done && ++m_rows >= kAtOnce)
            done = flush(table, columns);
    });
    done = read ? done : read;
    done = done ? flush(table, columns) : done;
    m_exchange.close();
    return done;
}

Result<> BenchServer::writeRow(const Row& row, qsizetype columns, qsizetype subject, qsizetype body)
{
    QByteArray line;
    for (int i = 0; i < columns; ++i) {
        if (i > 0)
            line += '\t';
        line += fieldOf(row.value(i));
    }
    if (subject >= 0) {
        const QString text = row.text(static_cast<int>(subject));
        line += '\t' + fieldOf(postgresWords(*m_folder, body < 0 ? text : text + QLatin1Char('\n') + row.text(static_cast<int>(body))));
    }
    line += '\n';
    return m_exchange.write(line) == line.size() ? Result<>() : Result<>(fail(Code::Storage, m_exchange.errorString()));
}

Result<> BenchServer::flush(const QString& table, const QStringList& columns)
{
    if (m_rows == 0)
        return {};
    m_rows = 0;
    m_exchange.close();
    auto copied = m_to->execOnce(QStringLiteral("COPY %1(%2) FROM '%3'").arg(table, columns.join(QLatin1Char(',')), m_exchange.fileName()));
    if (copied && !m_exchange.open(QIODevice::WriteOnly))
        return fail(Code::Storage, m_exchange.errorString());
    return copied;
}

Result<> BenchServer::finish()
{
    QElapsedTimer timer;
    timer.start();
    // what triggers keep
    QStringList last{QStringLiteral("INSERT INTO interaction_found SELECT id, ticket_id, at, subject FROM interaction WHERE withdrawn=0 ORDER BY id"),
                     QStringLiteral("DELETE FROM customer_tally"), QStringLiteral("INSERT INTO customer_tally SELECT count(*) FROM customer")};
    last += m_aside;
    for (const char* table : {"app_user", "customer", "contact_point", "tag", "ticket", "ticket_event", "interaction", "attachment"})
        last.append(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), (SELECT max(id) FROM %1))").arg(QLatin1String(table)));
    last.append(QStringLiteral("VACUUM ANALYZE"));
    auto done = runAll(*m_to, last);
    std::printf("  %-24s %7.1f s\n", "indexes", static_cast<double>(timer.elapsed()) / 1000);
    return done;
}

}  // namespace memnun::bench
