// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

/// Paths as the disk has them. On Unix a name may be any bytes, while QString holds text and QFile opens only names that
/// are UTF-8. A path from here carries each byte that is no text as one lone surrogate, U+DC80 for 0x80 and so on, so
/// that it travels in a QString like any other. Only these functions may list, look at or open such a path.
namespace memnun::disk {

QString pathFromBytes(const QByteArray& raw);
QByteArray bytesOf(const QString& path);

/// Whether the name is text that everything may use.
bool isText(const QString& path);
/// For people, JSON and the workspace: bytes that are no text as "\xFE".
QString shown(const QString& path);

enum class Kind { None, File, Folder, Other };

struct Entry {
    QString path;
    Kind kind = Kind::None;  ///< of what a link leads to
    bool isLink = false;
    qint64 bytes = 0;        ///< of a file
    QString name() const { return path.section(QLatin1Char('/'), -1); }
};

Entry look(const QString& path);
/// What stands in a folder, hidden entries too, in order of names. Storage when it may not be read.
Result<QVector<Entry>> list(const QString& folder);
/// Storage with the system's reason; a folder can't be opened.
Result<std::unique_ptr<QFile>> openToRead(const QString& path);
/// Bytes of a file, or of all files below a folder.
qint64 bytesBelow(const QString& path);

}  // namespace memnun::disk
