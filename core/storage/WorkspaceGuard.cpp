// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WorkspaceGuard.h"

#include "core/storage/LockHolder.h"

#include <QDir>
#include <QFileInfo>

namespace memnun {

namespace {

/// The same file has one guard, whatever link leads to it.
QString placeOf(const QString& file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty()) {
        return canonical;
    }
    const QString folder = info.dir().canonicalPath();  // of one that is about to be made
    return folder.isEmpty() ? file : folder + QLatin1Char('/') + info.fileName();
}

}  // namespace

Result<WorkspaceGuard::Held> WorkspaceGuard::enter(const QString& file)
{
    const QString place = placeOf(file);
    if (auto held = m_held.value(place).lock()) {
        return held;
    }
    auto lock = std::make_shared<QLockFile>(place + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);  // a window may be open for weeks; whether its process lives is looked at all the same
    if (lock->tryLock()) {
        m_held.insert(place, lock);
        return lock;
    }
    if (lock->error() != QLockFile::LockFailedError) {
        return Held();
    }
    if (takeOver(*lock)) {
        m_held.insert(place, lock);
        return lock;
    }
    const LockHolder holder = LockHolder::of(*lock);
    if (holder.isElsewhere()) {
        return fail(Code::Unavailable, holder.computer, {{QStringLiteral("file"), QStringLiteral("in_use_elsewhere")}});
    }
    return fail(Code::Unavailable, QString::number(holder.process), {{QStringLiteral("file"), QStringLiteral("in_use")}});
}

}  // namespace memnun
