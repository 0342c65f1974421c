// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileConnection.h"

#include "core/storage/Connection.h"
#include "core/storage/Tokenizer.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <cstring>

namespace memnun {

namespace {

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

Result<> runAll(Database& database, std::initializer_list<const char*> statements)
{
    Result<> done;
    for (const char* statement : statements) {
        done = done ? database.execOnce(QString::fromLatin1(statement)) : done;
    }
    return done;
}

Result<> prepare(Database& database, Access access)
{
    // The list of tables first: where it is damaged, all that follows would fail for reasons that say nothing.
    Result<> done = runAll(database, {"PRAGMA busy_timeout=10000", "SELECT count(*) FROM sqlite_schema"});
    if (done) {
        done = registerTokenizer(database.connection());
    }
    if (done) {
        done = runAll(database, {"PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON", "PRAGMA cache_size=-16000",
                                 "PRAGMA temp_store=MEMORY"});
    }
    if (done) {
        done = access == Access::ReadWrite ? runAll(database, {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"})
                                           : runAll(database, {"PRAGMA query_only=ON"});
    }
    return done ? checkEngine(database) : done;
}

/// The engine opens a file it may not write all the same, and says so only here.
bool canWrite(Database& database)
{
    const QVariant held = database.connection().driver()->handle();
    const bool isOurs = held.isValid() && std::strcmp(held.typeName(), "sqlite3*") == 0;
    return isOurs && sqlite3_db_readonly(*static_cast<sqlite3* const*>(held.constData()), "main") == 0;
}

std::unique_ptr<Database> dial(const QString& name, const QString& options, QString& why)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextConnectionName());
    connection.setDatabaseName(name);
    connection.setConnectOptions(options);
    const bool opened = connection.open();
    why = connection.lastError().text();
    auto database = std::make_unique<Database>(std::exchange(connection, QSqlDatabase()), Database::Engine::Sqlite);
    return opened ? std::move(database) : nullptr;
}

/// How a file can be read where nothing may be written beside it. In a workspace that was closed well all is in the file
/// itself. Otherwise its newest pages lie in the log, and the engine wants to make an index of that in the folder; alone
/// with the file (nobody writes where there is no such index) it keeps that index in memory.
constexpr const char* kWithoutLocks = "mode=ro&vfs=unix-none";

QString readingUri(const QString& file)
{
    QUrl uri = QUrl::fromLocalFile(file);
    if (QFileInfo::exists(file + QStringLiteral("-shm"))) {
        uri.setQuery(QStringLiteral("mode=ro"));  // somebody may be at work: with locks
    } else if (QFileInfo(file + QStringLiteral("-wal")).size() > 0) {
        uri.setQuery(QLatin1String(kWithoutLocks));
    } else {
        uri.setQuery(QStringLiteral("immutable=1"));
    }
    return uri.toString(QUrl::FullyEncoded);
}

Result<std::unique_ptr<Database>> connectToRead(const QString& file)
{
    QString why;
    const QString uri = readingUri(file);
    auto database = dial(uri, QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"), why);
    if (!database) {
        return fail(Code::Storage, why, {{QStringLiteral("workspace"), QStringLiteral("read_only")}});
    }
    Result<> ready;
    if (uri.endsWith(QLatin1String(kWithoutLocks))) {
        ready = database->execOnce(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    }
    ready = ready ? prepare(*database, Access::ReadOnly) : ready;
    if (!ready) {
        return fail(ready.error());
    }
    database->setReadOnly();
    return database;
}

}  // namespace

Result<std::unique_ptr<Database>> connectFile(const QString& file, Access access, bool mayCreate)
{
    if (!mayCreate && !QFileInfo::exists(file)) {
        return fail(Code::NotFound, file);
    }
    if (const auto looked = mayCreate ? Result<>() : looksLikeADatabase(file); !looked) {
        return fail(looked.error());
    }
    QString why;
    auto database = dial(file, {}, why);
    if (!database && mayCreate && !QFileInfo::exists(file)) {
        return fail(Code::Unavailable, QFileInfo(file).path(),
                    {{QStringLiteral("workspace"), QStringLiteral("folder_not_writable")}});
    }
    if (!database) {
        return fail(Code::Unavailable, why);
    }
    bool readOnly = !canWrite(*database);
    if (!readOnly) {
        const auto ready = prepare(*database, access);
        if (ready) {
            return database;
        }
        readOnly = !mayCreate && ready.error().hasRule(QLatin1String("read_only"));
        if (!readOnly) {
            return fail(ready.error());
        }
    }
    database.reset();
    return connectToRead(file);
}

}  // namespace memnun
