// SPDX-License-Identifier: GPL-3.0-or-later
// Does everything that resources/ names arrive in the programs, and can Qt draw it?
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QSvgRenderer>
#include <QTest>

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNamedIconCanBeDrawn()
    {
        QFile list(QStringLiteral(MEMNUN_SOURCE_DIR "/resources/icons/icons.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        qsizetype named = 0;
        for (const QByteArray& line : list.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            ++named;
            const QString path = QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(line));
            QVERIFY2(QSvgRenderer(path).isValid(), qPrintable(path));
        }
        QVERIFY(named > 50);
        QCOMPARE(QDir(QStringLiteral(":/icons")).entryList(QDir::Files).size(), named);
    }

    void iconsFollowTheTextColour()
    {
        for (const QString& name : QDir(QStringLiteral(":/icons")).entryList(QDir::Files)) {
            QFile icon(QStringLiteral(":/icons/") + name);
            QVERIFY(icon.open(QIODevice::ReadOnly));
            QVERIFY2(icon.readAll().contains("currentColor"), qPrintable(name));
        }
    }

    void fontsLoad()
    {
        const QStringList fonts = QDir(QStringLiteral(":/fonts")).entryList(QDir::Files);
        MEMNUN_NEED(!fonts.isEmpty(), QStringLiteral("The Inter font is not installed here."));
        for (const QString& name : fonts) {
            const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + name);
            QVERIFY2(id >= 0, qPrintable(name));
            QVERIFY(QFontDatabase::applicationFontFamilies(id).join(QLatin1Char(' ')).contains(QLatin1String("Inter")));
        }
    }
};

QTEST_MAIN(TestResources)
#include "tst_resources.moc"
