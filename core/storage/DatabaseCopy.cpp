// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseCopy.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace memnun {

namespace {

Result<> failed(const QString& why)
{
    return fail(Code::Storage, why, {{QStringLiteral("workspace"), QStringLiteral("copy_failed")}});
}

/// Until then the copy is in the memory of the computer only. Works for folders as well, whose entry is the name.
Result<> toDisk(const QString& path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool written = handle >= 0 && ::fsync(handle) == 0;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    if (handle >= 0) {
        ::close(handle);
    }
    return written ? Result<>() : failed(why);
#else
    Q_UNUSED(path)
    return {};
#endif
}

}  // namespace

Result<> copyDatabase(Database& database, const QString& file)
{
    const QString part = file + QStringLiteral(".part");
    const auto clear = [&part] {
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    };
    clear();  // of a computer that went out in the middle of one
    // VACUUM INTO reads one snapshot, also while others write.
    auto copied = database.execOnce(QStringLiteral("VACUUM INTO ?"), {part});
    if (!copied) {
        copied = failed(copied.error().context);
    }
    if (copied) {
        copied = toDisk(part);
    }
    if (copied && !QFile::rename(part, file)) {
        copied = failed(file);
    }
    if (!copied) {
        clear();
        return copied;
    }
    return toDisk(QFileInfo(file).absolutePath());
}

}  // namespace memnun
