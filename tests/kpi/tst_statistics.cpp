// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Statistics.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

#include <array>
#include <cmath>

using namespace memnun;
using namespace memnun::kpi;

class StatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void medianInterval_data();
    void medianInterval();
    void spread();
    void spreadOfVeryMany();
    void percentiles_data();
    void percentiles();
    void percentileRefusesNonsense();
    void meansAndMedians();
    void wilsonRefusesNonsense();
    void wilsonEndsAreExact();
    void wilsonHoldsTheShare();
};

void StatisticsTest::percentiles_data()
{
    QTest::addColumn<QVector<double>>("values");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    QTest::newRow("R") << QVector<double>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << 0.9 << 9.1;
    QTest::newRow("one") << QVector<double>{7} << 0.9 << 7.0;
    QTest::newRow("lowest") << QVector<double>{3, 1, 2} << 0.0 << 1.0;
    QTest::newRow("highest") << QVector<double>{3, 1, 2} << 1.0 << 3.0;
    QTest::newRow("quarter") << QVector<double>{1, 2, 3, 4} << 0.25 << 1.75;
    QTest::newRow("ties") << QVector<double>{5, 5, 5, 9} << 0.5 << 5.0;
}

void StatisticsTest::percentiles()
{
    QFETCH(QVector<double>, values);
    QFETCH(double, p);
    QFETCH(double, expected);
    const auto q = percentile({values.begin(), values.end()}, p);
    QVERIFY(q && *q);
    QVERIFY(std::abs(**q - expected) < 1e-12);
}

void StatisticsTest::percentileRefusesNonsense()
{
    QVERIFY(!percentile({1, 2}, 1.1));
    QVERIFY(!percentile({1, 2}, -0.1));
    QVERIFY(!percentile({1, 2}, qQNaN()));
    QVERIFY(!percentile({1, qQNaN()}, 0.5));
    const auto none = percentile({}, 0.5);
    QVERIFY(none && !*none);
}

void StatisticsTest::meansAndMedians()
{
    QVERIFY(!median({}));
    QVERIFY(!mean({}));
    QCOMPARE(*median({300, 60, 120, 900}), 210.0);
    QCOMPARE(*median({3, 1, 2}), 2.0);
    QCOMPARE(*mean(std::array{1.0, 2.0, 6.0}), 3.0);
}

void StatisticsTest::wilsonRefusesNonsense()
{
    QVERIFY(!wilson(3, 2));
    QVERIFY(!wilson(1, 0));
    QVERIFY(!wilson(-1, 5));
    QVERIFY(!wilson(1, -5));
    const auto none = wilson(0, 0);
    QVERIFY(none && !*none);
}

void StatisticsTest::wilsonEndsAreExact()
{
    QCOMPARE((*wilson(0, 7))->lo, 0.0);
    QCOMPARE((*wilson(7, 7))->hi, 1.0);
}

void StatisticsTest::wilsonHoldsTheShare()
{
    for (qint64 k = 0; k <= 50; ++k) {
        const Interval interval = **wilson(k, 50);
        const double share = static_cast<double>(k) / 50;
        QVERIFY(interval.lo <= share && share <= interval.hi && interval.lo >= 0 && interval.hi <= 1);
    }
}

void StatisticsTest::medianInterval_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("lo");
    QTest::addColumn<int>("hi");
    QTest::newRow("too few") << 5 << 0 << 0;
    QTest::newRow("six") << 6 << 1 << 6;
    QTest::newRow("ten") << 10 << 2 << 9;
    QTest::newRow("twenty") << 20 << 6 << 15;
    QTest::newRow("hundred") << 100 << 40 << 61;
}

void StatisticsTest::medianInterval()
{
    QFETCH(int, n);
    QFETCH(int, lo);
    QFETCH(int, hi);
    std::vector<double> ranks(static_cast<size_t>(n));
    std::iota(ranks.begin(), ranks.end(), 1.0);
    const std::optional<Interval> interval = memnun::kpi::medianInterval(ranks);
    QCOMPARE(interval.has_value(), lo > 0);
    QCOMPARE(interval.value_or(Interval{}).lo, static_cast<double>(lo));
    QCOMPARE(interval.value_or(Interval{}).hi, static_cast<double>(hi));
}

/// As many as take the other way; most of them close together and a few far away, as durations are.
void StatisticsTest::spreadOfVeryMany()
{
    std::mt19937 dice(5);
    for (const size_t n : {size_t{20'000}, size_t{61'003}}) {
        for (const bool alike : {false, true}) {
            std::vector<double> values(n);
            for (double& value : values)
                value = alike ? 7 : static_cast<double>(dice() % 100 == 0 ? dice() % 50'000'000 : dice() % 900) / 4 - 20;
            std::vector<double> ascending = values;
            std::sort(ascending.begin(), ascending.end());
            const auto found = memnun::kpi::spread(values);
            QVERIFY(found && found->interval);
            QCOMPARE(found->median, *median(ascending));
            QCOMPARE(found->p90, **percentile(ascending, 0.9));
            const auto interval = memnun::kpi::medianInterval(ascending);
            QCOMPARE(found->interval->lo, interval->lo);
            QCOMPARE(found->interval->hi, interval->hi);
        }
    }
}

/// Against the whole sort.
void StatisticsTest::spread()
{
    std::vector<double> none;
    QVERIFY(!memnun::kpi::spread(none));
    std::mt19937 dice(3);
    for (size_t n = 1; n <= 400; n += n < 40 ? 1 : 37) {
        std::vector<double> values(n);
        for (double& value : values)
            value = static_cast<double>(dice() % (n % 2 ? 1000 : 7));  // with many ties, too
        std::vector<double> ascending = values;
        std::sort(ascending.begin(), ascending.end());
        const auto found = memnun::kpi::spread(values);
        QVERIFY(found);
        QCOMPARE(found->median, *median(ascending));
        QCOMPARE(found->p90, **percentile(ascending, 0.9));
        const auto interval = memnun::kpi::medianInterval(ascending);
        QCOMPARE(found->interval.has_value(), interval.has_value());
        QCOMPARE(found->interval.value_or(Interval{}).lo, interval.value_or(Interval{}).lo);
        QCOMPARE(found->interval.value_or(Interval{}).hi, interval.value_or(Interval{}).hi);
    }
}

QTEST_APPLESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
