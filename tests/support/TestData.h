// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>
#include <QTest>

// Real test material that is not part of the project: the folder named by MEMNUN_TEST_DATA, or ../shared/data
// beside the project. A test that needs it begins with
//     MEMNUN_NEED_DATA("mail/enmime");
// and is skipped where it is absent, unless MEMNUN_REQUIRE_DATA=1 turns the absence into a failure.

namespace memnun::test {

inline QString dataDirectory()
{
    const QString named = qEnvironmentVariable("MEMNUN_TEST_DATA");
    return QDir::cleanPath(named.isEmpty() ? QStringLiteral(MEMNUN_SOURCE_DIR "/../shared/data") : named);
}

/// `relative` as INDEX.md of the material writes it, e.g. "mail/enmime".
inline QString dataPath(const QString& relative)
{
    return dataDirectory() + QLatin1Char('/') + relative;
}

/// True where missing material or a missing server must fail the test instead of skipping it.
inline bool everythingRequired()
{
    return qEnvironmentVariableIntValue("MEMNUN_REQUIRE_DATA") == 1;
}

}  // namespace memnun::test

/// Skips, or fails where everything is required, with `reason` unless `condition` holds.
#define MEMNUN_NEED(condition, reason)              \
    do {                                            \
        if (!(condition)) {                         \
            if (memnun::test::everythingRequired()) \
                QFAIL(qPrintable(reason));          \
            QSKIP(qPrintable(reason));              \
        }                                           \
    } while (false)

/// Needs a file or folder of the shared material; `relative` is a string literal.
#define MEMNUN_NEED_DATA(relative)                                                   \
    MEMNUN_NEED(QFileInfo::exists(memnun::test::dataPath(QStringLiteral(relative))), \
                QStringLiteral("Test material is missing: %1").arg(memnun::test::dataPath(QStringLiteral(relative))))
