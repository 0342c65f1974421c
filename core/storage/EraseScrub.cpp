// SPDX-License-Identifier: GPL-3.0-or-later
// The engine overwrites what is deleted (secure_delete), but moves rows about without wiping where they were, and its log
// keeps older pages: looked for, byte by byte, and written anew where something is found.
#include "core/storage/EraseTable.h"

#include <QByteArrayMatcher>
#include <QFile>
#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <vector>

namespace memnun {

namespace {

constexpr qint64 kChunk = 4'000'000;

/// How many of these stand anywhere in the file.
int tracesIn(const QString& name, const std::vector<QByteArrayMatcher>& traces, std::vector<bool>& found)
{
    QFile file(name);
    qsizetype longest = 1;
    for (const QByteArrayMatcher& one : traces) {
        longest = std::max(longest, one.pattern().size());
    }
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly)) {
        for (QByteArray more = file.read(kChunk); !more.isEmpty(); more = file.read(kChunk)) {
            bytes = bytes.right(longest - 1) + more;
            for (size_t i = 0; i < traces.size(); ++i) {
                found[i] = found[i] || traces[i].indexIn(bytes) >= 0;
            }
        }
    }
    return static_cast<int>(std::count(found.begin(), found.end(), true));
}

int tracesLeft(const QString& file, const QVector<QByteArray>& traces)
{
    std::vector<QByteArrayMatcher> matchers;
    for (const QByteArray& trace : traces) {
        matchers.emplace_back(trace);
    }
    std::vector<bool> found(matchers.size(), false);
    int left = 0;
    for (const char* part : {"", "-wal", "-journal"}) {
        left = tracesIn(file + QLatin1String(part), matchers, found);
    }
    return left;
}

/// Puts all of the log into the file and empties it; false while somebody reads an older state.
Result<bool> emptyLog(Database& database)
{
    bool busy = false;
    const auto done = database.eachOnce(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {}, [&](const Row& row) { busy = row.flag(0); });
    return done ? Result<bool>(!busy) : Result<bool>(fail(done.error()));
}

Result<> writeAnew(Database& database)
{
    // beside the file, not in memory: it may be bigger than that
    Result<> done = database.execOnce(QStringLiteral("PRAGMA temp_store=FILE"));
    done = done ? database.execOnce(QStringLiteral("VACUUM")) : done;
    const auto back = database.execOnce(QStringLiteral("PRAGMA temp_store=MEMORY"));
    return done ? back : done;
}

constexpr std::array kVacuumed{"customer", "contact_point", "interaction", "ticket", "task", "attachment", "draft", "draft_file",
    "outbox", "quarantine", "reply_form", "reply_picture", "saved_view", "stored_blob", "stored_chunk", "thread_ref", "auto_answer",
    "mail_block", "import_run", "mail_folder", "interaction_found", "customer_profile", "customer_value", "customer_tag",
    "channel_choice", "purchase", "tag"};

/// A server frees what is deleted by itself, but in its own time.
Result<> freeOnServer(Database& database)
{
    Result<> done;
    for (const char* table : kVacuumed) {
        done = done ? database.execOnce(QStringLiteral("VACUUM %1").arg(QLatin1String(table))) : done;
    }
    return done;
}

}  // namespace

Result<Scrubbed> EraseTable::scrub(const QVector<QByteArray>& traces)
{
    Scrubbed scrubbed;
    if (!m_database.isSqlite()) {
        const auto freed = freeOnServer(m_database);
        return freed ? Result<Scrubbed>(scrubbed) : Result<Scrubbed>(fail(freed.error()));
    }
    const QString file = m_database.connection().databaseName();
    auto emptied = emptyLog(m_database);
    if (emptied && (traces.isEmpty() || !*emptied || tracesLeft(file, traces) > 0)) {
        const auto written = writeAnew(m_database);
        emptied = written ? emptyLog(m_database) : Result<bool>(fail(written.error()));
        scrubbed.wasRewritten = true;
    }
    if (!emptied) {
        return fail(emptied.error());
    }
    scrubbed.isLogEmpty = *emptied;
    scrubbed.left = tracesLeft(file, traces);
    return scrubbed;
}

}  // namespace memnun
