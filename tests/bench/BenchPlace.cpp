// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchPlace.h"

#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchServer.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStorageInfo>

#include <algorithm>
#include <cstdio>

namespace memnun::bench {

namespace {

constexpr int kLongestMakeMs = 3'600'000;
/// What a ticket with its customer and messages takes: in a file with its log, and on a server with its log and the rows on
/// their way there.
constexpr qint64 kFileBytes = 7'000;
constexpr qint64 kServerBytes = 18'000;
const QString kFilled = QStringLiteral("filled");

QString keyOfSchema()
{
    const auto migrations = Migrator::builtin();
    return QStringLiteral("s%1-g%2").arg(migrations ? migrations->last().version : 0).arg(kGenerator);
}

}  // namespace

BenchPlace::BenchPlace()
    : m_size(qEnvironmentVariable("MEMNUN_BENCH_SIZE", QStringLiteral("medium"))),
      m_postgres(qEnvironmentVariable("MEMNUN_BENCH_ENGINE") == QLatin1String("postgres")),
      m_folder(QDir::cleanPath(QStringLiteral(MEMNUN_SOURCE_DIR "/build/bench-data")))
{
}

qint64 BenchPlace::ticketsOf(const QString& size)
{
    return size == QLatin1String("large") ? 1'000'000 : size == QLatin1String("small") ? 10'000 : 100'000;
}

Result<> BenchPlace::fill(const Location& location, const QString& size)
{
    const auto workspace = Workspace::create(location);
    return workspace ? BenchCompany(*workspace, ticketsOf(size)).write() : Result<>(fail(workspace.error()));
}

bool BenchPlace::make(const QString& target, const QString& size)
{
    const QString part = target + QStringLiteral(".part");
    for (const char* tail : {"", "-wal", "-shm"})
        QFile::remove(part + QLatin1String(tail));
    Location location;
    location.file = part;
    if (const auto made = fill(location, size); !made) {
        std::printf("%s\n", qPrintable(made.error().context));
        return false;
    }
    return QFile::rename(part, target);
}

std::optional<int> BenchPlace::doneByArguments(const QStringList& arguments)
{
    const QString what = arguments.value(1);
    if (what == QLatin1String("make") && arguments.size() == 4)
        return make(arguments.at(2), arguments.at(3)) ? 0 : 1;
    if (what == QLatin1String("room") && arguments.size() > 2)
        return makeRoom(arguments.mid(2)) ? 0 : 1;
    return {};
}

qint64 BenchPlace::missing(const QDir& folder, const QString& size)
{
    const bool isFile = folder.exists(QStringLiteral("company-%1-%2.memnun").arg(size, keyOfSchema()));
    const bool isServer = folder.exists(QStringLiteral("server-%1-%2/%3").arg(size, keyOfSchema(), kFilled));
    return ticketsOf(size) * ((isFile ? 0 : kFileBytes) + (isServer ? 0 : kServerBytes));
}

bool BenchPlace::makeRoom(const QStringList& sizes)
{
    const BenchPlace place;
    QDir folder(place.folder());
    folder.mkpath(QStringLiteral("."));
    // What was measured on them goes, too: growth is told between sizes of one schema.
    const QRegularExpression made(QStringLiteral("^(company|server|made-sqlite|made-postgres)-(small|medium|large)-(s\\d+-g\\d+)"));
    for (const QFileInfo& old : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto name = made.match(old.fileName());
        if (!name.hasMatch() || name.captured(3) == keyOfSchema())
            continue;
        std::printf("removing %s, of another schema\n", qPrintable(old.fileName()));
        if (old.isDir())
            QDir(old.filePath()).removeRecursively();
        else
            folder.remove(old.fileName());
        for (const char* engine : {"sqlite", "postgres"})
            folder.remove(QStringLiteral("figures-%1-%2.json").arg(QLatin1String(engine), name.captured(2)));
    }
    qint64 needed = 0;
    for (const QString& size : sizes)
        needed += missing(folder, size);
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free >= needed)
        return true;
    const auto gigabytes = [](qint64 bytes) { return QString::number(static_cast<double>(bytes) / 1e9, 'f', 1); };
    std::printf("The disk is too small: what is to be measured needs %s GB more in %s, and %s GB are free.\n",
                qPrintable(gigabytes(needed)), qPrintable(folder.path()), qPrintable(gigabytes(free)));
    return false;
}

QString BenchPlace::makingNote(const QString& engine) const
{
    return QStringLiteral("%1/made-%2-%3-%4").arg(m_folder, engine, m_size, keyOfSchema());
}

std::optional<double> BenchPlace::madeIn() const
{
    QFile note(makingNote(engine()));
    bool isNumber = false;
    const double ms = note.open(QIODevice::ReadOnly) ? note.readAll().trimmed().toDouble(&isNumber) : 0;
    return isNumber ? std::optional(ms / 1000) : std::nullopt;
}

/// With it go the figures of what was there before.
void BenchPlace::noteMaking(const QString& engine, qint64 ms)
{
    QFile::remove(QStringLiteral("%1/figures-%2-%3.json").arg(m_folder, engine, m_size));
    QFile note(makingNote(engine));
    if (note.open(QIODevice::WriteOnly))
        note.write(QByteArray::number(ms));
}

bool BenchPlace::prepare()
{
    if (!QDir().mkpath(m_folder)) {
        m_problem = m_folder;
        return false;
    }
    if (!(m_postgres ? prepareServer() : prepareFile()))
        return false;
    warm();
    return true;
}

/// What has just been made lies in memory, what was made yesterday does not: both are measured alike, as in the middle of a
/// day's work.
void BenchPlace::warm() const
{
    QElapsedTimer timer;
    timer.start();
    const qint64 bytes = m_postgres ? warmServer() : warmFile();
    std::printf("%.1f GB were read once before, in %.1f s\n", static_cast<double>(bytes) / 1e9, static_cast<double>(timer.elapsed()) / 1e3);
    std::fflush(stdout);
}

qint64 BenchPlace::warmFile() const
{
    QFile file(m_location.file);
    qint64 bytes = 0;
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        for (qint64 got = 1; got > 0; bytes += std::max<qint64>(got, 0))
            got = file.read(buffer.data(), buffer.size());
    }
    return bytes;
}

/// The smaller tables and indexes first, until the server's memory is full: what a server that has run for a week holds.
qint64 BenchPlace::warmServer() const
{
    const auto connection = openConnection(m_location, Access::ReadWrite);
    const auto extended = connection ? (*connection)->execOnce(QStringLiteral("CREATE EXTENSION IF NOT EXISTS pg_prewarm"))
                                     : Result<>(fail(connection.error()));
    const auto blocks = extended
        ? (*connection)->number("SELECT sum(pg_prewarm(oid)) FROM (SELECT oid, sum(relpages) OVER (ORDER BY relpages, oid) AS upto "
                                "FROM pg_class WHERE relkind IN ('r','i','t') AND relpages > 0) c "
                                "WHERE upto < (SELECT setting::bigint FROM pg_settings WHERE name='shared_buffers') * 0.9", {})
        : Result<std::optional<qint64>>(fail(extended.error()));
    if (!blocks)
        std::printf("the server was not warmed: %s\n", qPrintable(blocks.error().context));
    return blocks ? blocks->value_or(0) * 8192 : 0;
}

bool BenchPlace::prepareFile()
{
    const QString prefix = QStringLiteral("company-%1-").arg(m_size);
    const QString name = prefix + keyOfSchema() + QStringLiteral(".memnun");
    QDir folder(m_folder);
    m_location.file = folder.filePath(name);
    if (QFile::exists(m_location.file))
        return true;
    for (const QString& old : folder.entryList({prefix + QLatin1Char('*')}))
        folder.remove(old);
    std::printf("making %s, once:\n", qPrintable(name));
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    QProcess maker;
    maker.setProcessChannelMode(QProcess::ForwardedChannels);
    QSignalSpy finished(&maker, &QProcess::finished);
    maker.start(QCoreApplication::applicationFilePath(), {QStringLiteral("make"), m_location.file, m_size});
    const bool ended = !finished.isEmpty() || finished.wait(kLongestMakeMs);
    m_problem = QStringLiteral("the workspace could not be made");
    const bool made = ended && maker.exitCode() == 0 && QFile::exists(m_location.file);
    if (made)
        noteMaking(QStringLiteral("sqlite"), timer.elapsed());
    return made;
}

/// The first database of a kept cluster; a mark beside it says that it was filled to the end.
bool BenchPlace::prepareServer()
{
    const QString prefix = QStringLiteral("server-%1-").arg(m_size);
    const QString name = prefix + keyOfSchema();
    QDir folder(m_folder);
    QDir mine(folder.filePath(name));
    const bool there = mine.exists(kFilled);
    for (const QString& old : folder.entryList({prefix + QLatin1Char('*')}, QDir::Dirs)) {
        if (!there || old != name)
            QDir(folder.filePath(old)).removeRecursively();
    }
    if (!there && !prepareFile())
        return false;
    const Location file = m_location;
    m_cluster = std::make_unique<test::PgCluster>(mine.path());
    const QString database = QStringLiteral("memnun_1");
    const bool ready = m_cluster->start() && (there || m_cluster->createDatabase() == database);
    m_problem = m_cluster->problem();
    const auto location = Location::fromText(m_cluster->uri(database));
    if (!ready || !location)
        return false;
    m_location = *location;
    return there || fillServer(file, mine.filePath(kFilled));
}

bool BenchPlace::fillServer(const Location& from, const QString& mark)
{
    std::printf("filling a server, once:\n");
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    const auto made = Workspace::create(m_location);
    const auto filled = made ? BenchServer(from, m_location, m_cluster->host()).fill() : Result<>(fail(made.error()));
    m_problem = filled ? mark : filled.error().context;
    QFile file(mark);
    if (filled)
        noteMaking(QStringLiteral("postgres"), timer.elapsed());
    return filled && file.open(QIODevice::WriteOnly);
}

}  // namespace memnun::bench
