// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Workspace.h"

#include "core/kernel/NoLink.h"
#include "core/storage/Connection.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/Migrator.h"
#include "core/storage/NewPlace.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/SearchTable.h"
#include "core/storage/ServerLink.h"
#include "core/storage/ServerReach.h"
#include "core/storage/StorageSession.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

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

/// Every page of a bigger file isn't read before the window shows: its daily copy is checked, and says what it found.
constexpr qint64 kCheckedAtOpen = 32'000'000;

/// Whether the search indexes are sound, too.
Result<bool> soundEnough(Database& database, const Location& location)
{
    const bool checks = location.isFile() && QFileInfo(location.file).size() <= kCheckedAtOpen;
    return checks ? quickCheck(database) : Result<bool>(true);
}

/// Nothing of the workspace's own is lost with an index: it is made again from what it stands for. Where that can't be
/// done now (a full disk), the workspace is opened all the same.
bool makeIndexesAgain(Database& database)
{
    Result<> done = database.begin();
    if (done) {
        done = SearchTable(database).rebuild();
        done = done ? database.commit() : done;
        if (!done) {
            database.rollback();
        }
    }
    return done.has_value();
}

/// Which transactions are done: the same as long as nobody commits anything.
QByteArray stateOf(Database& database)
{
    QByteArray state;
    const auto asked = database.each("SELECT CAST(txid_current_snapshot() AS text)", {}, [&](const Row& row) { state = row.text(0).toLatin1(); });
    return asked ? state : QByteArray();
}

Result<> copyBeforeUpgrade(Database& database, const Location& location, const QString& copies)
{
    if (!location.isFile()) {
        return {};  // by the server's own tools, before this is called
    }
    const auto made = SafetyCopies(location, copies).make(database, CopyReason::Upgrade, SystemClock().now());
    return made ? Result<>() : Result<>(fail(made.error()));
}

/// An empty file that is its owner's only, as the copies are: customers' mail is nobody else's on a shared computer. Where
/// that can't be made, opening it says why. What comes to nothing is taken away again.
class NewFile {
public:
    explicit NewFile(const Location& location) : m_file(location.file)
    {
        m_made = location.isFile() && m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
        m_file.close();
    }
    ~NewFile()
    {
        if (m_made) {
            m_file.remove();
        }
    }
    Q_DISABLE_COPY_MOVE(NewFile)
    void keep() { m_made = false; }

private:
    QFile m_file;
    bool m_made = false;
};

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
    NewFile file(location);  // before the connection, which is closed first
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
    Result<> made = (*database)->begin();
    if (made) {
        made = refuseUsedPlace(**database);
        made = made ? migrator->makeWithin(**database) : made;
        made = made ? (*database)->commit() : made;
        if (!made) {
            (*database)->rollback();
        }
    }
    if (!made) {
        return fail(made.error());
    }
    file.keep();
    return Workspace(location);
}

Result<Workspace> Workspace::open(const Location& location, const QString& copies)
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
    const auto indexed = soundEnough(**database, location);
    if (!indexed) {
        return fail(indexed.error());
    }
    auto migrator = builtinMigrator();
    if (!migrator) {
        return fail(migrator.error());
    }
    const bool readOnly = (*database)->isReadOnly();
    if (readOnly && *version < migrator->newest()) {
        return fail(Code::Unavailable, location.shown(), {{QStringLiteral("workspace"), QStringLiteral("read_only_old")}});
    }
    auto migrated = migrator->migrate(**database, [&] { return copyBeforeUpgrade(**database, location, copies); });
    if (!migrated) {
        return fail(migrated.error());
    }
    Workspace workspace(location);
    workspace.m_readOnly = readOnly;
    if (workspace.m_reach) {
        workspace.m_reach->setFirstState(stateOf(**database));
    }
    if (!*indexed && !readOnly && makeIndexesAgain(**database)) {
        if (const auto sound = soundEnough(**database, location); !sound) {
            return fail(sound.error());  // the first look had not come that far
        }
        workspace.m_mended = true;
    }
    return workspace;
}

Result<bool> Workspace::wantsUpgrade(const Location& location)
{
    auto database = openConnection(location, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const auto version = Migrator::versionOf(**database);
    const auto migrator = builtinMigrator();
    if (!version || !migrator) {
        return fail(!version ? version.error() : migrator.error());
    }
    if (*version == 0) {
        return fail(Code::Invalid, location.shown(), {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}});
    }
    return *version < migrator->newest();
}

Workspace::Workspace(Location location)
    : m_location(std::move(location)), m_reach(m_location.isFile() ? nullptr : std::make_shared<ServerReach>())
{
}

SessionFactory Workspace::sessions() const
{
    return [location = m_location, reach = m_reach, readOnly = m_readOnly](Access access) -> Result<std::unique_ptr<Session>> {
        if (reach && !reach->mayTry()) {
            return reach->gone();
        }
        const auto reopen = [location, access] { return openConnection(location, access); };
        auto database = reopen();
        if (!database && reach) {
            reach->failed(database.error().context);
            return reach->gone();
        }
        if (!database) {
            return fail(database.error());
        }
        if (readOnly) {
            (*database)->setReadOnly();  // also where it could be written by now: the window says otherwise
        }
        return std::make_unique<StorageSession>(std::move(*database), reopen, reach);
    };
}

std::unique_ptr<LiveLink> Workspace::link() const
{
    if (m_location.isFile()) {
        return std::make_unique<NoLink>();
    }
    return std::make_unique<ServerLink>(m_location, m_reach);
}

Result<> Workspace::backupTo(const QString& file) const
{
    if (!m_location.isFile()) {
        return fail(Code::Unavailable, QStringLiteral("a server workspace is backed up with the server's own tools"));
    }
    if (QFileInfo::exists(file)) {
        return fail(Code::Conflict, file, {{QStringLiteral("workspace"), QStringLiteral("exists")}});
    }
    auto database = openConnection(m_location, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    return copyDatabase(**database, file);
}

Result<Workspace::Soundness> Workspace::check(const Location& location)
{
    auto database = openConnection(location, Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    Soundness found;
    if (location.isFile()) {
        auto engine = (*database)->each("PRAGMA integrity_check", {}, [&](const Row& row) {
            // What compares an index with its texts says more of them, and wants to write.
            if (row.text(0) != QLatin1String("ok") && ((*database)->isReadOnly() || !isAboutSearchIndex(row.text(0)))) {
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
        found.isDamaged = std::any_of(found.problems.cbegin(), found.problems.cend(),
                                      [](const QString& problem) { return !isAboutSearchIndex(problem); });
    }
    const auto search = (*database)->isReadOnly() ? Result<QStringList>(QStringList()) : SearchTable(**database).problems();
    found.problems += search ? *search : QStringList{search.error().context};
    auto migrator = builtinMigrator();
    const auto schema = migrator ? migrator->check(**database) : Result<>(fail(migrator.error()));
    if (!schema) {
        found.problems.append(schema.error().context);
    }
    found.sound = found.problems.isEmpty();
    return found;
}

bool isDamaged(const Error& error)
{
    const QString rule = error.fields.value(0).rule;
    return rule == QLatin1String("damaged") || rule == QLatin1String("not_a_workspace");
}

}  // namespace memnun
