// SPDX-License-Identifier: GPL-3.0-or-later
// Work on another thread and whoever asked for it: neither waits for the other, and nothing is called where nobody is.
#include "core/kernel/HomeLine.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <semaphore>

using namespace memnun;

namespace {

struct Home final : QObject {
    HomeLine line{this};
};

}  // namespace

class TestHomeLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersInTheThreadOfHome();
    void saysNothingToWhoIsGone();
    void goesWhileTheyAnswer();
};

void TestHomeLine::answersInTheThreadOfHome()
{
    Home home;
    QThread* where = nullptr;
    QThreadPool::globalInstance()->start([phone = home.line.handset(), &where] { phone.deliver([&where] { where = QThread::currentThread(); }); });
    QTRY_VERIFY(where != nullptr);
    QCOMPARE(where, QThread::currentThread());
    QVERIFY(!home.line.handset().isCut());
}

void TestHomeLine::saysNothingToWhoIsGone()
{
    auto home = std::make_unique<Home>();
    const HomeLine::Handset phone = home->line.handset();
    bool heard = false;
    phone.deliver([&heard] { heard = true; });  // on its way while home goes
    home.reset();
    QVERIFY(phone.isCut());
    phone.deliver([&heard] { heard = true; });
    QObject here;
    bool isOver = false;
    QMetaObject::invokeMethod(&here, [&isOver] { isOver = true; }, Qt::QueuedConnection);  // behind whatever was queued
    QTRY_VERIFY(isOver);
    QVERIFY(!heard);
}

/// Many answers on several threads while their home goes: under the sanitisers nothing is touched that is not there.
void TestHomeLine::goesWhileTheyAnswer()
{
    for (int round = 0; round < 200; ++round) {
        auto home = std::make_unique<Home>();
        std::counting_semaphore<> begun(0);
        QThreadPool pool;
        std::atomic<int> heard{0};
        for (int i = 0; i < 4; ++i) {
            pool.start([phone = home->line.handset(), &begun, &heard] {
                begun.release();
                for (int n = 0; n < 50 && !phone.isCut(); ++n) {
                    phone.deliver([&heard] { ++heard; });
                }
            });
        }
        begun.acquire();
        home.reset();
        QVERIFY(pool.waitForDone(10'000));
        QCOMPARE(heard.load(), 0);  // queued for one who is gone before the loop ran
    }
}

QTEST_GUILESS_MAIN(TestHomeLine)
#include "tst_home_line.moc"
