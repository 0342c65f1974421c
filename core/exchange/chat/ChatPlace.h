// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace memnun {

/// Where an export lies with what was sent along: a folder, or a zip that is read as it is. Names are relative, with "/".
class ChatPlace {
public:
    virtual ~ChatPlace() = default;
    /// A folder or a zip. Errors are Invalid with field "file" and the rules "not_found", "not_readable", "zip_broken".
    static Result<std::unique_ptr<ChatPlace>> open(const QString& path);
    /// All files, those of folders inside too; at most kMostFiles.
    virtual QStringList names() const = 0;
    /// NotFound when there is no such file, or it would lie outside; Invalid with "too_large", "zip_password",
    /// "not_readable".
    virtual Result<QByteArray> read(const QString& name, qint64 most) = 0;
    /// The first `bytes` of it, empty where it can't be read.
    virtual QByteArray head(const QString& name, qint64 bytes) = 0;

    static constexpr qsizetype kMostFiles = 200'000;
};

bool isZip(const QString& path);
/// False for absolute names and those with "..".
bool staysInside(const QString& name);

}  // namespace memnun
