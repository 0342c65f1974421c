// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ReplyFiles.h"

#include "core/conversations/BlobStore.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace memnun {

Result<QVector<NewAttachment>> readReplyFiles(const QStringList& paths)
{
    QVector<NewAttachment> out;
    qint64 total = 0;
    const QMimeDatabase types;
    for (const QString& path : paths) {
        QFile file(path);
        total += file.size();
        if (total > kMostAttachedBytes)
            return fail(drafting::tooLarge());
        // Devices and pipes may never end, and another program may be writing on.
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return fail(Code::Storage, path + QStringLiteral(": ") + file.errorString());
        const QByteArray bytes = file.read(kMostAttachedBytes + 1);
        if (bytes.size() > kMostAttachedBytes)
            return fail(drafting::tooLarge());
        out.append({QFileInfo(path).fileName(), types.mimeTypeForFileNameAndData(path, bytes).name(), bytes});
    }
    return out;
}

Result<QVector<NewAttachment>> loadDraftFiles(Stores& stores, const QVector<DraftFile>& files)
{
    QVector<NewAttachment> out;
    qint64 total = 0;
    for (const DraftFile& file : files) {
        total += file.size;
        if (total > kMostAttachedBytes)
            return fail(drafting::tooLarge());
        auto bytes = stores.blobs.get(file.blobId);
        if (!bytes)
            return fail(bytes.error());
        out.append({file.name, file.type, std::move(*bytes), file.contentId});
    }
    return out;
}

}  // namespace memnun
