// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SafetyCopies.h"

#include "core/copies/CopyRule.h"
#include "core/storage/Connection.h"
#include "core/storage/HeldMail.h"
#include "core/storage/LockHolder.h"
#include "core/storage/Migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>
#include <filesystem>

namespace memnun {

namespace {

constexpr qint64 kSpaceLeft = 50'000'000;  // a copy must not take the last room that saving needs

tl::unexpected<Error> refused(Code code, const char* rule, const QString& context)
{
    return fail(code, context, {{QStringLiteral("copies"), QString::fromLatin1(rule)}});
}

QString folderOf(const Location& workspace, const QString& chosen)
{
    const QString ending = QStringLiteral(".memnun-copies");
    const QFileInfo file(workspace.file);
    if (workspace.isFile() && chosen.isEmpty()) {
        return file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + ending;
    }
    const QString home = !chosen.isEmpty() ? chosen
                                           : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                                                 + QStringLiteral("/Memnun/copies");
    const QByteArray place = QCryptographicHash::hash(workspace.shown().toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    QString name = workspace.isFile() ? file.completeBaseName() : workspace.database;
    name.replace(QLatin1Char('/'), QLatin1Char('_'));
    return home + QLatin1Char('/') + name + QLatin1Char('-') + QString::fromLatin1(place) + ending;
}

Result<> hasRoom(const QString& folder, const QString& file)
{
    const QStorageInfo disk(folder);
    const qint64 wanted = QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size() + kSpaceLeft;
    return !disk.isValid() || disk.bytesAvailable() < 0 || disk.bytesAvailable() >= wanted
               ? Result<>()
               : Result<>(refused(Code::Storage, "no_space", folder));
}

/// Keeps everybody else out, and brings all that was saved into the one file.
Result<> takeAlone(Database& database)
{
    QString mode;
    Result<> done = database.execOnce(QStringLiteral("PRAGMA busy_timeout=1000"));
    if (done) {
        done = database.execOnce(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    }
    if (done) {
        done = database.eachOnce(QStringLiteral("PRAGMA journal_mode=DELETE"), {}, [&](const Row& row) { mode = row.text(0); });
    }
    if (done && mode == QLatin1String("delete")) {
        done = database.execOnce(QStringLiteral("BEGIN EXCLUSIVE"));
        if (done) {
            return database.commit();
        }
    }
    return !done && isDamaged(done.error()) ? done : Result<>(refused(Code::Unavailable, "in_use", {}));
}

Result<> replace(const QString& with, const QString& file)
{
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(with.toStdU16String()), std::filesystem::path(file.toStdU16String()), problem);
    if (problem) {
        return refused(Code::Storage, "copy_failed", QString::fromStdString(problem.message()));
    }
    return toDisk(QFileInfo(file).absolutePath());
}

}  // namespace

SafetyCopies::SafetyCopies(Location workspace, const QString& chosen)
    : m_workspace(std::move(workspace)), m_folder(folderOf(m_workspace, chosen))
{
}

SafetyCopy SafetyCopies::described(const QString& file)
{
    const QFileInfo found(file);
    SafetyCopy copy = copyFromFileName(found.fileName()).value_or(SafetyCopy());
    copy.file = found.absoluteFilePath();
    copy.bytes = found.size();
    return copy;
}

QVector<SafetyCopy> SafetyCopies::all() const
{
    QVector<SafetyCopy> found;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (copyFromFileName(file.fileName())) {
            found.append(described(file.absoluteFilePath()));
        }
    }
    std::sort(found.begin(), found.end(), [](const SafetyCopy& a, const SafetyCopy& b) { return a.made > b.made; });
    return found;
}

Result<> SafetyCopies::check(const QString& copy, const CopyWatch& watch)
{
    auto database = openConnection(Location::ofFile(copy), Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const auto version = Migrator::versionOf(**database);
    if (!version || *version == 0) {
        return fail(version ? Error{Code::Invalid, copy, {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}}}
                            : version.error());
    }
    const auto checked = quickCheck(**database, watch);
    return checked ? Result<>() : fail(checked.error());
}

std::optional<SafetyCopy> SafetyCopies::lastSound(const CopyWatch& watch) const
{
    for (const SafetyCopy& copy : all()) {
        if (watch && !watch(0, 0)) {
            return std::nullopt;
        }
        if (copy.reason != CopyReason::Damaged && check(copy.file, watch)) {
            return copy;
        }
    }
    return std::nullopt;
}

Result<> SafetyCopies::openFolder() const
{
    // Ours alone from its first moment on; its parents are as the user's other folders.
    const QFileInfo folder(m_folder);
    if (!folder.exists() && QDir().mkpath(folder.absolutePath())) {
        QDir(folder.absolutePath()).mkdir(folder.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // Tried rather than asked: rights are not all that makes a folder read-only.
    if (QFileInfo(m_folder).isDir()) {
        QFile probe(m_folder + QStringLiteral("/.probe"));
        if (probe.open(QIODevice::WriteOnly) && probe.remove()) {
            return {};
        }
    }
    return refused(Code::Unavailable, "copies_folder", m_folder);
}

Result<QString> SafetyCopies::nameFor(CopyReason reason, Instant now) const
{
    if (auto open = openFolder(); !open) {
        return fail(open.error());
    }
    // Each has an instant of its own, which is what the rule tells them apart by.
    for (const SafetyCopy& copy : all()) {
        now = copy.made <= now && copy.made.plusMs(1000) > now ? std::max(now, copy.made.plusMs(1)) : now;
    }
    const QString suffix = m_workspace.isFile() ? QStringLiteral("memnun") : QStringLiteral("dump");
    return m_folder + QLatin1Char('/') + copyFileName(now, reason, suffix);
}

Result<SafetyCopy> SafetyCopies::make(CopyReason reason, Instant now, const CopyWatch& watch) const
{
    if (!m_workspace.isFile()) {
        return refused(Code::Bug, "other_engine", m_workspace.shown());
    }
    auto database = openConnection(m_workspace, Access::ReadOnly);
    return database ? make(**database, reason, now, watch) : Result<SafetyCopy>(fail(database.error()));
}

Result<SafetyCopies::Plan> SafetyCopies::plan(CopyReason reason, Instant now) const
{
    if (auto open = openFolder(); !open) {
        return fail(open.error());
    }
    Plan plan{{}, std::make_shared<QLockFile>(m_folder + QStringLiteral("/.copying"))};
    plan.lock->setStaleLockTime(0);  // by its process only: a copy may take long
    if (!plan.lock->tryLock(0) && !takeOver(*plan.lock)) {
        // a full disk can't hold a lock either, and then nobody is copying
        const bool held = plan.lock->error() == QLockFile::LockFailedError;
        return refused(Code::Unavailable, held ? "copying" : "copies_folder", m_folder);
    }
    // With the lock held these belong to nobody: a program was ended in the middle.
    for (const QFileInfo& part : QDir(m_folder).entryInfoList({QStringLiteral("*.part*")}, QDir::Files)) {
        QFile::remove(part.absoluteFilePath());
    }
    const auto file = nameFor(reason, now);
    if (!file) {
        return fail(file.error());
    }
    plan.file = *file;
    return plan;
}

Result<SafetyCopy> SafetyCopies::make(Database& database, CopyReason reason, Instant now, const CopyWatch& watch) const
{
    const auto planned = plan(reason, now);
    if (!planned) {
        return fail(planned.error());
    }
    if (auto room = hasRoom(m_folder, m_workspace.file); !room) {
        return fail(room.error());
    }
    if (auto copied = copyDatabase(database, planned->file, watch); !copied) {
        return fail(copied.error());
    }
    prune(now);
    return described(planned->file);
}

void SafetyCopies::prune(Instant now) const
{
    QVector<SafetyCopy> copies = all();
    copies.removeIf([](const SafetyCopy& copy) { return copy.reason == CopyReason::Damaged; });
    QVector<Instant> made;
    for (const SafetyCopy& copy : std::as_const(copies)) {
        made.append(copy.made);
    }
    const QVector<Instant> kept = keptCopies(made, now, QTimeZone::systemTimeZone());
    for (const SafetyCopy& copy : std::as_const(copies)) {
        if (!kept.contains(copy.made)) {
            QFile::remove(copy.file);
        }
    }
}

/// What can't be copied by the engine is kept byte for byte, with what waited beside it: both of them or nothing, since a
/// copy without its log would look like a whole one.
Result<> SafetyCopies::keepAsItIs(Instant now) const
{
    const auto planned = plan(CopyReason::Damaged, now);
    if (!planned) {
        return fail(planned.error());
    }
    if (auto room = hasRoom(m_folder, m_workspace.file); !room) {
        return room;
    }
    const QString log = QStringLiteral("-wal");
    const QString part = planned->file + QStringLiteral(".part");
    const bool hasLog = QFileInfo::exists(m_workspace.file + log);
    const bool copied = QFile::copy(m_workspace.file, part) && (!hasLog || QFile::copy(m_workspace.file + log, part + log));
    for (const QString& suffix : {QString(), log}) {
        QFile::setPermissions(part + suffix, QFile::ReadOwner | QFile::WriteOwner);  // not those of the workspace
    }
    Result<> kept = copied ? toDisk(part) : Result<>(refused(Code::Storage, "copy_failed", planned->file));
    if (kept && ((hasLog && !QFile::rename(part + log, planned->file + log)) || !QFile::rename(part, planned->file))) {
        kept = refused(Code::Storage, "copy_failed", planned->file);
    }
    if (!kept) {
        for (const QString& half : {part, part + log, planned->file + log}) {
            QFile::remove(half);
        }
    }
    return kept;
}

Result<> SafetyCopies::savePresent(Instant now) const
{
    if (!QFileInfo::exists(m_workspace.file)) {
        return {};
    }
    Result<> saved;
    {
        auto database = openConnection(m_workspace, Access::ReadWrite);
        saved = database ? takeAlone(**database) : Result<>(fail(database.error()));
        if (saved) {
            const auto made = make(**database, CopyReason::Restore, now);
            saved = made ? Result<>() : Result<>(fail(made.error()));
        }
    }
    return !saved && isDamaged(saved.error()) ? keepAsItIs(now) : saved;
}

Result<> SafetyCopies::restore(const QString& copy, Instant now) const
{
    if (!m_workspace.isFile()) {
        return refused(Code::Bug, "other_engine", m_workspace.shown());
    }
    const QString next = m_workspace.file + QStringLiteral(".restored");
    QFile::remove(next);  // of a computer that went out before the rename
    auto done = placeCopy(copy, next, now);
    if (done && QFileInfo::exists(m_workspace.file)) {
        // Who could open the workspace can still; the copy is its owner's only.
        QFile::setPermissions(next, QFile::permissions(m_workspace.file));
    }
    if (done) {
        done = savePresent(now);
    }
    if (done) {
        // What waits in a log of the old file must not be played into the new one.
        for (const char* suffix : {"-wal", "-shm", "-journal"}) {
            QFile::remove(m_workspace.file + QLatin1String(suffix));
        }
        done = replace(next, m_workspace.file);
    }
    if (!done) {
        QFile::remove(next);
    }
    return done;
}

namespace {

/// Afterwards the copy is one file again.
Result<> holdMailIn(const QString& file, Instant now)
{
    auto database = openConnection(Location::ofFile(file), Access::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    const auto held = (*database)->execOnce(holdWaitingMail(QString::number(now.ms)));
    return held ? (*database)->execOnce(QStringLiteral("PRAGMA journal_mode=DELETE")) : held;
}

}  // namespace

Result<> placeCopy(const QString& copy, const QString& target, Instant now)
{
    if (QFileInfo::exists(target)) {
        return fail(Code::Conflict, target, {{QStringLiteral("workspace"), QStringLiteral("exists")}});
    }
    if (auto sound = SafetyCopies::check(copy); !sound) {
        return isDamaged(sound.error()) ? Result<>(refused(Code::Storage, "copy_damaged", copy)) : sound;
    }
    if (auto room = hasRoom(QFileInfo(target).absolutePath(), copy); !room) {
        return room;
    }
    auto database = openConnection(Location::ofFile(copy), Access::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    // By another name until its mail is held: a program that is ended in between leaves nothing that would be sent.
    const QString next = target + QStringLiteral(".placing");
    QFile::remove(next);
    auto done = copyDatabase(**database, next);
    if (done) {
        done = holdMailIn(next, now);
    }
    if (done && !QFile::rename(next, target)) {
        done = refused(Code::Storage, "copy_failed", target);
    }
    if (!done) {
        QFile::remove(next);
        return done;
    }
    return toDisk(QFileInfo(target).absolutePath());
}

}  // namespace memnun
