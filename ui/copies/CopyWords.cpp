// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copies/CopyWords.h"

#include "ui/shared/ErrorText.h"

#include <QCoreApplication>
#include <QDir>

namespace memnun {

namespace {

struct CopyWords {
    Q_DECLARE_TR_FUNCTIONS(CopyWords)
};

QString toolSentence(const QString& rule, const QString& context)
{
    if (rule == QLatin1String("tool_missing"))
        return CopyWords::tr("“%1” is not installed. Copies of a workspace on a server are made with the server's own tools; please "
                             "install the PostgreSQL client programs.").arg(context);
    if (rule == QLatin1String("tool_version"))
        return CopyWords::tr("The PostgreSQL client programs of this computer are older than the server. Please update them.");
    if (rule == QLatin1String("tool_failed"))
        return CopyWords::tr("The server's tool could not do it, and nothing was changed: %1").arg(context);
    return {};
}

}  // namespace

QString reasonText(CopyReason reason)
{
    switch (reason) {
    case CopyReason::Daily: return CopyWords::tr("Daily");
    case CopyReason::Upgrade: return CopyWords::tr("Before an update of Memnun");
    case CopyReason::Import: return CopyWords::tr("Before a big import");
    case CopyReason::Restore: return CopyWords::tr("Before a restore");
    case CopyReason::Hand: return CopyWords::tr("Made by hand");
    case CopyReason::Damaged: return CopyWords::tr("Damaged, kept as it was");
    }
    return {};
}

QString copySentence(const Error& error)
{
    const QString rule = error.fields.value(0).rule;
    const QString place = QDir::toNativeSeparators(error.context);
    if (rule == QLatin1String("damaged"))
        return CopyWords::tr("The workspace has a damaged page, so no copy was made of it. The copies from before are kept; restore the "
                             "last good one.");
    if (rule == QLatin1String("copy_damaged"))
        return CopyWords::tr("This copy is damaged and was not used. Nothing was changed; please choose another one.");
    if (rule == QLatin1String("copies_folder") || rule == QLatin1String("read_only"))
        return CopyWords::tr("Nothing can be written in the folder of the copies. Your work is kept; please choose another folder in "
                             "the settings. (%1)").arg(place);
    if (rule == QLatin1String("no_space") || rule == QLatin1String("disk_full"))
        return CopyWords::tr("There is not enough room on the disk for a copy. Nothing was changed; please free some space. (%1)")
            .arg(place);
    if (rule == QLatin1String("copy_failed"))
        return CopyWords::tr("The copy could not be written, and nothing half done was left. Your work is kept. (%1)").arg(error.context);
    if (rule == QLatin1String("in_use"))
        return CopyWords::tr("The workspace is open in another program. Please close it there and try again; nothing was changed.");
    if (rule == QLatin1String("colleagues"))
        return CopyWords::tr("Somebody else is working in this workspace. Please ask your colleagues to close it and try again; nothing "
                             "was changed.");
    if (rule == QLatin1String("foreign_tables"))
        return CopyWords::tr("Another program's tables lie in the database. Nothing was changed; please choose an empty one.");
    if (rule == QLatin1String("encoding"))
        return CopyWords::tr("The database keeps its texts as %1, which has not every letter. Nothing was changed; please choose one with "
                             "the encoding UTF8.").arg(error.context);
    if (rule == QLatin1String("newer_schema"))
        return CopyWords::tr("A newer Memnun has been used in this workspace. Please update this one; nothing was changed.");
    if (rule == QLatin1String("other_schema"))
        return CopyWords::tr("This copy is of another schema of the database (“%1”) and was not used. Nothing was changed.")
            .arg(error.context);
    if (rule == QLatin1String("copying"))
        return CopyWords::tr("Another copy is being made at this moment. Please try again when it is done.");
    const QString tool = toolSentence(rule, error.context);
    return tool.isEmpty() ? errorSentence(error) : tool;
}

}  // namespace memnun
