// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseCopy.h"

#include "core/storage/Connection.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace memnun {

namespace {

constexpr int kPagesAStep = 1024;  // 4 MB: some milliseconds, after which a cancel is heard

Result<> failed(const QString& why)
{
    return fail(Code::Storage, why, {{QStringLiteral("workspace"), QStringLiteral("copy_failed")}});
}

sqlite3* handleOf(Database& database)
{
    const QVariant held = database.connection().driver()->handle();
    const bool isOurs = held.isValid() && std::strcmp(held.typeName(), "sqlite3*") == 0;
    return isOurs ? *static_cast<sqlite3* const*>(held.constData()) : nullptr;
}

/// The engine's connection that is written to, closed with this object.
class Target {
public:
    explicit Target(const QString& file)
    {
        m_opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                   nullptr) == SQLITE_OK;
        // Nobody reads a copy that is half written, so that it needs no journal; toDisk() comes at the end.
        run("PRAGMA journal_mode=OFF");
        run("PRAGMA synchronous=OFF");
    }
    ~Target() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Target)

    bool isOpen() const { return m_opened; }
    sqlite3* handle() const { return m_handle; }
    QString problem() const { return QString::fromUtf8(sqlite3_errmsg(m_handle)); }
    bool run(const char* sql) { return m_opened && sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
    sqlite3* m_handle = nullptr;
    bool m_opened = false;
};

Result<> copyPages(sqlite3* from, Target& to, const CopyWatch& watch)
{
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from, "main");
    if (!backup) {
        return failed(to.problem());
    }
    int rc = SQLITE_OK;
    bool goesOn = true;
    while (rc == SQLITE_OK && goesOn) {
        rc = sqlite3_backup_step(backup, kPagesAStep);
        const qint64 total = sqlite3_backup_pagecount(backup);
        goesOn = !watch || watch(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (!goesOn && rc != SQLITE_DONE) {
        return fail(Code::Cancelled, QStringLiteral("the copy"));
    }
    return rc == SQLITE_DONE ? Result<>() : failed(QString::fromUtf8(sqlite3_errstr(rc)));
}

Result<> writePages(Database& database, const QString& part, const CopyWatch& watch)
{
    sqlite3* from = handleOf(database);
    if (!from) {
        return failed(QStringLiteral("the SQLite driver gives no handle"));
    }
    Target target(part);
    if (!target.isOpen()) {
        return failed(target.problem());
    }
    // One snapshot for all steps: without it the copy would begin anew whenever somebody writes between two of them.
    Result<> done = database.execOnce(QStringLiteral("BEGIN"));
    if (done) {
        const auto pinned = database.number("SELECT count(*) FROM sqlite_master");
        done = pinned ? copyPages(from, target, watch)
                      : Result<>(fail(pinned.error()));
        database.rollback();
    }
    // The copy is one file, also when it lies where nothing can be written.
    if (done && !target.run("PRAGMA journal_mode=DELETE")) {
        done = failed(target.problem());
    }
    return done;
}

Result<> checkCopy(const QString& part, const CopyWatch& watch)
{
    auto copy = openConnection(Location::ofFile(part), Access::ReadOnly);
    if (!copy) {
        return fail(copy.error());
    }
    const auto checked = quickCheck(**copy, watch);
    return checked ? Result<>() : fail(checked.error());
}

/// Lets the engine ask in the middle of a long statement, as long as this object lives.
class Interruption {
public:
    Interruption(Database& database, const CopyWatch& watch) : m_handle(watch ? handleOf(database) : nullptr), m_watch(watch)
    {
        if (m_handle) {
            sqlite3_progress_handler(m_handle, 100'000, [](void* self) {
                auto* that = static_cast<Interruption*>(self);
                that->m_happened = !that->m_watch(0, 0);
                return that->m_happened ? 1 : 0;
            }, this);
        }
    }
    ~Interruption()
    {
        if (m_handle) {
            sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        }
    }
    Q_DISABLE_COPY_MOVE(Interruption)
    bool happened() const { return m_happened; }

private:
    sqlite3* m_handle;
    const CopyWatch& m_watch;
    bool m_happened = false;
};

}  // namespace

Result<> makePrivate(const QString& file)
{
    QFile::remove(file);
    QFile made(file);
    return made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ? Result<>()
                                                                                                       : failed(made.errorString());
}

Result<> toDisk(const QString& path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool written = handle >= 0 && ::fsync(handle) == 0;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    if (handle >= 0) {
        ::close(handle);
    }
    return written ? Result<>() : failed(why);
#else
    Q_UNUSED(path)
    return {};
#endif
}

bool isAboutSearchIndex(const QString& problem)
{
    return problem.contains(QLatin1String("FTS5 table")) || problem.startsWith(QLatin1String("fts5: "));
}

Result<bool> quickCheck(Database& database, const CopyWatch& watch)
{
    QStringList problems;
    bool indexed = true;
    const Interruption interruption(database, watch);
    auto checked = database.eachOnce(QStringLiteral("PRAGMA quick_check(10)"), {}, [&](const Row& row) {
        if (isAboutSearchIndex(row.text(0))) {
            indexed = false;
        } else if (row.text(0) != QLatin1String("ok")) {
            problems.append(row.text(0).simplified());
        }
    });
    if (interruption.happened()) {
        return fail(Code::Cancelled, QStringLiteral("the check"));
    }
    if (!checked && checked.error().code != Code::Storage) {
        return fail(checked.error());  // busy or gone: that says nothing about the pages
    }
    if (!checked && isAboutSearchIndex(checked.error().context)) {
        indexed = false;  // the check went no further: it is to be made again when the index is sound
    } else if (!checked) {
        problems.append(checked.error().context);
    }
    return problems.isEmpty() ? Result<bool>(indexed)
                              : fail(Code::Storage, problems.join(QStringLiteral("; ")),
                                     {{QStringLiteral("workspace"), QStringLiteral("damaged")}});
}

Result<> copyDatabase(Database& database, const QString& file, const CopyWatch& watch)
{
    const QString part = file + QStringLiteral(".part");
    const auto clear = [&part] {
        for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
            QFile::remove(part + QLatin1String(suffix));
        }
    };
    clear();  // of a computer that went out in the middle of one
    auto copied = makePrivate(part);
    if (copied) {
        copied = writePages(database, part, watch);
    }
    if (copied) {
        copied = checkCopy(part, watch);
    }
    if (copied) {
        copied = toDisk(part);
    }
    if (copied && !QFile::rename(part, file)) {
        copied = failed(file);
    }
    if (!copied) {
        clear();
        return copied;
    }
    return toDisk(QFileInfo(file).absolutePath());
}

}  // namespace memnun
