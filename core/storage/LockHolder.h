// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLockFile;

namespace memnun {

/// Who has a lock file that could not be taken, as far as it says so.
struct LockHolder {
    qint64 process = 0;
    QString computer;
    /// It runs on another computer, where nobody here can look for it.
    bool isElsewhere() const;

    static LockHolder of(const QLockFile& lock);
};

/// Takes a lock whose holder is gone: a file cut short by a power failure names nobody who could be looked for, and the
/// number of a process may be another's by now (in a container, this very one's). Who lives holds the system's own lock on
/// the file, too, and then this does nothing and answers false.
bool takeOver(QLockFile& lock);

}  // namespace memnun
