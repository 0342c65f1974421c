// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/InlineParts.h"

#include "core/mime/HeaderBlock.h"
#include "core/mime/PartTree.h"

namespace memnun::mime {

QHash<QString, QByteArray> inlineParts(const QByteArray& raw, const QStringList& contentIds, qsizetype mostEach, qsizetype mostInAll)
{
    QHash<QString, QByteArray> out;
    if (contentIds.isEmpty()) {
        return out;
    }
    const PartTree tree(withLineFeeds(raw));
    qsizetype all = 0;
    for (const PartTree::Part& part : tree.parts()) {
        const QString id = QString::fromUtf8(part.contentId);
        if (id.isEmpty() || part.container || out.contains(id) || !contentIds.contains(id)) {
            continue;
        }
        QByteArray bytes = tree.content(part.index);
        if (bytes.size() > mostEach || all + bytes.size() > mostInAll) {
            continue;
        }
        all += bytes.size();
        out.insert(id, std::move(bytes));
    }
    return out;
}

}  // namespace memnun::mime
