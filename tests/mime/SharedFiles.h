// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtTest>

namespace memnun::test {

/// Root of the shared test data.
inline QString sharedRoot()
{
    const QString said = qEnvironmentVariable("MEMNUN_TEST_DATA");
    return said.isEmpty() ? QStringLiteral(MEMNUN_SOURCE_DIR "/../shared/data") : said;
}

inline bool hasShared(const QString& path)
{
    return QFile::exists(sharedRoot() + u'/' + path);
}

inline QByteArray readShared(const QString& path)
{
    QFile file(sharedRoot() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace memnun::test

/// Skips where shared data is absent, fails where it must be there.
#define NEEDS_SHARED(path)                                                            \
    if (!memnun::test::hasShared(path)) {                                             \
        if (qEnvironmentVariable("MEMNUN_REQUIRE_DATA") == QLatin1String("1")) {      \
            QFAIL(qPrintable(QStringLiteral("shared data is missing: ") + (path)));   \
        }                                                                             \
        QSKIP(qPrintable(QStringLiteral("no shared data: ") + (path)));               \
    }
