// SPDX-License-Identifier: GPL-3.0-or-later
// import mail, parse
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/base/DiskPath.h"
#include "core/exchange/mail/MailImportBatch.h"
#include "core/mime/MailParser.h"
#include "core/mime/ParsedMailJson.h"
#include "core/settings/SettingCommands.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace memnun::cli {

namespace {

std::optional<MailFormat> formatOf(const QString& text)
{
    if (text == QLatin1String("auto")) {
        return MailFormat::Auto;
    }
    if (text == QLatin1String("mbox")) {
        return MailFormat::Mbox;
    }
    if (text == QLatin1String("maildir")) {
        return MailFormat::Maildir;
    }
    return text == QLatin1String("eml") ? std::optional(MailFormat::Eml) : std::nullopt;
}

/// Why a path was left out; English, as all reasons of quarantine, for programs.
QString skippedReason(const Error& error)
{
    const QString rule = error.fields.value(0).rule;
    return rule == QLatin1String("not_found")      ? QStringLiteral("no such file or folder")
           : rule == QLatin1String("not_readable") ? QStringLiteral("may not be read")
           : rule == QLatin1String("packed")       ? QStringLiteral("a packed archive")
           : rule == QLatin1String("no_file")      ? QStringLiteral("neither a file nor a folder")
                                                   : QStringLiteral("no mail in this folder");
}

QJsonObject toJson(const MailImport& import, double seconds)
{
    const ImportRun& run = import.run();
    QJsonArray held;
    for (const QuarantineItem& item : import.quarantined()) {
        held.append(QJsonObject{{QStringLiteral("source"), item.source}, {QStringLiteral("reason"), item.reason}});
    }
    for (const Error& error : import.skipped()) {
        held.append(QJsonObject{{QStringLiteral("source"), error.context}, {QStringLiteral("reason"), skippedReason(error)}});
    }
    return {{QStringLiteral("read"), run.read}, {QStringLiteral("added"), run.added}, {QStringLiteral("present"), run.present},
            {QStringLiteral("quarantined"), held}, {QStringLiteral("customers_added"), run.customersAdded},
            {QStringLiteral("tickets_added"), run.ticketsAdded}, {QStringLiteral("seconds"), seconds}};
}

QString told(const MailImport& import, double seconds)
{
    const ImportRun& run = import.run();
    QStringList lines{Cli::tr("%1 read, %2 added, %3 present, %4 quarantined; %5 customers and %6 tickets new; %7 s")
                          .arg(run.read).arg(run.added).arg(run.present).arg(run.quarantined).arg(run.customersAdded)
                          .arg(run.ticketsAdded).arg(secondsText(seconds))};
    for (const QuarantineItem& item : import.quarantined()) {
        lines.append(QStringLiteral("  %1: %2").arg(item.source, reasonText(item.reason)));
    }
    for (const Error& error : import.skipped()) {
        lines.append(Cli::tr("  Left out: %1").arg(sentence(error)));
    }
    return lines.join(QLatin1Char('\n'));
}

void sayProgress(const Context& context, const MailProgress& progress, double seconds)
{
    if (progress.phase == MailProgress::Phase::Scanning) {
        context.say(Cli::tr("reading headers: %1 messages").arg(progress.done));
        return;
    }
    const double rate = seconds > 0 ? static_cast<double>(progress.done) / seconds : 0;
    context.say(Cli::tr("%1 of %2 messages, %3/s, %4 s left")
                    .arg(progress.done).arg(progress.total).arg(qRound(rate))
                    .arg(rate > 0 ? qRound(static_cast<double>(progress.total - progress.done) / rate) : 0));
}

/// What --us says, or what the workspace knows; the former is kept for next time when nothing was known.
Result<OwnAddresses> ownAddresses(const Context& context, Session& session, const Arguments& arguments)
{
    auto known = OwnAddresses::load(session.stores().settings);
    if (!known || !arguments.has(QStringLiteral("us"))) {
        return known;
    }
    const OwnAddresses given(known->entries() + arguments.values(QStringLiteral("us")));
    const auto saved = context.run(session, *anyCommand(SaveSetting{QLatin1String(setting::kOwnAddresses),
                                                                    QJsonArray::fromStringList(given.entries())}));
    return saved ? Result<OwnAddresses>(given) : Result<OwnAddresses>(fail(saved.error()));
}

Result<> importAll(const Context& context, Session& session, MailImport& import, const QElapsedTimer& timer)
{
    const MailImportBatch batch(import);
    qint64 saidAt = 0;
    for (bool more = true; more;) {
        const auto done = context.run(session, batch);
        if (!done) {
            import.takenBack();
            if (import.run().id.isValid()) {  // it had begun
                context.say(Cli::tr("%1 messages were read and saved before it stopped. The same import again goes on from there and "
                                "adds nothing twice.").arg(import.run().added + import.run().present));
            }
            return fail(done.error());
        }
        more = std::any_cast<bool>(done->outcome);
        if (timer.elapsed() - saidAt > 2000) {
            saidAt = timer.elapsed();
            sayProgress(context, import.progress(), static_cast<double>(saidAt) / 1000.0);
        }
    }
    return {};
}

Result<Answer> runImportMail(const Context& context, const Arguments& arguments)
{
    const auto format = formatOf(arguments.value(QStringLiteral("as"), QStringLiteral("auto")));
    const auto days = arguments.number(QStringLiteral("close-quiet-days"), 30);
    if (arguments.words().isEmpty() || !format || !days) {
        return usage(!format ? Cli::tr("--as is auto, mbox, maildir or eml")
                             : !days ? Cli::tr("--close-quiet-days is a number of days") : Cli::tr("which files?"));
    }
    if (const auto given = usAddresses(arguments); !given) {
        return fail(given.error());
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    const auto us = ownAddresses(context, **session, arguments);
    if (!us) {
        return fail(us.error());
    }
    copyBeforeImport(context, arguments.words());
    (*session)->setRepeatable(true);
    QElapsedTimer timer;
    timer.start();
    MailImport import({arguments.words(), *format, *us, *days});
    if (auto done = importAll(context, **session, import, timer); !done) {
        return fail(done.error());
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return Answer{toJson(import, seconds), told(import, seconds), import.quarantined().isEmpty() && import.skipped().isEmpty() ? Done : Refused};
}

Result<Answer> runParse(const Context& context, const Arguments& arguments)
{
    if (arguments.words().isEmpty()) {
        return usage(Cli::tr("which files?"));
    }
    int exit = Done;
    for (const QString& name : arguments.words()) {
        const QString source = disk::shown(name);
        const auto file = disk::openToRead(name);
        if (!file) {
            context.say(QStringLiteral("memnun-cli: %1: %2").arg(source, file.error().context));
            exit = Failed;
            continue;
        }
        const auto mail = mime::parseMail((*file)->readAll());
        if (!mail) {
            context.say(QStringLiteral("memnun-cli: %1: %2").arg(source, reasonText(mail.error().context)));
            exit = exit == Failed ? Failed : Refused;
            continue;
        }
        // one object a line, written as it comes, so that any number of files needs no memory
        const QJsonDocument document(mime::toJson(*mail, source));
        std::fprintf(stdout, "%s\n", document.toJson(QJsonDocument::Compact).constData());
    }
    return Answer{QJsonValue(), QString(), exit};
}

}  // namespace

void addImportCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("import mail"), Cli::tr("PATH… [--as auto|mbox|maildir|eml] [--us ADDRESS|@DOMAIN]… [--close-quiet-days N]"),
                 Cli::tr("Brings mail in from mboxes, Maildirs, .eml files and folders."),
                 {text("as"), text("us"), text("close-quiet-days")}, {}, runImportMail, -1, true});
    list.append({text("parse"), Cli::tr("FILE…"), Cli::tr("Says what the mail parser sees, one JSON object a line."), {}, {},
                 runParse, -1, true});
}

}  // namespace memnun::cli
