// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using memnun::Background;

class TestBackground final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersComeBackInOrder();
    void nobodyIsNotAnswered();
    void theEndWaitsForWhatWasBegun();
};

void TestBackground::answersComeBackInOrder()
{
    Background background;
    QVector<int> answers;
    std::atomic<bool> elsewhere = true;
    for (int i = 0; i < 5; ++i) {
        background.later<int>(this, [i, &elsewhere, here = QThread::currentThread()] {
            elsewhere = elsewhere && QThread::currentThread() != here;
            return i;
        }, [&answers, here = QThread::currentThread()](int answer) { answers.append(QThread::currentThread() == here ? answer : -1); });
    }
    QTRY_COMPARE(answers, (QVector<int>{0, 1, 2, 3, 4}));
    QVERIFY(elsewhere);
}

void TestBackground::nobodyIsNotAnswered()
{
    Background background;
    int answered = 0;
    auto guard = std::make_unique<QObject>();
    background.later<int>(guard.get(), [] { return 1; }, [&answered](int) { answered += 100; });
    guard.reset();
    background.later<int>(this, [] { return 1; }, [&answered](int answer) { answered += answer; });
    QTRY_COMPARE(answered, 1);
}

void TestBackground::theEndWaitsForWhatWasBegun()
{
    QSemaphore begun;
    QSemaphore mayEnd;
    std::atomic<int> done = 0;
    Background background;
    background.start([&] {
        begun.release();
        mayEnd.acquire();
        ++done;
    });
    background.start([&done] { done += 100; });
    begun.acquire();
    QVERIFY(!background.end(1));
    mayEnd.release();
    QVERIFY(background.end());
    QCOMPARE(done.load(), 1);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
