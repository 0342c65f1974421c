// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplyFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace memnun {

namespace {

/// What common mail servers still take.
constexpr qint64 kMaxBytes = 25LL * 1024 * 1024;

}  // namespace

Result<QVector<NewAttachment>> readReplyFiles(const QStringList& paths)
{
    QVector<NewAttachment> out;
    qint64 total = 0;
    const QMimeDatabase types;
    for (const QString& path : paths) {
        QFile file(path);
        total += file.size();
        if (total > kMaxBytes)
            return fail(Code::Invalid, path, {{QStringLiteral("attachment"), QStringLiteral("too_long")}});
        if (!file.open(QIODevice::ReadOnly))
            return fail(Code::Storage, path + QStringLiteral(": ") + file.errorString());
        const QByteArray bytes = file.readAll();
        out.append({QFileInfo(path).fileName(), types.mimeTypeForFileNameAndData(path, bytes).name(), bytes});
    }
    return out;
}

}  // namespace memnun
