// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include <QSettings>

#include <cstdio>

namespace memnun::cli {

namespace {

const QString kUsageRule = QStringLiteral("usage");
const QString kLastKey = QStringLiteral("workspace/last");

QString ruleSentence(const FieldError& field, const QString& context)
{
    static const QHash<QString, QString> sentences{
        {QStringLiteral("exists"), QStringLiteral("There is a workspace already at %1.")},
        {QStringLiteral("not_a_workspace"), QStringLiteral("%1 is not a Memnun workspace.")},
        {QStringLiteral("newer_schema"), QStringLiteral("The workspace was made by a newer Memnun: %1. Please update this program.")},
        {QStringLiteral("checksum"), QStringLiteral("The workspace's history differs from this program's: %1.")},
        {QStringLiteral("copy_failed"), QStringLiteral("The copy could not be written, and nothing of it was left: %1.")},
        {QStringLiteral("damaged"), QStringLiteral("The workspace has a damaged page; it was not opened, and nothing was changed (%1).")},
        {QStringLiteral("read_only"), QStringLiteral("The workspace or its folder is read-only: %1.")},
        {QStringLiteral("disk_full"), QStringLiteral("The disk is full. What was saved before is kept: %1.")},
        {QStringLiteral("no_space"), QStringLiteral("There is not enough room for a copy in %1. Nothing was changed.")},
        {QStringLiteral("copies_folder"), QStringLiteral("No copy can be written in %1. Nothing was changed.")},
        {QStringLiteral("copy_damaged"), QStringLiteral("The copy is damaged or not whole, and was not used: %1.")},
        {QStringLiteral("in_use"), QStringLiteral("The workspace is open in another program; close it there first.")},
        {QStringLiteral("colleagues"), QStringLiteral("Others are working in %1. Ask them to close it; nothing was changed.")},
        {QStringLiteral("restoring"), QStringLiteral("A copy of this workspace is being restored at this moment; try again in a few minutes.")},
        {QStringLiteral("other_schema"), QStringLiteral("The copy is of the schema “%1” and this address leads to another one. Nothing was changed.")},
        {QStringLiteral("copying"), QStringLiteral("Another program is just making a copy: %1.")},
        {QStringLiteral("other_engine"), QStringLiteral("%1 is a copy of the other kind: a server's dump goes into an empty database, a file's copy into a file.")},
        {QStringLiteral("tool_missing"), QStringLiteral("%1 is not installed: the server's own tools (postgresql-client) are needed for this.")},
        {QStringLiteral("tool_version"), QStringLiteral("The installed server tools are older than the server; please update postgresql-client. (%1)")},
        {QStringLiteral("tool_failed"), QStringLiteral("The server's tool could not do it: %1.")},
        {QStringLiteral("folder_not_writable"), QStringLiteral("Nothing can be written in the folder %1.")},
        {QStringLiteral("server_address"), QStringLiteral("That is %1: postgresql://user@host:port/database is wanted.")},
        {QStringLiteral("not_found"), QStringLiteral("There is no %1.")},
        {QStringLiteral("not_readable"), QStringLiteral("%1 may not be read.")},
        {QStringLiteral("no_mail"), QStringLiteral("No mail was found in %1.")},
    };
    return sentences.value(field.rule).arg(context);
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

QString sentence(const Error& error)
{
    if (isUsage(error)) {
        return error.context;
    }
    if (!error.fields.isEmpty()) {
        const QString known = ruleSentence(error.fields.first(), error.context);
        if (!known.isEmpty()) {
            return known;
        }
    }
    switch (error.code) {
    case Code::NotFound: return QStringLiteral("Not found: %1.").arg(error.context);
    case Code::Conflict: return QStringLiteral("Somebody else changed it meanwhile: %1.").arg(error.context);
    case Code::Forbidden: return QStringLiteral("Not allowed: %1.").arg(error.context);
    case Code::Invalid: return QStringLiteral("Not valid: %1.").arg(error.context);
    case Code::Unavailable: return QStringLiteral("Not available now: %1.").arg(error.context);
    case Code::Storage: return QStringLiteral("The workspace could not be read or written: %1.").arg(error.context);
    case Code::Cancelled: return QStringLiteral("Cancelled.");
    case Code::Bug: return QStringLiteral("A fault in the program: %1.").arg(error.context);
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
        return usage(QStringLiteral("which workspace? say --db FILE.memnun or --db postgresql://…"));
    }
    return Location::fromText(named);
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

void Context::say(const QString& line) const
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

QVector<Command> commands()
{
    QVector<Command> list;
    addWorkspaceCommands(list);
    addCopyCommands(list);
    addImportCommands(list);
    addReadCommands(list);
    addMeasureCommands(list);
    return list;
}

}  // namespace memnun::cli
