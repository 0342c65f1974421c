// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/secrets/MemoryDump.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace memnun {

void keepMemoryOffTheDisk()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};  // systemd-coredump asks for it, too
    setrlimit(RLIMIT_CORE, &none);
#endif
}

}  // namespace memnun
