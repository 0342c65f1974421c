// SPDX-License-Identifier: GPL-3.0-or-later
// import chat
#include "app/cli/Cli.h"
#include "app/cli/LocalTime.h"
#include "core/base/DiskPath.h"
#include "core/exchange/chat/ChatImport.h"
#include "core/settings/SettingCommands.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace memnun::cli {

namespace {

constexpr int kMostNames = 20;

/// Why something was left out, in the language of the user.
QString refusalSentence(const QString& reason)
{
    const QHash<QString, QString> known{
        {QStringLiteral("not_found"), Cli::tr("no such file or folder")},
        {QStringLiteral("not_readable"), Cli::tr("it may not be read")},
        {QStringLiteral("no_chat"), Cli::tr("it is no chat export of WhatsApp, Telegram, Signal, Messenger or Instagram")},
        {QStringLiteral("html"), Cli::tr("it is an HTML export; ask Facebook for JSON instead")},
        {QStringLiteral("broken_json"), Cli::tr("its JSON is damaged or cut off")},
        {QStringLiteral("too_large"), Cli::tr("it is larger than 64 MB of text or 128 MB of JSON")},
        {QStringLiteral("zip_broken"), Cli::tr("the zip is damaged")},
        {QStringLiteral("zip_password"), Cli::tr("the zip has a password")},
        {QStringLiteral("attachment_too_large"), Cli::tr("the attachment is larger than 64 MB and was left out")},
        {QStringLiteral("who_is_us"), Cli::tr("nobody in this chat is known to be you; say --us NAME")},
    };
    return known.value(reason, reason);
}

QString refusalLine(const ChatRefusal& one)
{
    return QStringLiteral("%1: %2").arg(one.source, refusalSentence(one.reason));
}

std::optional<DateOrder> orderOf(const QString& format)
{
    if (format.startsWith(QLatin1Char('d'))) {
        return DateOrder::DayFirst;
    }
    return format.startsWith(QLatin1Char('M')) ? std::optional(DateOrder::MonthFirst) : std::nullopt;
}

/// What a map says about chats: zone, order of dates and charset. The rest of a map is for tables.
Result<> readMap(const QString& path, ChatRules& rules)
{
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    const QJsonDocument document = QJsonDocument::fromJson((*file)->read(1024 * 1024));
    const QJsonObject map = document.object();
    const QString kind = map.value(QLatin1String("kind")).toString(QStringLiteral("chat"));
    if (!document.isObject() || kind != QLatin1String("chat")) {
        return usage(Cli::tr("%1 is no map of the kind “chat”").arg(disk::shown(path)));
    }
    const QString zone = map.value(QLatin1String("tz")).toString();
    if (!zone.isEmpty()) {
        rules.zone = QTimeZone(zone.toUtf8());
    }
    if (!rules.zone.isValid()) {
        return usage(Cli::tr("there is no time zone “%1”").arg(zone));
    }
    const QString format = map.value(QLatin1String("date_format")).toString();
    rules.order = orderOf(format);
    if (!format.isEmpty() && !rules.order) {
        return usage(Cli::tr("“%1”: a date format begins with d or M").arg(format));
    }
    const QString encoding = map.value(QLatin1String("encoding")).toString(QStringLiteral("auto"));
    rules.charset = encoding == QLatin1String("auto") ? QByteArray() : encoding.toLatin1();
    return {};
}

/// What --us says and what the workspace knows; kept for next time.
Result<OwnChatNames> ownNames(const Context& context, Session& session, const Arguments& arguments)
{
    auto known = OwnChatNames::load(session.stores().settings);
    if (!known || !arguments.has(QStringLiteral("us"))) {
        return known;
    }
    const OwnChatNames all(known->names() + arguments.values(QStringLiteral("us")));
    if (all.names() == known->names() || arguments.has(QStringLiteral("dry-run"))) {
        return all;
    }
    const auto saved = context.run(session, *anyCommand(SaveSetting{QLatin1String(setting::kChatNames), QJsonArray::fromStringList(all.names())}));
    return saved ? Result<OwnChatNames>(all) : Result<OwnChatNames>(fail(saved.error()));
}

/// Nobody can say who of a chat is us but the people who were in it.
QString whoQuestion(const ChatOverview& overview)
{
    QStringList names;
    for (const ChatOverview::Person& person : overview.people.mid(0, kMostNames)) {
        names.append(QStringLiteral("“%1”").arg(inList(person.name, 60)));
    }
    if (overview.people.size() > kMostNames) {
        names.append(QString(QChar(0x2026)));
    }
    return Cli::tr("Who in these chats is you? Say it once with --us NAME; it is remembered. In them are: %1").arg(names.join(QStringLiteral(", ")));
}

Result<> mayBegin(const Context& context, const ChatOverview& overview)
{
    if (overview.chats == 0) {
        QStringList lines;
        for (const ChatRefusal& one : overview.refused) {
            lines.append(refusalLine(one));
        }
        return told({Code::Invalid, {}, {}}, lines.isEmpty() ? Cli::tr("which files?") : lines.join(QLatin1Char('\n')));
    }
    if (overview.withoutUs == overview.chats) {
        return told({Code::Invalid, {}, {}}, whoQuestion(overview));
    }
    for (const QString& title : overview.doubtful) {
        context.say((overview.doubtfulAs == DateOrder::MonthFirst
                         ? Cli::tr("%1: nothing tells day from month; read as month/day. If that is wrong, say “\"date_format\": \"d/M/yyyy\"” in a --map file.")
                         : Cli::tr("%1: nothing tells day from month; read as day/month. If that is wrong, say “\"date_format\": \"M/d/yyyy\"” in a --map file."))
                        .arg(inList(title)));
    }
    return {};
}

Result<> importAll(const Context& context, Session& session, ChatImport& import)
{
    const ChatImportBatch batch(import);
    QElapsedTimer timer;
    timer.start();
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
            context.say(Cli::tr("%1 of %2 messages").arg(import.progress().done).arg(import.progress().total));
        }
    }
    return {};
}

Answer answerOf(const ChatImport& import, bool dryRun, double seconds)
{
    const ImportRun& run = import.run();
    QJsonArray refused;
    QStringList lines{(dryRun ? Cli::tr("%1 read, %2 would be added, %3 present, %4 left out; %5 s")
                              : Cli::tr("%1 read, %2 added, %3 present, %4 left out; %5 s"))
                          .arg(run.read).arg(run.added).arg(run.present).arg(import.refused().size()).arg(secondsText(seconds))};
    if (!dryRun) {
        lines.append(Cli::tr("New customers: %1. New tickets: %2.").arg(run.customersAdded).arg(run.ticketsAdded));
    }
    for (const ChatRefusal& one : import.refused()) {
        refused.append(QJsonObject{{QStringLiteral("row"), one.source}, {QStringLiteral("reason"), refusalText(one.reason)}});
        lines.append(QStringLiteral("  ") + refusalLine(one));
    }
    const QJsonObject json{{QStringLiteral("read"), run.read}, {QStringLiteral("added"), run.added}, {QStringLiteral("changed"), 0},
                           {QStringLiteral("present"), run.present}, {QStringLiteral("refused"), refused}, {QStringLiteral("seconds"), seconds}};
    return {json, lines.join(QLatin1Char('\n')), import.refused().isEmpty() ? Done : Refused};
}

Result<Answer> runImportChat(const Context& context, const Arguments& arguments)
{
    const auto days = arguments.number(QStringLiteral("close-quiet-days"), 30);
    if (arguments.words().isEmpty() || !days) {
        return usage(!days ? Cli::tr("--close-quiet-days is a number of days") : Cli::tr("which files?"));
    }
    const auto session = context.open();
    if (!session) {
        return fail(session.error());
    }
    ChatImport::Options options;
    options.paths = arguments.words();
    options.rules.zone = LocalTime(**session).zone();
    options.closeQuietDays = *days;
    options.dryRun = arguments.has(QStringLiteral("dry-run"));
    if (arguments.has(QStringLiteral("map"))) {
        if (auto mapped = readMap(arguments.value(QStringLiteral("map")), options.rules); !mapped) {
            return fail(mapped.error());
        }
    }
    const auto us = ownNames(context, **session, arguments);
    if (!us) {
        return fail(us.error());
    }
    options.us = *us;
    QElapsedTimer timer;
    timer.start();
    const ChatOverview overview = lookAtChats(options.paths, options.rules, *us);
    if (auto may = mayBegin(context, overview); !may) {
        return fail(may.error());
    }
    options.expected = overview.messages;
    if (!options.dryRun) {
        copyBeforeImport(context, options.paths);
    }
    (*session)->setRepeatable(true);
    ChatImport import(options);
    if (auto done = importAll(context, **session, import); !done) {
        return fail(done.error());
    }
    return answerOf(import, options.dryRun, static_cast<double>(timer.elapsed()) / 1000.0);
}

}  // namespace

void addChatCommands(QVector<Command>& list)
{
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    list.append({text("import chat"), Cli::tr("FILE… [--us NAME]… [--map MAP.json] [--dry-run] [--close-quiet-days N]"),
                 Cli::tr("Brings exported chats in: WhatsApp, Telegram, Signal, Messenger, Instagram; files, zips and folders."),
                 {text("us"), text("map"), text("close-quiet-days")}, {text("dry-run")}, runImportChat, -1, true});
}

}  // namespace memnun::cli
