// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Difference.h"

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

}  // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void medians();
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
