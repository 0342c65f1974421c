// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestData.h"

#include <QProcess>
#include <QSignalSpy>

namespace memnun::test {

/// Seven years of a mailing list: 19,534 mails in 168 MB. A test that takes it begins with MEMNUN_NEED_DATA(MEMNUN_BIG_ARCHIVE).
#define MEMNUN_BIG_ARCHIVE "mail/mbox-big/linux-raid.mboxrd.gz"

/// Unpacks it as the file `box`.
inline bool unpackBigArchive(const QString& box)
{
    QProcess gzip;
    gzip.setStandardOutputFile(box);
    QSignalSpy finished(&gzip, &QProcess::finished);
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), dataPath(QStringLiteral(MEMNUN_BIG_ARCHIVE))});
    return (!finished.isEmpty() || finished.wait(60'000)) && gzip.exitStatus() == QProcess::NormalExit && gzip.exitCode() == 0;
}

}  // namespace memnun::test
