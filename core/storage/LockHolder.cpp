// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LockHolder.h"

#include <QLockFile>
#include <QSysInfo>

namespace memnun {

bool LockHolder::isElsewhere() const
{
    return !computer.isEmpty() && computer != QSysInfo::machineHostName();
}

LockHolder LockHolder::of(const QLockFile& lock)
{
    LockHolder holder;
    QString program;
    return lock.getLockInfo(&holder.process, &holder.computer, &program) ? holder : LockHolder();
}

bool takeOver(QLockFile& lock)
{
    return !LockHolder::of(lock).isElsewhere() && lock.removeStaleLockFile() && lock.tryLock();
}

}  // namespace memnun
