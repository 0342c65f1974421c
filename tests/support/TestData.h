// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>
#include <QTest>

// Real test material that is not part of the project: the folder named by MEMNUN_TEST_DATA, or ../shared/data
// beside the project. A test that needs it begins with
//     MEMNUN_NEED_DATA("mail/enmime");
// and is skipped where it is absent, unless MEMNUN_REQUIRE_DATA=1 turns the absence into a failure. Programs and fonts
// that ./test installs must be there when it runs the tests: it says so with MEMNUN_REQUIRE_PACKAGES=1.

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

/// True where missing material must fail the test instead of skipping it.
inline bool dataRequired()
{
    return qEnvironmentVariableIntValue("MEMNUN_REQUIRE_DATA") == 1;
}

/// The same of what scripts/setup.sh promises to install.
inline bool packagesRequired()
{
    return dataRequired() || qEnvironmentVariableIntValue("MEMNUN_REQUIRE_PACKAGES") == 1;
}

}  // namespace memnun::test

/// Skips, or fails where `required`, with `reason` unless `condition` holds.
#define MEMNUN_SKIP_OR_FAIL(condition, required, reason) \
    do {                                                 \
        if (!(condition)) {                              \
            if (required)                                \
                QFAIL(qPrintable(reason));               \
            QSKIP(qPrintable(reason));                   \
        }                                                \
    } while (false)

/// Needs what a package brings: a server, a program, a font.
#define MEMNUN_NEED(condition, reason) MEMNUN_SKIP_OR_FAIL(condition, memnun::test::packagesRequired(), reason)

/// Needs a file or folder of the shared material; `relative` is a string literal.
#define MEMNUN_NEED_DATA(relative)                                                                                          \
    MEMNUN_SKIP_OR_FAIL(QFileInfo::exists(memnun::test::dataPath(QStringLiteral(relative))), memnun::test::dataRequired(), \
                        QStringLiteral("Test material is missing: %1").arg(memnun::test::dataPath(QStringLiteral(relative))))
