// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WriteFile.h"

#include <QSaveFile>

namespace memnun {

Result<QString> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Code::Storage, file.errorString());
    }
    return path;
}

}  // namespace memnun
