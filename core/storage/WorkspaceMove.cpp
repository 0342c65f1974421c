// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WorkspaceMove.h"

#include "core/search/SearchStore.h"
#include "core/storage/Connection.h"
#include "core/storage/HeldMail.h"
#include "core/storage/MoveTarget.h"
#include "core/storage/TableCopy.h"

namespace memnun {

namespace {

/// Rows may come before those they refer to; both engines can wait with that check until the end.
Result<QStringList> deferReferences(Database& target)
{
    if (target.isSqlite()) {
        const auto set = target.execOnce(QStringLiteral("PRAGMA defer_foreign_keys=ON"));
        return set ? Result<QStringList>(QStringList()) : Result<QStringList>(fail(set.error()));
    }
    QStringList alterations;
    const auto read = target.eachOnce(
        QStringLiteral("SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint "
                       "WHERE contype='f' AND connamespace=(SELECT oid FROM pg_namespace "
                       "WHERE nspname=current_schema()) ORDER BY 1"),
        {}, [&](const Row& row) { alterations.append(row.text(0)); });
    if (!read) {
        return fail(read.error());
    }
    for (const QString& alter : alterations) {
        if (auto done = target.execOnce(alter + QLatin1String(" DEFERRABLE INITIALLY DEFERRED")); !done) {
            return fail(done.error());
        }
    }
    return alterations;
}

Result<> settleReferences(Database& target, const QStringList& alterations)
{
    if (alterations.isEmpty()) {
        return {};
    }
    Result<> done = target.execOnce(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE"));
    for (const QString& alter : alterations) {
        if (done) {
            done = target.execOnce(alter + QLatin1String(" NOT DEFERRABLE"));
        }
    }
    return done;
}

/// New rows go on counting after the last one.
Result<> settleNumbers(Database& target, const QVector<TableShape>& tables)
{
    Result<> done;
    for (const TableShape& table : tables) {
        if (done && table.hasId && !target.isSqlite()) {
            done = target.execOnce(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), (SELECT max(id) FROM %1)) "
                                                  "WHERE EXISTS (SELECT 1 FROM %1)").arg(table.name));
        }
    }
    return done;
}

Result<> compareAll(Database& source, Database& target, const QVector<TableShape>& tables)
{
    for (const TableShape& table : tables) {
        const auto before = digestOf(source, table);
        const auto after = digestOf(target, table);
        if (!before || !after) {
            return fail(!before ? before.error() : after.error());
        }
        if (*before != *after) {
            return fail(Code::Storage, QStringLiteral("table %1 did not arrive as it was").arg(table.name));
        }
    }
    return {};
}

class Move {
public:
    Move(Database& source, StorageSession& target, const std::function<void(const MoveProgress&)>& progress)
        : m_source(source), m_session(target), m_target(target.database()), m_progress(progress)
    {
    }

    Result<Moved> run()
    {
        const auto tables = commonTables(m_source, m_target);
        if (!tables) {
            return fail(tables.error());
        }
        for (const TableShape& table : *tables) {
            const auto rows = countRows(m_source, table.name);
            if (!rows) {
                return fail(rows.error());
            }
            m_at.total += *rows;
        }
        const auto deferred = deferReferences(m_target);
        Result<> done = deferred ? copyAll(*tables) : Result<>(fail(deferred.error()));
        if (done) {
            done = settleReferences(m_target, *deferred);
        }
        if (done) {
            done = settleNumbers(m_target, *tables);
        }
        if (done) {
            done = m_session.stores().search.rebuild();
        }
        if (done) {
            done = compareAll(m_source, m_target, *tables);
        }
        if (!done) {
            return fail(done.error());
        }
        return Moved{static_cast<int>(tables->size()), m_at.done, 0};
    }

private:
    /// What the schema itself put there (the first categories) comes with the source's own rows.
    Result<> copyAll(const QVector<TableShape>& tables)
    {
        Result<> done;
        for (const TableShape& table : tables) {
            const auto present = countRows(m_target, table.name);
            if (done && present && *present > 0) {
                done = m_target.execOnce(QStringLiteral("DELETE FROM ") + table.name);
            }
        }
        for (const TableShape& table : tables) {
            m_at.table = table.name;
            if (done) {
                done = copyRows(m_source, m_target, table, [this](qint64 rows) {
                    m_at.done += rows;
                    if (m_progress) {
                        m_progress(m_at);
                    }
                });
            }
        }
        return done;
    }

    Database& m_source;
    StorageSession& m_session;
    Database& m_target;
    const std::function<void(const MoveProgress&)>& m_progress;
    MoveProgress m_at;
};

}  // namespace

namespace {

/// The source: one moment of it to read, whatever goes on there, and what of its mail waits then.
struct MoveSource {
    std::unique_ptr<Database> database;
    QVector<WaitingMail> waiting;
};

Result<MoveSource> openSource(const Location& from)
{
    if (const auto sound = Workspace::open(from); !sound) {
        return fail(sound.error());
    }
    auto opened = openConnection(from, Access::ReadOnly);
    if (!opened) {
        return fail(opened.error());
    }
    MoveSource source{std::move(*opened), {}};
    const auto begun = source.database->execOnce(source.database->isSqlite() ? QStringLiteral("BEGIN")
                                                                             : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ"));
    const auto waiting = begun ? waitingMail(*source.database) : Result<QVector<WaitingMail>>(fail(begun.error()));
    if (!waiting) {
        return fail(waiting.error());
    }
    source.waiting = *waiting;
    return source;
}

/// Nothing leaves from where nothing can be written.
Result<std::unique_ptr<Database>> openHolding(const Location& from, QVector<WaitingMail>& waiting)
{
    if (waiting.isEmpty()) {
        return nullptr;
    }
    auto opened = openConnection(from, Access::ReadWrite);
    if (opened && (*opened)->isReadOnly()) {
        waiting.clear();
        return nullptr;
    }
    return opened;
}

}  // namespace

Result<Moved> moveWorkspace(const Location& from, const Location& to, const std::function<void(const MoveProgress&)>& progress,
                            Location* trouble)
{
    const auto at = [trouble](const Location& place, const Error& error) {
        if (trouble) {
            *trouble = place;
        }
        return fail(error);
    };
    auto source = openSource(from);
    if (!source) {
        return at(from, source.error());
    }
    auto writer = openHolding(from, source->waiting);
    if (!writer) {
        return at(from, writer.error());
    }
    MoveTarget target(to);
    if (auto opened = target.open(); !opened) {
        return at(to, opened.error());
    }
    auto moved = Move(*source->database, target.session(), progress).run();
    if (!moved) {
        return at(source->database->isLost() ? from : to, moved.error());
    }
    if (*writer) {
        if (auto held = holdMoved(**writer, target.session().database(), source->waiting); !held) {
            return at(from, held.error());
        }
    }
    moved->heldMail = static_cast<int>(source->waiting.size());
    if (auto kept = target.keep(); !kept) {
        // Where that fails, too, it stays held there, for somebody to look; and where nobody knows whether the server has
        // it, it must.
        if (*writer && !kept.error().hasRule(rule::kOutcomeUnknown)) {
            (void)giveBack(**writer, source->waiting);
        }
        return at(to, kept.error());
    }
    source->database->rollback();
    return moved;
}

Result<QMap<QString, QByteArray>> workspaceDigest(const Location& location)
{
    auto database = openConnection(location, Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const auto tables = tablesOf(**database);
    if (!tables) {
        return fail(tables.error());
    }
    QMap<QString, QByteArray> digests;
    for (const TableShape& table : *tables) {
        const auto digest = digestOf(**database, table);
        if (!digest) {
            return fail(digest.error());
        }
        digests.insert(table.name, *digest);
    }
    return digests;
}

}  // namespace memnun
