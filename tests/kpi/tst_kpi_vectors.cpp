// SPDX-License-Identifier: GPL-3.0-or-later
// Runs worked examples against the product's own functions: tests/kpi/kpi_vectors.json, and the file that the
// environment variable MEMNUN_KPI_VECTORS names. Metrics that are not built yet are counted, not run.
#include "tests/kpi/VectorCompare.h"
#include "tests/kpi/VectorMetrics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace memnun;

class KpiVectorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vector_data();
    void vector();
    void comparesStrictly_data();
    void comparesStrictly();
    void cleanupTestCase();

private:
    QMap<QString, int> m_ran;
    QMap<QString, int> m_skipped;
};

void KpiVectorsTest::vector_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QJsonObject>("example");
    QStringList paths{QStringLiteral(MEMNUN_SOURCE_DIR "/tests/kpi/kpi_vectors.json")};
    const QString more = qEnvironmentVariable("MEMNUN_KPI_VECTORS");
    if (!more.isEmpty())
        paths.append(more);
    for (const QString& path : std::as_const(paths)) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        const QJsonArray vectors =
            document.isArray() ? document.array() : document[QStringLiteral("vectors")].toArray();
        QVERIFY2(!vectors.isEmpty(), qPrintable(path));
        for (const QJsonValue& example : vectors) {
            const QString metric = example[QStringLiteral("metric")].toString();
            if (!test::builtMetrics().contains(metric)) {
                ++m_skipped[metric];
                continue;
            }
            ++m_ran[metric];
            const QString id = example[QStringLiteral("id")].toString() + (path == more ? QStringLiteral(" (more)") : QString());
            QTest::newRow(qPrintable(id)) << metric << example.toObject();
        }
    }
}

void KpiVectorsTest::vector()
{
    QFETCH(QString, metric);
    QFETCH(QJsonObject, example);
    const QJsonValue expected = example[QStringLiteral("expected")];
    const bool rejectionExpected = expected.toString() == QLatin1String("error") ||
                                   expected.toObject().contains(QStringLiteral("error"));
    const Result<QJsonValue> actual =
        test::builtMetrics().value(metric)(example[QStringLiteral("inputs")].toObject());
    if (!actual) {
        QVERIFY2(rejectionExpected, qPrintable(QStringLiteral("rejected: ") + actual.error().context));
        return;
    }
    QVERIFY2(!rejectionExpected, "this input must be rejected");
    const QString found = test::difference(*actual, expected, example[QStringLiteral("tolerance")]);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void KpiVectorsTest::comparesStrictly_data()
{
    QTest::addColumn<QByteArray>("json");  // [actual, expected, tolerance]
    QTest::addColumn<bool>("same");
    QTest::newRow("equal") << QByteArray("[{\"a\":1},{\"a\":1},0]") << true;
    QTest::newRow("within") << QByteArray("[{\"a\":1.05},{\"a\":1},0.1]") << true;
    QTest::newRow("beyond") << QByteArray("[{\"a\":1.2},{\"a\":1},0.1]") << false;
    QTest::newRow("per field") << QByteArray("[{\"a\":1.2,\"b\":2},{\"a\":1,\"b\":2},{\"a\":0.5}]") << true;
    QTest::newRow("other field is exact") << QByteArray("[{\"a\":1,\"b\":2.1},{\"a\":1,\"b\":2},{\"a\":0.5}]") << false;
    QTest::newRow("null is not 0") << QByteArray("[{\"a\":0},{\"a\":null},1]") << false;
    QTest::newRow("0 is not null") << QByteArray("[{\"a\":null},{\"a\":0},1]") << false;
    QTest::newRow("missing field") << QByteArray("[{},{\"a\":null},0]") << false;
    QTest::newRow("list length") << QByteArray("[[1,2],[1],9]") << false;
    QTest::newRow("strings") << QByteArray("[\"x\",\"y\",9]") << false;
}

void KpiVectorsTest::comparesStrictly()
{
    QFETCH(QByteArray, json);
    const QJsonArray parts = QJsonDocument::fromJson(json).array();
    QTEST(test::difference(parts[0], parts[1], parts[2]).isEmpty(), "same");
}

void KpiVectorsTest::cleanupTestCase()
{
    for (auto it = m_ran.constBegin(); it != m_ran.constEnd(); ++it)
        qInfo("ran %3d of %s", *it, qPrintable(it.key()));
    for (auto it = m_skipped.constBegin(); it != m_skipped.constEnd(); ++it)
        qInfo("skipped %3d of %s: not built yet", *it, qPrintable(it.key()));
    QCOMPARE(m_ran.size(), test::builtMetrics().size());
}

QTEST_APPLESS_MAIN(KpiVectorsTest)
#include "tst_kpi_vectors.moc"
