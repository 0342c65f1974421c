// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#endif
#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#endif

namespace memnun::test {

#ifdef Q_OS_UNIX
/// Runs `work` with a limit on the size of files, which stands for a disk that is full: a copy breaks off in the middle
/// of a write.
template <class F>
auto onFullDisk(F work)
{
    rlimit usual{};
    (void)::getrlimit(RLIMIT_FSIZE, &usual);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{2'000'000, usual.rlim_max};
    (void)::setrlimit(RLIMIT_FSIZE, &small);
    auto done = work();
    (void)::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, oldHandler);
    return done;
}
#endif

#ifdef Q_OS_LINUX
/// Runs `work` on this thread with the rights of somebody who owns nothing here, also where the tests run as root, for
/// whom no folder is read-only.
template <class F>
auto asStranger(F work)
{
    const bool isRoot = ::geteuid() == 0;
    const int before = isRoot ? ::setfsuid(65534) : 0;
    auto done = work();
    if (isRoot) {
        ::setfsuid(static_cast<uid_t>(before));
    }
    return done;
}

/// The whole program has such rights for as long as this lives: what its other threads do, too.
class Stranger {
public:
    Stranger() : m_isRoot(::geteuid() == 0)
    {
        if (m_isRoot && ::seteuid(65534) != 0) {
            qFatal("no other user to be");
        }
    }
    ~Stranger()
    {
        if (m_isRoot) {
            (void)!::seteuid(0);
        }
    }
    Q_DISABLE_COPY_MOVE(Stranger)

private:
    bool m_isRoot;
};
#endif

/// Overwrites `bytes` in the file at `offset` with nonsense; false when that can't be done.
inline bool damage(const QString& file, qint64 offset, int bytes = 512)
{
    QFile target(file);
    return target.open(QIODevice::ReadWrite) && target.seek(offset) && target.write(QByteArray(bytes, '\xa5')) == bytes;
}

}  // namespace memnun::test
