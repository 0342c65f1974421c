// SPDX-License-Identifier: GPL-3.0-or-later
// Of two programs on one workspace one fetches; when it vanishes the other follows once the hold has run out.
#include "core/accounts/MailAccountStore.h"
#include "core/accounts/MailSyncStore.h"
#include "core/accounts/SyncTurn.h"
#include "tests/storage/StoreTest.h"

#include <QSignalSpy>

using namespace memnun;
using memnun::test::must;

namespace {

constexpr SyncTurn::Pace kQuick{20'000, 10};

/// A running program.
struct Program {
    Program(const SessionFactory& sessions, const Clock& clock, MailAccountId account,
            SyncTurn::Sharing sharing = SyncTurn::Sharing::Shared, SyncTurn::Pace pace = kQuick)
        : executor(sessions, true), bus(executor, clock, changes), turn(bus, account, sharing, pace)
    {
        bus.setActor(Actor::system());
    }
    ManualExecutor executor;
    ChangeBus changes;
    CommandBus bus;
    SyncTurn turn;
};

}  // namespace

class TestSyncTurn : public memnun::test::StoreTest {
    Q_OBJECT

private:
    MailAccountId account()
    {
        MailAccount made;
        made.name = made.address = QStringLiteral("destek@x.example");
        return must(stores().accounts.insert(made));
    }
    /// The server's clock can't be set; the hold can be let run out there.
    void letRunOut() { must(exec(QStringLiteral("UPDATE mail_lease SET until = 1000"))); }
    FixedClock clock{kMonday};

private Q_SLOTS:
    void oneHasIt()
    {
        const MailAccountId id = account();
        Program first(factory(), clock, id);
        Program second(factory(), clock, id);
        first.turn.start();
        QTRY_VERIFY(first.turn.isOurs());
        QSignalSpy got(&second.turn, &SyncTurn::changed);
        second.turn.start();
        QTRY_COMPARE(must(stores().mailSync.lease(id))->holder, first.turn.holder());
        QVERIFY(!second.turn.isOurs());
        first.turn.stop();
        QVERIFY(!first.turn.isOurs());
        QTRY_VERIFY(second.turn.isOurs());
        QCOMPARE(got.count(), 1);
    }

    void aVanishedOneIsFollowed()
    {
        const MailAccountId id = account();
        auto first = std::make_unique<Program>(factory(), clock, id);
        Program second(factory(), clock, id);
        first->turn.start();
        QTRY_VERIFY(first->turn.isOurs());
        second.turn.start();
        const QString holder = first->turn.holder();
        first.reset();
        QCOMPARE(must(stores().mailSync.lease(id))->holder, holder);
        QVERIFY(!second.turn.isOurs());
        letRunOut();
        QTRY_VERIFY(second.turn.isOurs());
        QVERIFY(SyncTurn::kHoldMs + SyncTurn::kBeatMs < 30'000);
    }

    // Somebody's clock jumped, or this program was asleep: whoever lost it says so at the next beat.
    void whoLostItSaysSo()
    {
        const MailAccountId id = account();
        Program first(factory(), clock, id);
        first.turn.start();
        QTRY_VERIFY(first.turn.isOurs());
        must(exec(QStringLiteral("UPDATE mail_lease SET holder = 'somebody', until = 9000000000000")));
        QTRY_VERIFY(!first.turn.isOurs());
    }

    void outOfReachItIsGivenUpInTime()
    {
        const MailAccountId id = account();
        Program first(factory(), clock, id, SyncTurn::Sharing::Shared, {400, 20});
        first.turn.start();
        QTRY_VERIFY(first.turn.isOurs());
        must(exec(QStringLiteral("ALTER TABLE mail_lease RENAME TO hidden_lease")));
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(!first.turn.isOurs());
        QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));
        must(exec(QStringLiteral("ALTER TABLE hidden_lease RENAME TO mail_lease")));
        QTRY_VERIFY(first.turn.isOurs());
    }

    void aloneNothingIsWritten()
    {
        const MailAccountId id = account();
        Program only(factory(), clock, id, SyncTurn::Sharing::Alone);
        only.turn.start();
        QVERIFY(only.turn.isOurs());
        QVERIFY(!must(stores().mailSync.lease(id)));
        only.turn.stop();
        QVERIFY(!only.turn.isOurs());
    }
};

QTEST_GUILESS_MAIN(TestSyncTurn)
#include "tst_sync_turn.moc"
