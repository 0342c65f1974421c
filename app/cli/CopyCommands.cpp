// SPDX-License-Identifier: GPL-3.0-or-later
// backup, restore, and the copy before a big import
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/base/DiskPath.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/ServerCopy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QSettings>

namespace memnun::cli {

namespace {

constexpr qint64 kBigImport = 10'000'000;

/// Where the window program was told to keep its copies; empty: beside the workspace.
QString chosenFolder()
{
    return QSettings(QStringLiteral("Memnun"), QStringLiteral("Memnun")).value(QStringLiteral("copies/folder")).toString();
}

/// Runs one job of the server's tools to its end: the program's event loop has nothing else to do.
Result<> runTools(const Location& location, const std::function<void(ServerCopy&, ServerCopy::Then)>& job)
{
    ServerCopy tools(location);
    Result<> outcome;
    job(tools, [&outcome](const Result<>& result) {
        outcome = result;
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return outcome;
}

bool isDump(const QString& file)
{
    QFile copy(file);
    return copy.open(QIODevice::ReadOnly) && copy.read(5) == "PGDMP";
}

Result<> copyOut(const Location& where, const QString& file)
{
    const auto workspace = openWorkspace(where);
    if (!workspace) {
        return fail(workspace.error());
    }
    if (auto can = canWriteFile(file); !can) {
        return can;
    }
    if (where.isFile()) {
        return workspace->backupTo(file);
    }
    return runTools(where, [&](ServerCopy& tools, auto then) { tools.dump(file, then); });
}

Result<Answer> runBackup(const Context& context, const Arguments& arguments)
{
    if (arguments.words().value(0).isEmpty()) {
        return usage(Cli::tr("backup wants one file name"));
    }
    const auto where = context.location();
    if (!where) {
        return fail(where.error());
    }
    const QString file = arguments.words().first();
    if (auto copied = copyOut(*where, file); !copied) {
        return fail(copied.error());
    }
    const qint64 bytes = QFileInfo(file).size();
    return Answer{QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("bytes"), bytes}},
                  Cli::tr("Copied to %1 (%2 bytes)").arg(file).arg(bytes)};
}

Result<> copyIn(const QString& file, const Location& target, Instant now)
{
    if (!QFileInfo::exists(file) || QFileInfo(file).isDir()) {
        const bool isThere = QFileInfo::exists(file);
        return fail(isThere ? Code::Invalid : Code::NotFound, file,
                    {{QStringLiteral("copies"), isThere ? QStringLiteral("is_folder") : QStringLiteral("not_found")}});
    }
    if (isDump(file) == target.isFile()) {
        return fail(Code::Invalid, file, {{QStringLiteral("copies"), QStringLiteral("other_engine")}});
    }
    if (target.isFile()) {
        const auto can = QFileInfo::exists(target.file) ? Result<>() : canWriteFile(target.file);
        return can ? placeCopy(file, target.file, now) : can;
    }
    const auto there = Workspace::wantsUpgrade(target);
    const bool isEmpty = !there && !there.error().fields.isEmpty()
                         && there.error().fields.first().rule == QLatin1String("not_a_workspace");
    if (!isEmpty) {
        return there ? Result<>(fail(Code::Conflict, target.shown(), {{QStringLiteral("workspace"), QStringLiteral("exists")}}))
                     : Result<>(fail(there.error()));
    }
    return runTools(target, [&](ServerCopy& tools, auto then) { tools.restore(file, {}, then); });
}

Result<Answer> runRestore(const Context& context, const Arguments& arguments)
{
    if (arguments.words().value(0).isEmpty()) {
        return usage(Cli::tr("restore wants one file name"));
    }
    const auto target = context.location();
    if (!target) {
        return fail(target.error());
    }
    if (auto placed = copyIn(QFileInfo(arguments.words().first()).absoluteFilePath(), *target, context.clock.now()); !placed) {
        return fail(placed.error());
    }
    return Answer{QJsonObject{{QStringLiteral("workspace"), target->shown()}}, Cli::tr("Restored to %1").arg(target->shown())};
}

/// A safety copy by the means of its kind: the engine's own of a file, the server's tools of a server. Its place.
Result<QString> copyOf(const Location& where, CopyReason reason, Instant now)
{
    const SafetyCopies copies(where, chosenFolder());
    if (where.isFile()) {
        const auto made = copies.make(reason, now);
        return made ? Result<QString>(made->file) : Result<QString>(fail(made.error()));
    }
    const auto plan = copies.plan(reason, now);
    if (!plan) {
        return fail(plan.error());
    }
    const auto made = runTools(where, [&](ServerCopy& tools, auto then) { tools.dump(plan->file, then); });
    return made ? Result<QString>(plan->file) : Result<QString>(fail(made.error()));
}

/// Before an import that goes on: it is not so that nothing was changed.
QString whyNoCopy(const Error& error)
{
    if (error.hasRule(QLatin1String("no_space"))) {
        return Cli::tr("There is not enough room for one in %1.").arg(error.context);
    }
    return error.hasRule(QLatin1String("copies_folder")) ? Cli::tr("None can be written in %1.").arg(error.context) : sentence(error);
}

qint64 bytesOf(const QStringList& paths)
{
    qint64 bytes = 0;
    for (const QString& path : paths) {
        bytes += disk::bytesBelow(path);
    }
    return bytes;
}

}  // namespace

Result<Workspace> openWorkspace(const Location& where)
{
    const auto changes = where.isFile() ? Result<bool>(false) : Workspace::wantsUpgrade(where);
    if (changes && *changes) {
        if (const auto made = copyOf(where, CopyReason::Upgrade, SystemClock().now()); !made) {
            return fail(made.error());
        }
    }
    return Workspace::open(where, chosenFolder());
}

void copyBeforeImport(const Context& context, const QStringList& paths)
{
    const auto where = context.location();
    if (!where || bytesOf(paths) < kBigImport) {
        return;
    }
    const auto made = copyOf(*where, CopyReason::Import, context.clock.now());
    context.say(made ? Cli::tr("Safety copy made: %1").arg(*made)
                     : Cli::tr("memnun-cli: no safety copy was made. %1").arg(whyNoCopy(made.error())));
}

QVector<SafetyCopy> safetyCopies(const Location& where)
{
    return SafetyCopies(where, chosenFolder()).all();
}

QString lastCopyHint(const Context& context, const Error& error)
{
    const auto where = context.location();
    if (!isDamaged(error) || !where || !where->isFile()) {
        return {};
    }
    const SafetyCopies copies(*where, chosenFolder());
    if (const auto copy = copies.lastSound()) {
        return Cli::tr("The last good copy is of %1. This puts it beside the old one: memnun-cli --db NEW.memnun restore \"%2\"")
            .arg(momentText(copy->made.toUtc().toLocalTime()), copy->file);
    }
    const bool hasBrokenPage = error.hasRule(QLatin1String("damaged"));
    return hasBrokenPage ? Cli::tr("There is no good copy of it in %1. A copy kept elsewhere is put back with: memnun-cli --db NEW.memnun "
                                   "restore FILE").arg(copies.folder())
                         : QString();
}

void addCopyCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("backup"), Cli::tr("FILE"), Cli::tr("Copies a running workspace to FILE."), {}, {}, runBackup, 1});
    list.append({text("restore"), Cli::tr("FILE"),
                 Cli::tr("Puts a copy in place of --db, which must not exist yet (an empty database on a server)."), {}, {}, runRestore, 1});
}

}  // namespace memnun::cli
