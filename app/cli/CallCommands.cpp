// SPDX-License-Identifier: GPL-3.0-or-later
// import calls
#include "app/cli/Cli.h"
#include "app/cli/FileWords.h"
#include "app/cli/LocalTime.h"
#include "core/base/DiskPath.h"
#include "core/exchange/calls/CallImport.h"
#include "core/exchange/calls/CallWriter.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

namespace memnun::cli {

namespace {

QString reasonOf(const CallRefusal& one)
{
    const QHash<QString, QString> known{
        {QStringLiteral("no_number"), Cli::tr("the caller's number is withheld or missing")},
        {QStringLiteral("no_time"), Cli::tr("there is no time")},
        {QStringLiteral("time_odd"), Cli::tr("the time can't be read")},
        {QStringLiteral("among_ourselves"), Cli::tr("a call among ourselves")},
        {QStringLiteral("blocked"), Cli::tr("the telephone had blocked the caller")},
    };
    if (const auto found = known.constFind(one.reason); found != known.constEnd()) {
        return *found;
    }
    const QString problem = fileProblem(one.reason, one.where);
    return problem.isEmpty() ? one.reason : problem;
}

/// What a map says besides columns.
Result<CallRules> rulesOf(const QJsonObject& map, Session& session, const Arguments& arguments)
{
    CallRules rules;
    rules.zone = LocalTime(session).zone();
    rules.dateFormat = map.value(QLatin1String("date_format")).toString();
    const QString zone = map.value(QLatin1String("tz")).toString();
    if (!zone.isEmpty()) {
        rules.zone = QTimeZone(zone.toUtf8());
    }
    if (!rules.zone.isValid()) {
        return usage(Cli::tr("there is no time zone “%1”").arg(zone));
    }
    for (const QString& number : arguments.values(QStringLiteral("us"))) {
        rules.ours.insert(callNumberKey(number));
    }
    return rules;
}

/// What is wrong with a map or a table, before anything is written.
Result<> mayBegin(const CallImport::Options& options)
{
    for (const QString& path : options.paths) {
        const auto source = openCalls(path, options.readings.value(path));
        if (!source) {
            return told(source.error(), QStringLiteral("%1: %2").arg(disk::shown(path), fileProblem(source.error())));
        }
    }
    return {};
}

Result<> importAll(const Context& context, Session& session, CallImport& import)
{
    const CallImportBatch batch(import);
    QElapsedTimer said;
    said.start();
    for (bool more = true; more;) {
        const auto done = context.run(session, batch);
        if (!done) {
            import.takenBack();
            if (import.run().id.isValid()) {
                context.say(Cli::tr("%1 calls were read and saved before it stopped. The same import again adds nothing twice.")
                                .arg(import.run().added + import.run().present));
            }
            return fail(done.error());
        }
        more = std::any_cast<bool>(done->outcome);
        if (said.elapsed() > 2000) {
            said.restart();
            context.say(Cli::tr("%1 of %2 calls").arg(import.progress().done).arg(import.progress().total));
        }
    }
    return {};
}

Answer answerOf(const CallImport& import, const CallImport::Options& options, double seconds)
{
    const ImportRun& run = import.run();
    QJsonArray refused;
    QStringList lines{(options.dryRun ? Cli::tr("%1 read, %2 would be added, %3 present, %4 left out; %5 s")
                                      : Cli::tr("%1 read, %2 added, %3 present, %4 left out; %5 s"))
                          .arg(run.read).arg(run.added).arg(run.present).arg(import.refused().size()).arg(secondsText(seconds))};
    if (!options.dryRun) {
        lines.append(Cli::tr("New customers: %1. New tickets: %2.").arg(run.customersAdded).arg(run.ticketsAdded));
    }
    for (const CallRefusal& one : import.refused()) {
        QJsonObject refusal{{QStringLiteral("row"), one.row}, {QStringLiteral("reason"), one.reason}};
        if (options.paths.size() > 1) {
            refusal.insert(QStringLiteral("source"), one.source);
        }
        refused.append(refusal);
        lines.append(one.row > 0 ? Cli::tr("  %1, row %2: %3").arg(one.source).arg(one.row).arg(reasonOf(one))
                                 : QStringLiteral("  %1: %2").arg(one.source, reasonOf(one)));
    }
    const QJsonObject json{{QStringLiteral("read"), run.read}, {QStringLiteral("added"), run.added}, {QStringLiteral("changed"), 0},
                           {QStringLiteral("present"), run.present}, {QStringLiteral("refused"), refused}, {QStringLiteral("seconds"), seconds}};
    return {json, lines.join(QLatin1Char('\n')), import.refused().isEmpty() ? Done : Refused};
}

Result<Answer> runImportCalls(const Context& context, const Arguments& arguments)
{
    const auto days = arguments.number(QStringLiteral("close-quiet-days"), 30);
    if (arguments.words().isEmpty() || !days) {
        return usage(!days ? Cli::tr("--close-quiet-days is a number of days") : Cli::tr("which files?"));
    }
    const auto map = mapOf(arguments);
    if (!map) {
        return fail(map.error());
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto rules = rulesOf(*map, **session, arguments);
    if (!rules) {
        return fail(rules.error());
    }
    CallImport::Options options;
    options.paths = arguments.words();
    options.label = Cli::tr("Phone call");
    options.closeQuietDays = *days;
    options.dryRun = arguments.has(QStringLiteral("dry-run"));
    for (const QString& path : std::as_const(options.paths)) {
        options.readings.insert(path, {*map, {}, *rules});
    }
    if (auto may = mayBegin(options); !may) {
        return fail(may.error());
    }
    if (!options.dryRun) {
        copyBeforeImport(context, options.paths);
    }
    (*session)->setRepeatable(true);
    QElapsedTimer timer;
    timer.start();
    CallImport import(options);
    if (auto done = importAll(context, **session, import); !done) {
        return fail(done.error());
    }
    return answerOf(import, options, static_cast<double>(timer.elapsed()) / 1000.0);
}

}  // namespace

void addCallCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("import calls"), Cli::tr("FILE… [--us NUMBER]… [--map MAP.json] [--dry-run] [--close-quiet-days N]"),
                 Cli::tr("Brings call logs in: Asterisk and FreeSWITCH CDR, Android's calls.xml, any table with a map."),
                 {text("us"), text("map"), text("close-quiet-days")}, {text("dry-run")}, runImportCalls, -1, true});
}

}  // namespace memnun::cli
