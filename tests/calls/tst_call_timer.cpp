// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallClock.h"

#include <QTest>

using namespace memnun;

/// A row is data: the steps with the seconds before each, and what they must sum up to.
class TestCallTimer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsUp_data();
    void sumsUp();
    void refusesWhatMakesNoSense();
    void readsDurations_data();
    void readsDurations();
};

void TestCallTimer::sumsUp_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QVector<int>>("times");  // wait, talk, hold, wrap
    QTest::addColumn<bool>("answered");
    QTest::newRow("a whole call") << "start 12 answer 100 hold 20 resume 80 end 15" << QVector<int>{12, 180, 20, 15} << true;
    QTest::newRow("missed") << "start 25 end 3" << QVector<int>{25, 0, 0, 3} << false;
    QTest::newRow("taken before the form was open") << "answer 60 end 5" << QVector<int>{0, 60, 0, 5} << true;
    QTest::newRow("held twice") << "answer 10 hold 5 resume 10 hold 7 end 0" << QVector<int>{0, 20, 12, 0} << true;
    QTest::newRow("still talking") << "start 4 answer 9" << QVector<int>{4, 9, 0, 0} << true;
    QTest::newRow("untouched") << "" << QVector<int>{0, 0, 0, 0} << false;
}

void TestCallTimer::sumsUp()
{
    QFETCH(QString, steps);
    QFETCH(QVector<int>, times);
    QFETCH(bool, answered);
    CallTimer timer;
    FixedClock clock(Instant{1'763'370'000'000});
    const QStringList words = steps.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QString& step = words.at(i);
        const Instant now = clock.now();
        const bool moved = step == QLatin1String("start")    ? timer.start(now)
                           : step == QLatin1String("answer") ? timer.answer(now)
                           : step == QLatin1String("hold")   ? timer.hold(now)
                           : step == QLatin1String("resume") ? timer.resume(now)
                                                             : timer.end(now);
        QVERIFY2(moved, qPrintable(step));
        clock.advanceSeconds(words.at(i + 1).toInt());
    }
    const CallTimes got = timer.timesAt(clock.now());
    QCOMPARE((QVector<int>{got.waitS, got.talkS, got.holdS, got.wrapS}), times);
    QCOMPARE(timer.wasAnswered(), answered);
    QCOMPARE(timer.isRunning(), !steps.isEmpty());
}

void TestCallTimer::refusesWhatMakesNoSense()
{
    const Instant now{1000};
    CallTimer timer;
    QVERIFY(!timer.hold(now));
    QVERIFY(!timer.resume(now));
    QVERIFY(!timer.end(now));
    QVERIFY(timer.start(now));
    QVERIFY(!timer.start(now));
    QVERIFY(!timer.hold(now));
    QVERIFY(timer.answer(now));
    QVERIFY(!timer.answer(now));
    QVERIFY(!timer.resume(now));
    QVERIFY(timer.end(now));
    QVERIFY(!timer.end(now));
    QVERIFY(!timer.answer(now));
}

void TestCallTimer::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds");
    QTest::newRow("minutes and seconds") << "3:20" << 200;
    QTest::newRow("dot") << "3.20" << 200;
    QTest::newRow("minutes") << "4" << 240;
    QTest::newRow("seconds") << "40s" << 40;
    QTest::newRow("Turkish seconds") << "40 sn" << 40;
    QTest::newRow("hours") << "1:02:05" << 3725;
    QTest::newRow("nothing") << " " << 0;
    QTest::newRow("no number") << "uzun" << -1;
    QTest::newRow("61 seconds") << "1:61" << -1;
    QTest::newRow("negative") << "-3" << -1;
}

void TestCallTimer::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(int, seconds);
    QCOMPARE(clockSeconds(text).value_or(-1), seconds);
    if (seconds >= 0)
        QCOMPARE(clockSeconds(clockText(seconds)).value_or(-1), seconds);
}

QTEST_GUILESS_MAIN(TestCallTimer)
#include "tst_call_timer.moc"
