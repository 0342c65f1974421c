// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Workspace.h"

#include "core/storage/Connection.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/Migrator.h"
#include "core/storage/StorageSession.h"

#include <QFile>
#include <QFileInfo>

namespace memnun {

namespace {

Result<Migrator> builtinMigrator()
{
    auto migrations = Migrator::builtin();
    if (!migrations) {
        return fail(migrations.error());
    }
    return Migrator(std::move(*migrations));
}

/// A consistent copy beside the file, named after the version it has.
Result<> copyBeside(Database& database, const Location& location, int version)
{
    if (!location.isFile()) {
        return {};
    }
    QString copy = QStringLiteral("%1.v%2.backup").arg(location.file).arg(version);
    for (int n = 2; QFileInfo::exists(copy); ++n) {
        copy = QStringLiteral("%1.v%2-%3.backup").arg(location.file).arg(version).arg(n);
    }
    return copyDatabase(database, copy);
}

}  // namespace

Result<Workspace> Workspace::create(const Location& location)
{
    if (location.isFile()) {
        if (QFileInfo::exists(location.file)) {
            return fail(Code::Conflict, location.file, {{QStringLiteral("workspace"), QStringLiteral("exists")}});
        }
        if (!QFileInfo(QFileInfo(location.file).absolutePath()).isWritable()) {
            return fail(Code::Unavailable, QFileInfo(location.file).absolutePath(),
                        {{QStringLiteral("workspace"), QStringLiteral("folder_not_writable")}});
        }
    }
    auto database = openConnection(location, Access::ReadWrite, true);
    if (!database) {
        return fail(database.error());
    }
    const auto version = Migrator::versionOf(**database);
    if (!version) {
        return fail(version.error());
    }
    if (*version > 0) {
        return fail(Code::Conflict, location.shown(), {{QStringLiteral("workspace"), QStringLiteral("exists")}});
    }
    auto migrator = builtinMigrator();
    if (!migrator) {
        return fail(migrator.error());
    }
    if (auto migrated = migrator->migrate(**database); !migrated) {
        database->reset();
        if (location.isFile()) {
            QFile::remove(location.file);
        }
        return fail(migrated.error());
    }
    return Workspace(location);
}

Result<Workspace> Workspace::open(const Location& location)
{
    auto database = openConnection(location, Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    const auto version = Migrator::versionOf(**database);
    if (!version) {
        return fail(version.error());
    }
    if (*version == 0) {
        return fail(Code::Invalid, location.shown(), {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}});
    }
    auto migrator = builtinMigrator();
    if (!migrator) {
        return fail(migrator.error());
    }
    auto migrated = migrator->migrate(**database, [&] { return copyBeside(**database, location, *version); });
    if (!migrated) {
        return fail(migrated.error());
    }
    return Workspace(location);
}

SessionFactory Workspace::sessions() const
{
    return [location = m_location](Access access) -> Result<std::unique_ptr<Session>> {
        auto database = openConnection(location, access);
        if (!database) {
            return fail(database.error());
        }
        return std::make_unique<StorageSession>(std::move(*database));
    };
}

Result<> Workspace::backupTo(const QString& file) const
{
    if (!m_location.isFile()) {
        return fail(Code::Unavailable, QStringLiteral("a server workspace is backed up with the server's own tools"));
    }
    if (QFileInfo::exists(file)) {
        return fail(Code::Conflict, file, {{QStringLiteral("workspace"), QStringLiteral("exists")}});
    }
    auto database = openConnection(m_location, Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    return copyDatabase(**database, file);
}

Result<Workspace::Soundness> Workspace::check() const
{
    auto database = openConnection(m_location, Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    Soundness found;
    if (m_location.isFile()) {
        auto engine = (*database)->each("PRAGMA integrity_check", {}, [&](const Row& row) {
            if (row.text(0) != QLatin1String("ok")) {
                found.problems.append(row.text(0));
            }
        });
        auto keys = (*database)->each("PRAGMA foreign_key_check", {}, [&](const Row& row) {
            found.problems.append(QStringLiteral("foreign key: %1 row %2 -> %3").arg(row.text(0), row.text(1), row.text(2)));
        });
        for (const auto* step : {&engine, &keys}) {
            if (!*step) {
                found.problems.append(step->error().context);
            }
        }
        for (const char* index : {"interaction_fts", "customer_find"}) {
            auto compared = (*database)->execOnce(
                QStringLiteral("INSERT INTO %1(%1, rank) VALUES ('integrity-check', 1)").arg(QLatin1String(index)));
            if (!compared) {
                found.problems.append(QStringLiteral("%1: %2").arg(QLatin1String(index), compared.error().context));
            }
        }
    }
    auto migrator = builtinMigrator();
    const auto schema = migrator ? migrator->check(**database) : Result<>(fail(migrator.error()));
    if (!schema) {
        found.problems.append(schema.error().context);
    }
    found.sound = found.problems.isEmpty();
    return found;
}

}  // namespace memnun
