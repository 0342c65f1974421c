// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include "app/cli/ServerSentence.h"
#include "core/imports/ImportStore.h"
#include "core/text/EmailAddress.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <cstdio>

namespace memnun::cli {

namespace {

const QString kUsageRule = QStringLiteral("usage");
const QString kToldRule = QStringLiteral("told");
const QString kWorkspace = QStringLiteral("workspace");
const QString kLastKey = QStringLiteral("workspace/last");

QHash<QString, QString> workspaceSentences()
{
    return {
        {QStringLiteral("exists"), Cli::tr("%1 is there already. Nothing was changed; please choose another name.")},
        {QStringLiteral("taken"), Cli::tr("There is already something at %1.")},
        {QStringLiteral("is_folder"), Cli::tr("%1 is a folder.")},
        {QStringLiteral("not_text"), Cli::tr("“%1” is not UTF-8 text; only mail files may have such names.")},
        {QStringLiteral("workspace_not_empty"), Cli::tr("The workspace is not empty.")},
        {QStringLiteral("not_built"), Cli::tr("%1 is not built yet.")},
        {QStringLiteral("no_ticket"), Cli::tr("There is no ticket %1.")},
        {QStringLiteral("no_customer"), Cli::tr("There is no customer %1.")},
        {QStringLiteral("not_written"), Cli::tr("The answer could not be written: %1.")},
        {QStringLiteral("not_a_workspace"), Cli::tr("%1 is not a Memnun workspace.")},
        {QStringLiteral("newer_schema"), Cli::tr("The workspace was made by a newer Memnun: %1. Please update this program.")},
        {QStringLiteral("checksum"), Cli::tr("The workspace's history differs from this program's: %1.")},
        {QStringLiteral("damaged"), Cli::tr("The workspace has a damaged page; it was not opened, and nothing was changed (%1).")},
        {QStringLiteral("read_only"), Cli::tr("%1 lies where nothing can be written, and can't be read there either. Copy it to a folder of "
                                              "your own first, with all files beside it whose names begin like its own.")},
        {QStringLiteral("read_only_old"), Cli::tr("%1 was made by an older Memnun and must be brought up to date first, but nothing can "
                                                  "be written there. Copy it to a folder of your own.")},
        {QStringLiteral("read_only_workspace"), Cli::tr("%1 can only be read: nothing can be written there. Nothing was changed.")},
        {QStringLiteral("disk_full"), Cli::tr("The disk is full. What was saved before is kept: %1.")},
        {QStringLiteral("folder_not_writable"), Cli::tr("Nothing can be written in the folder %1.")},
        {QStringLiteral("server_address"), Cli::tr("That is not a server's address: postgresql://user@host:port/database is wanted.")},
        {QStringLiteral("not_committed"), Cli::tr("The server went away before it was saved, and nothing was changed.")},
        {QStringLiteral("outcome_unknown"), Cli::tr("The connection to the server broke while it was being saved, and nobody can say whether it was. Please look before you try again.")},
        {QStringLiteral("not_empty"), Cli::tr("%1 is not empty. Nothing was moved.")},
        {QStringLiteral("foreign_tables"), Cli::tr("Another program's tables lie in %1. Nothing was changed; please choose an empty database, or a schema that holds nothing else.")},
        {QStringLiteral("not_found"), Cli::tr("There is no %1.")},
        {QStringLiteral("not_readable"), Cli::tr("%1 may not be read.")},
        {QStringLiteral("no_mail"), Cli::tr("No mail was found in %1.")},
        {QStringLiteral("demo_company"), Cli::tr("%1 is the demo company: nothing is fetched or sent.")},
        {QStringLiteral("no_passwords"), Cli::tr("There is no file of passwords at %1.")},
        {QStringLiteral("other_passphrase"), Cli::tr("The file of passwords at %1 does not open with that passphrase.")},
        {QStringLiteral("no_file"), Cli::tr("%1 is neither a file nor a folder.")},
        {QStringLiteral("packed"), Cli::tr("%1 is a packed archive; unpack it first.")},
    };
}

QHash<QString, QString> copySentences()
{
    return {
        {QStringLiteral("copy_failed"), Cli::tr("The copy could not be written, and nothing of it was left: %1.")},
        {QStringLiteral("no_space"), Cli::tr("There is not enough room for a copy in %1. Nothing was changed.")},
        {QStringLiteral("copies_folder"), Cli::tr("No copy can be written in %1. Nothing was changed.")},
        {QStringLiteral("copy_damaged"), Cli::tr("The copy is damaged or not whole, and was not used: %1.")},
        {QStringLiteral("in_use"), Cli::tr("The workspace is open in another program; close it there first.")},
        {QStringLiteral("colleagues"), Cli::tr("Others are working in %1. Ask them to close it; nothing was changed.")},
        {QStringLiteral("restoring"), Cli::tr("A copy of this workspace is being restored at this moment; try again in a few minutes.")},
        {QStringLiteral("other_schema"), Cli::tr("The copy is of the schema “%1” and this address leads to another one. Nothing was changed.")},
        {QStringLiteral("copying"), Cli::tr("Another program is just making a copy: %1.")},
        {QStringLiteral("other_engine"), Cli::tr("%1 is a copy of the other kind: a server's dump goes into an empty database, a file's copy into a file.")},
        {QStringLiteral("tool_missing"), Cli::tr("%1 is not installed: the server's own tools (postgresql-client) are needed for this.")},
        {QStringLiteral("tool_version"), Cli::tr("The installed server tools are older than the server; please update postgresql-client. (%1)")},
        {QStringLiteral("tool_failed"), Cli::tr("The server's tool could not do it: %1.")},
    };
}

/// What the database engine says of a disk, in words for people; anything else stays as it is.
QString engineWords(const QString& said)
{
    const std::pair<const char*, QString> known[] = {
        {"disk is full", Cli::tr("the disk is full")},
        {"disk I/O error", Cli::tr("the disk reports a fault")},
        {"unable to open database file", Cli::tr("the file can't be opened")},
        {"database is locked", Cli::tr("another program is using it")},
        {"readonly database", Cli::tr("it is read-only")},
        {"is malformed", Cli::tr("it is damaged")},
        {"is not a database", Cli::tr("it is damaged")},
    };
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&said](const auto& one) { return said.contains(QLatin1String(one.first)); });
    return found == std::end(known) ? said : found->second;
}

QString ruleSentence(const QString& rule, const QString& context)
{
    const QString copies = copySentences().value(rule);
    const QString known = copies.isEmpty() ? workspaceSentences().value(rule) : copies;
    return known.contains(QLatin1String("%1")) ? known.arg(context) : known;
}

}  // namespace

tl::unexpected<Error> usage(const QString& why)
{
    return fail(Code::Invalid, why, {{kUsageRule, kUsageRule}});
}

bool isUsage(const Error& error)
{
    return !error.fields.isEmpty() && error.fields.first().rule == kUsageRule;
}

tl::unexpected<Error> told(const Error& error, const QString& words)
{
    return fail(error.code, words, {{kToldRule, kToldRule}});
}

QString sentence(const Error& error, const Location& workspace)
{
    const QString rule = error.fields.value(0).rule;
    if (isUsage(error) || rule == kToldRule) {
        return error.context;
    }
    const bool onServer = !workspace.isFile() && !workspace.database.isEmpty();
    if (const QString known = onServer ? serverSentence(error, workspace) : QString(); !known.isEmpty()) {
        return known;
    }
    // The engine's own words for these tell nobody more than the place; `check` has them.
    const bool byPlace = rule.startsWith(QLatin1String("read_only")) || rule == QLatin1String("disk_full") || rule == QLatin1String("damaged");
    const bool hasPlace = onServer || !workspace.file.isEmpty();
    const QString said = rule == QLatin1String("copy_failed") ? engineWords(error.context) : error.context;
    if (const QString known = ruleSentence(rule, byPlace && hasPlace ? workspace.shown() : said); !known.isEmpty()) {
        return known;
    }
    switch (error.code) {
    case Code::NotFound: return Cli::tr("Not found: %1.").arg(error.context);
    case Code::Conflict: return Cli::tr("Somebody else changed it meanwhile: %1.").arg(error.context);
    case Code::Forbidden: return Cli::tr("Not allowed: %1.").arg(error.context);
    case Code::Invalid: return Cli::tr("Not valid: %1.").arg(error.context);
    case Code::Unavailable: return Cli::tr("Not available now: %1.").arg(error.context);
    case Code::Storage: return Cli::tr("The workspace could not be read or written: %1.").arg(engineWords(error.context));
    case Code::Cancelled: return Cli::tr("Cancelled.");
    case Code::Bug: return Cli::tr("A fault in the program: %1.").arg(error.context);
    }
    return error.context;
}

void rememberWorkspace(const QString& shown)
{
    QSettings(QStringLiteral("Memnun"), QStringLiteral("memnun")).setValue(kLastKey, shown);
}

Result<Location> Context::location() const
{
    const QString named = !db.isEmpty() ? db
                                        : QSettings(QStringLiteral("Memnun"), QStringLiteral("memnun")).value(kLastKey).toString();
    if (named.isEmpty()) {
        return usage(Cli::tr("which workspace? say --db FILE.memnun or --db postgresql://…"));
    }
    auto where = Location::fromText(named);
    if (where && where->isFile() && QFileInfo(where->file).isDir()) {
        return fail(Code::Invalid, where->file, {{kWorkspace, QStringLiteral("is_folder")}});
    }
    return where;
}

Result<Location> Context::newLocation() const
{
    auto where = location();
    if (where && where->isFile() && !where->file.endsWith(QLatin1String(".memnun"))) {
        return usage(Cli::tr("a workspace's file ends with .memnun"));
    }
    return where;
}

Result<std::unique_ptr<Session>> Context::open() const
{
    const auto where = location();
    if (!where) {
        return fail(where.error());
    }
    const auto workspace = openWorkspace(*where);
    if (!workspace) {
        return fail(workspace.error());
    }
    return workspace->sessions()(Access::ReadWrite);
}

Result<> canWriteFile(const QString& file)
{
    if (QFileInfo::exists(file)) {
        return fail(Code::Conflict, file, {{kWorkspace, QStringLiteral("taken")}});
    }
    // Tried rather than asked: rights are not all that makes a folder read-only.
    QFile probe(file + QStringLiteral(".part"));
    if (probe.open(QIODevice::WriteOnly)) {
        probe.remove();
        return {};
    }
    return fail(Code::Unavailable, QFileInfo(file).absolutePath(), {{kWorkspace, QStringLiteral("folder_not_writable")}});
}

QString reasonText(const QString& reason)
{
    const QHash<QString, QString> known{
        {QStringLiteral("no mail headers"), Cli::tr("no mail headers")},
        {QStringLiteral("does not start with a \"From \" line"), Cli::tr("does not start with a “From ” line")},
        {QStringLiteral("the file ended early"), Cli::tr("the file ended early")},
        {QStringLiteral("message is larger than 64 MB"), Cli::tr("message is larger than 64 MB")},
        {QStringLiteral("message is larger than 64 MB") + kOnlyBeginning, Cli::tr("message is larger than 64 MB; only its first 128 MB are kept")},
    };
    return known.value(reason, reason);
}

Result<QStringList> usAddresses(const Arguments& arguments)
{
    const QStringList entries = arguments.values(QStringLiteral("us"));
    for (const QString& entry : entries) {
        const bool domain = entry.trimmed().startsWith(QLatin1Char('@'));
        if (!normalizeEmail(domain ? QStringLiteral("x") + entry.trimmed() : entry)) {
            return usage(Cli::tr("--us is an address or @domain, and “%1” is neither").arg(entry));
        }
    }
    return entries;
}

void Context::say(const QString& line) const
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(forTerminal(line)));
}

QString forTerminal(QString text)
{
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        if ((code < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || (code >= 0x7F && code < 0xA0)) {
            c = QChar(0xFFFD);
        }
    }
    return text;
}

QString inList(const QString& text, qsizetype most)
{
    const QString line = text.left(4 * most).simplified();  // a line of megabytes isn't read to its end for this
    return line.size() <= most ? line : line.left(most - 1) + QChar(0x2026);
}

QVector<Command> commands()
{
    QVector<Command> list;
    addWorkspaceCommands(list);
    addCopyCommands(list);
    addImportCommands(list);
    addCustomerFileCommands(list);
    addInspectCommand(list);
    addChatCommands(list);
    addCallCommands(list);
    addReadCommands(list);
    addMeasureCommands(list);
    addMoveCommand(list);
    addSyncCommand(list);
    addPrivacyCommands(list);
    return list;
}

}  // namespace memnun::cli
