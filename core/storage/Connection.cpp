// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Connection.h"

#include "core/storage/BinaryRows.h"
#include "core/storage/FileConnection.h"
#include "core/storage/OurSchema.h"
#include "core/storage/ServerRefusal.h"

#include <QSqlError>

#include <atomic>

namespace memnun {

namespace {

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
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), nextConnectionName());
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
    keepNoticesQuiet(*database);
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

QString nextConnectionName()
{
    static std::atomic<qint64> serial{0};
    return QStringLiteral("memnun-%1").arg(serial.fetch_add(1));
}

Result<std::unique_ptr<Database>> openConnection(const Location& location, Access access, bool mayCreate)
{
    return location.isFile() ? connectFile(location.file, access, mayCreate) : connectServer(location, access);
}

}  // namespace memnun
