// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Difference.h"
#include "core/kpi/Statistics.h"

#include <QTest>

using namespace memnun;
using namespace memnun::kpi;

namespace {

const QDate kStart(2026, 1, 1);

KpiRow count(double value, int days)
{
    KpiRow row;
    row.kpi = QStringLiteral("volume_in");
    row.from = kStart;
    row.to = kStart.addDays(days);
    row.value = value;
    return row;
}

KpiRow median(double value, double lo, double hi)
{
    KpiRow row = count(value, 30);
    row.kpi = QStringLiteral("frt");
    row.lo = lo;
    row.hi = hi;
    return row;
}

KpiRow share(qint64 of, qint64 n)
{
    const Interval interval = wilson(of, n).value_or(std::nullopt).value_or(Interval{});
    KpiRow row = median(100.0 * static_cast<double>(of) / static_cast<double>(n), 100 * interval.lo, 100 * interval.hi);
    row.kpi = QStringLiteral("reopen_rate");
    return row;
}

KpiRow ratio(double value, double lo, double hi)
{
    KpiRow row = median(value, lo, hi);
    row.kpi = QStringLiteral("transfers");
    return row;
}

}  // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void medians();
    void shares_data();
    void shares();
    void means();
    void whatCannotBeAsked();
};

void DifferenceTest::counts_data()
{
    QTest::addColumn<double>("now");
    QTest::addColumn<double>("before");
    QTest::addColumn<int>("daysNow");
    QTest::addColumn<int>("daysBefore");
    QTest::addColumn<bool>("meaningful");
    // two-sided binomial test of 6 in 6 is 0.03125, of 5 in 5 is 0.0625
    QTest::newRow("six to none") << 6.0 << 0.0 << 30 << 30 << true;
    QTest::newRow("five to none") << 5.0 << 0.0 << 30 << 30 << false;
    QTest::newRow("the same") << 40.0 << 40.0 << 30 << 30 << false;
    QTest::newRow("a little more") << 55.0 << 45.0 << 30 << 30 << false;
    QTest::newRow("clearly less") << 40.0 << 70.0 << 30 << 30 << true;
    QTest::newRow("twice in twice the time") << 80.0 << 40.0 << 60 << 30 << false;
    QTest::newRow("the same in half the time") << 60.0 << 60.0 << 15 << 30 << true;
    QTest::newRow("big, 1 %") << 1'010'000.0 << 1'000'000.0 << 30 << 30 << true;
    QTest::newRow("big, 0.1 %") << 1'001'000.0 << 1'000'000.0 << 30 << 30 << false;
}

void DifferenceTest::counts()
{
    QFETCH(double, now);
    QFETCH(double, before);
    QFETCH(int, daysNow);
    QFETCH(int, daysBefore);
    QFETCH(bool, meaningful);
    const auto expected = meaningful ? Certainty::Meaningful : Certainty::NotCertain;
    QVERIFY(certaintyOf(count(now, daysNow), count(before, daysBefore)) == expected);
    QVERIFY(certaintyOf(count(before, daysBefore), count(now, daysNow)) == expected);
}

void DifferenceTest::medians()
{
    // half widths 10 and 10: the difference's is 14.1
    QVERIFY(certaintyOf(median(100, 90, 110), median(115, 105, 125)) == Certainty::Meaningful);
    QVERIFY(certaintyOf(median(100, 90, 110), median(114, 104, 124)) == Certainty::NotCertain);
    QVERIFY(certaintyOf(median(100, 90, 110), median(100, 90, 110)) == Certainty::NotCertain);
}

void DifferenceTest::shares_data()
{
    QTest::addColumn<QVector<qint64>>("figures");  // of, n, of, n
    QTest::addColumn<bool>("meaningful");
    // Newcombe 1998, table II, method 10
    QTest::newRow("56/70, 48/80: 0.0524 to 0.3339") << QVector<qint64>{56, 70, 48, 80} << true;
    QTest::newRow("6/7, 2/7: 0.0582 to 0.8062") << QVector<qint64>{6, 7, 2, 7} << true;
    QTest::newRow("5/56, 0/29: -0.0381 to 0.1926") << QVector<qint64>{5, 56, 0, 29} << false;
    QTest::newRow("0/10, 0/20: -0.1611 to 0.2775") << QVector<qint64>{0, 10, 0, 20} << false;
}

void DifferenceTest::shares()
{
    QFETCH(QVector<qint64>, figures);
    QFETCH(bool, meaningful);
    const KpiRow a = share(figures[0], figures[1]);
    const KpiRow b = share(figures[2], figures[3]);
    const auto expected = meaningful ? Certainty::Meaningful : Certainty::NotCertain;
    QVERIFY(certaintyOf(a, b) == expected);
    QVERIFY(certaintyOf(b, a) == expected);
}

void DifferenceTest::means()
{
    QVERIFY(certaintyOf(ratio(0.25, 0.05, 0.45), ratio(0.60, 0.40, 0.80)) == Certainty::Meaningful);
    QVERIFY(certaintyOf(ratio(0.25, 0.05, 0.45), ratio(0.50, 0.30, 0.70)) == Certainty::NotCertain);
    // A lower end cut at 0 says nothing about the error.
    QVERIFY(certaintyOf(ratio(0.05, 0, 0.25), ratio(0.27, 0.07, 0.47)) == Certainty::NotCertain);
    KpiRow few = ratio(3, 0, 0);
    few.lo.reset();
    few.hi.reset();
    QVERIFY(certaintyOf(few, ratio(0.5, 0.3, 0.7)) == Certainty::Unknown);
}

void DifferenceTest::whatCannotBeAsked()
{
    KpiRow few = median(100, 90, 110);
    few.lo.reset();
    QVERIFY(certaintyOf(few, median(500, 490, 510)) == Certainty::Unknown);
    QVERIFY(certaintyOf(count(0, 30), count(0, 30)) == Certainty::Unknown);
    QVERIFY(certaintyOf(count(5, 30), median(100, 90, 110)) == Certainty::Unknown);
    KpiRow level = count(50, 30);
    level.kpi = QStringLiteral("backlog");
    QVERIFY(certaintyOf(level, level) == Certainty::Unknown);
}

QTEST_GUILESS_MAIN(DifferenceTest)
#include "tst_difference.moc"
