// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/MailPaths.h"

#include "core/base/DiskPath.h"
#include "core/exchange/mail/MailFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace memnun {

namespace {

struct MailPaths {
    Q_DECLARE_TR_FUNCTIONS(MailPaths)
};

/// The import takes a single file as the message it is said to be; a picture or a letter would only land in quarantine.
bool beginsLikeMail(const QString& path)
{
    const auto file = disk::openToRead(path);
    if (!file)
        return false;
    const QByteArray start = (*file)->read(4096);
    static const QRegularExpression header(QStringLiteral("^(>?From |[!-9;-~]+[ \\t]*:)"));
    const QString line = QString::fromLatin1(start.trimmed().split('\n').value(0));
    return !start.contains('\0') && header.match(line).hasMatch();
}

}  // namespace

Result<MailCount> countMail(const QStringList& paths)
{
    const auto found = findMailFiles(paths, MailFormat::Auto);
    if (!found)
        return fail(found.error());
    if (!found->refused.isEmpty())
        return fail(found->refused.first());  // people look at it before they begin
    MailCount count;
    for (const MailFile& file : found->found) {
        (file.mbox ? count.mailboxes : count.mailFiles) += 1;
        const qint64 bytes = disk::look(file.path).bytes;
        count.bytes += bytes;
        // An empty mailbox is one; an empty message is none.
        const bool isNoMail = bytes == 0 ? file.path.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)
                                         : !file.mbox && !beginsLikeMail(file.path);
        if (isNoMail && paths.contains(file.path))
            return fail(Code::Invalid, disk::shown(file.path), {{QStringLiteral("path"), QStringLiteral("not_mail")}});
    }
    return count;
}

QString mailPathSentence(const Error& error)
{
    const QString place = QDir::toNativeSeparators(error.context);
    const QString rule = error.fields.isEmpty() ? QString() : error.fields.first().rule;
    if (rule == QLatin1String("not_found"))
        return MailPaths::tr("“%1” is not there. Was it moved, or is its disk not connected?").arg(place);
    if (rule == QLatin1String("not_readable"))
        return MailPaths::tr("“%1” can't be read. Please check its permissions.").arg(place);
    if (rule == QLatin1String("packed"))
        return MailPaths::tr("“%1” is a packed archive. Please unpack it first.").arg(place);
    if (rule == QLatin1String("no_file"))
        return MailPaths::tr("“%1” is neither a file nor a folder, so no mail can be read from it.").arg(place);
    if (rule == QLatin1String("not_mail"))
        return MailPaths::tr("“%1” is not mail. Mailboxes (mbox), mail files (.eml) and folders of them can be imported.")
            .arg(place);
    return MailPaths::tr("There is no mail in “%1”.").arg(place);
}

}  // namespace memnun
