// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestData.h"

#include <QByteArray>
#include <QFile>

#include <span>

// What the comparisons with real messages share: their bytes, and the list of those we read otherwise on purpose.

namespace memnun::test {

/// A message of which our reading differs from the reference on purpose.
struct Explained {
    const char* path;  ///< as INDEX.md writes it; may end in *
    const char* why;
};

/// Why `path` may differ; empty: nothing says so, and a difference is a fault.
inline QString explanation(std::span<const Explained> rows, const QString& path)
{
    for (const Explained& row : rows) {
        const QString pattern = QLatin1String(row.path);
        if (pattern.endsWith(u'*') ? path.startsWith(pattern.chopped(1)) : path == pattern) {
            return QLatin1String(row.why);
        }
    }
    return {};
}

/// The bytes of a file of the shared material; empty where it can't be read.
inline QByteArray readShared(const QString& path)
{
    QFile file(dataPath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace memnun::test
