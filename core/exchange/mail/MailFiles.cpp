// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailFiles.h"

#include "core/mime/MboxReader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace memnun {

namespace {

bool isMbox(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && mime::looksLikeMbox(file.read(4096));
}

QStringList filesBelow(const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Readable | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        found.append(walk.next());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool inMaildir(const QString& path)
{
    const QString folder = QFileInfo(path).dir().dirName();
    return folder == QLatin1String("cur") || folder == QLatin1String("new");
}

/// A folder may hold anything: only what looks like mail is taken from it.
bool looksLikeMail(const QString& path, MailFormat format)
{
    if (inMaildir(path)) {
        return format != MailFormat::Mbox;
    }
    const QString name = path.toLower();
    if (name.endsWith(QLatin1String(".eml"))) {
        return format == MailFormat::Auto || format == MailFormat::Eml;
    }
    return format != MailFormat::Maildir && format != MailFormat::Eml
           && (name.endsWith(QLatin1String(".mbox")) || name.endsWith(QLatin1String(".mbx")) || isMbox(path));
}

}  // namespace

Result<QVector<MailFile>> findMailFiles(const QStringList& paths, MailFormat format)
{
    QVector<MailFile> found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            return fail(Code::NotFound, path, {{QStringLiteral("path"), QStringLiteral("not_found")}});
        }
        if (!info.isReadable()) {
            return fail(Code::Forbidden, path, {{QStringLiteral("path"), QStringLiteral("not_readable")}});
        }
        if (info.isFile()) {
            found.append({path, format == MailFormat::Mbox || (format == MailFormat::Auto && isMbox(path))});
            continue;
        }
        const qsizetype before = found.size();
        for (const QString& file : filesBelow(path)) {
            if (looksLikeMail(file, format)) {
                found.append({file, !inMaildir(file) && isMbox(file)});
            }
        }
        if (found.size() == before) {
            return fail(Code::Invalid, path, {{QStringLiteral("path"), QStringLiteral("no_mail")}});
        }
    }
    return found;
}

}  // namespace memnun
