// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Connection.h"

#include "core/storage/OurSchema.h"
#include "core/storage/ServerRefusal.h"
#include "core/storage/Tokenizer.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

namespace memnun {

namespace {

QString nextName()
{
    static std::atomic<qint64> serial{0};
    return QStringLiteral("memnun-%1").arg(serial.fetch_add(1));
}

/// Looked at before SQLite may touch the file: it would turn an empty one into a database.
Result<> looksLikeADatabase(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Code::Unavailable, name, {{QStringLiteral("workspace"), QStringLiteral("not_readable")}});
    }
    const QByteArray head = file.read(100);
    return head.size() == 100 && head.startsWith(QByteArray("SQLite format 3\0", 16))
               ? Result<>()
               : Result<>(fail(Code::Invalid, name, {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}}));
}

/// Qt's plugin must have found the engine built with the program, not another libsqlite3 of the system.
Result<> checkEngine(Database& database)
{
    QString linked;
    auto read = database.each("SELECT sqlite_source_id()", {}, [&](const Row& row) { linked = row.text(0); });
    if (!read) {
        return read;
    }
    if (linked != QLatin1String(SQLITE_SOURCE_ID)) {
        return fail(Code::Bug, QStringLiteral("running on SQLite %1, built for %2").arg(linked, QLatin1String(SQLITE_SOURCE_ID)));
    }
    return {};
}

Result<> prepareSqlite(Database& database, Access access)
{
    Result<> done = database.execOnce(QStringLiteral("PRAGMA busy_timeout=10000"));
    if (done) {
        // The list of tables first: where it is damaged, all that follows would fail for reasons that say nothing.
        done = database.execOnce(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    }
    if (done) {
        done = registerTokenizer(database.connection());
    }
    for (const char* pragma : {"PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON",
                               "PRAGMA cache_size=-16000", "PRAGMA temp_store=MEMORY"}) {
        if (done) {
            done = database.execOnce(QString::fromLatin1(pragma));
        }
    }
    if (done && access == Access::ReadWrite) {
        done = database.execOnce(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (done) {
            done = database.execOnce(QStringLiteral("PRAGMA synchronous=FULL"));
        }
    } else if (done) {
        done = database.execOnce(QStringLiteral("PRAGMA query_only=ON"));
    }
    return done ? checkEngine(database) : done;
}

Result<std::unique_ptr<Database>> connectFile(const Location& location, Access access, bool mayCreate)
{
    if (!mayCreate && !QFileInfo::exists(location.file)) {
        return fail(Code::NotFound, location.file);
    }
    if (const auto looked = mayCreate ? Result<>() : looksLikeADatabase(location.file); !looked) {
        return fail(looked.error());
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextName());
    connection.setDatabaseName(location.file);
    const bool opened = connection.open();
    const QString why = connection.lastError().text();
    auto database = std::make_unique<Database>(std::exchange(connection, QSqlDatabase()), Database::Engine::Sqlite);
    if (!opened && mayCreate && !QFileInfo::exists(location.file)) {
        return fail(Code::Unavailable, QFileInfo(location.file).path(),
                    {{QStringLiteral("workspace"), QStringLiteral("folder_not_writable")}});
    }
    if (!opened) {
        return fail(Code::Unavailable, why);
    }
    if (auto ready = prepareSqlite(*database, access); !ready) {
        return fail(ready.error());
    }
    return database;
}

/// For as long as the connection lives. Longer than the one who restores waits for us, so that only a restore that is
/// under way is waited for.
Result<> takePart(Database& database)
{
    // One at a time: of several in one text the driver reports the first one only.
    Result<> taken;
    for (const QString& sql : {QStringLiteral("SET lock_timeout='8s'"),
                               QStringLiteral("SELECT pg_advisory_lock_shared(%1)").arg(QLatin1String(kWorkspaceLock)),
                               QStringLiteral("RESET lock_timeout")}) {
        if (taken) {
            taken = database.execOnce(sql);
        }
    }
    if (!taken && taken.error().context.contains(QLatin1String("[55P03]"))) {
        return fail(Code::Unavailable, taken.error().context, {{QStringLiteral("workspace"), QStringLiteral("restoring")}});
    }
    return taken;
}

Result<> prepareServer(Database& database, Access access)
{
    // Planned for the words that are asked for: a rare one is found by its index, a common one among the newest texts. The
    // plan for any word at all gathers all hits, which may be half of all texts. Nothing here runs long enough to gain from
    // being compiled first, which takes the server half a second.
    // Hits lie all over the disk: the server may ask for many of their pages at once; it says 0 where its system can't.
    // What is said to be saved is on the disk, also where the server is set to be quicker than that.
    // The driver asks for bytes in the oldest form there is, which takes three times as long.
    Result<> done;
    for (const char* setting : {"SET client_min_messages=warning", "SET bytea_output=hex", "SET plan_cache_mode=force_custom_plan", "SET jit=off",
                                access == Access::ReadOnly ? "SET default_transaction_read_only=on" : "SET timezone='UTC'",
                                "SELECT set_config('effective_io_concurrency', '64', false) WHERE "
                                "CAST(current_setting('effective_io_concurrency') AS INTEGER) BETWEEN 1 AND 63",
                                "SELECT set_config('synchronous_commit', 'on', false) "
                                "WHERE current_setting('synchronous_commit') = 'off'"}) {
        done = done ? database.execOnce(QString::fromLatin1(setting)) : done;
    }
    return done ? takePart(database) : done;
}

Result<std::unique_ptr<Database>> connectServer(const Location& location, Access access)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), nextName());
    connection.setHostName(location.host);
    connection.setPort(location.port);
    connection.setDatabaseName(location.database);
    connection.setUserName(location.user);
    connection.setPassword(location.password);
    connection.setConnectOptions(location.connectOptions());
    const bool opened = connection.open();
    const QString why = connection.lastError().databaseText();
    auto database = std::make_unique<Database>(std::exchange(connection, QSqlDatabase()), Database::Engine::Postgres);
    if (!opened) {
        return fail(Code::Unavailable, why.simplified(), serverRefusal(location));
    }
    if (auto ready = prepareServer(*database, access); !ready) {
        return fail(ready.error());
    }
    const auto backend = database->number("SELECT pg_backend_pid()");
    if (!backend) {
        return fail(backend.error());
    }
    database->setBackend(backend->value_or(0));
    return database;
}

}  // namespace

Result<std::unique_ptr<Database>> openConnection(const Location& location, Access access, bool mayCreate)
{
    return location.isFile() ? connectFile(location, access, mayCreate) : connectServer(location, access);
}

}  // namespace memnun
