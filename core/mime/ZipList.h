// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVector>

#include <optional>

namespace memnun::mime {

struct ZipEntry {
    QString name;         ///< as written, with folders
    qint64 size = 0;      ///< unpacked, as the archive claims
    bool locked = false;  ///< needs a password
    bool operator==(const ZipEntry&) const = default;
};

struct ZipList {
    QVector<ZipEntry> entries;  ///< files only, at most MaxEntries
    int count = 0;              ///< files in all
    static constexpr int MaxEntries = 1000;
};

/// What a ZIP file says that it holds; nothing is unpacked. None when it is no ZIP file, or a damaged one.
std::optional<ZipList> listZip(QByteArrayView bytes);

}  // namespace memnun::mime
