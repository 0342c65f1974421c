// SPDX-License-Identifier: GPL-3.0-or-later
// No account sends faster than it may, also with two programs on it; and no message leaves twice.
#include "core/accounts/AccountCommands.h"
#include "tests/channels/OutboxFixture.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestOutboxRate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTooMuchWaits();
    void everyAttemptCounts();
    void anotherAccountIsNotHeldBack();
    void twoProgramsShareTheRate();

private:
    static void limit(OutboxFixture& work, SendRate rate)
    {
        work.changeAccount([rate](MailAccount& one) { one.rate = rate; });
    }
};

void TestOutboxRate::whatIsTooMuchWaits()
{
    OutboxFixture work;
    limit(work, {2, 0, 0});
    QVector<OutboxId> ids;
    for (const char* name : {"one", "two", "three", "four"})
        ids.append(work.reply(name));
    work.afterDelay();
    Desk desk(work);
    OutboxTrouble why = OutboxTrouble::None;
    connect(&desk.sender, &OutboxSender::delayChanged, this, [&why](OutboxTrouble now) { why = now; });
    desk.sender.start();
    QTRY_VERIFY(work.problem(ids[3]).trouble == OutboxTrouble::RateReached);
    QTRY_VERIFY(!desk.sender.isSending());
    QCOMPARE(desk.transport->messages(), (QList<QByteArray>{"one", "two"}));
    QTRY_VERIFY(why == OutboxTrouble::RateReached);
    for (const int i : {2, 3}) {
        QVERIFY(work.item(ids[i]).state == OutboxState::Queued);
        QCOMPARE(work.problem(ids[i]).context, QStringLiteral("2/minute"));
        QCOMPARE(work.item(ids[i]).notBefore.ms, work.clock.now().plusSeconds(60).ms);
        QCOMPARE(work.item(ids[i]).attempts, 0);
    }
    work.clock.advanceSeconds(59);
    desk.sender.wake();
    QTRY_VERIFY(!desk.sender.isSending());
    QCOMPARE(desk.transport->messages().size(), 2);
    work.clock.advanceSeconds(1);
    desk.sender.wake();
    QTRY_COMPARE(desk.transport->messages().size(), 4);
    QTRY_VERIFY(work.item(ids[3]).state == OutboxState::Sent);
    QCOMPARE(work.item(ids[3]).lastError, QString());
}

// A server that refuses has counted it, too.
void TestOutboxRate::everyAttemptCounts()
{
    OutboxFixture work;
    limit(work, {0, 1, 0});
    const OutboxId refused = work.reply("refused");
    work.clock.advanceSeconds(1);
    const OutboxId next = work.reply("next");
    work.afterDelay();
    Desk desk(work);
    desk.transport->script({Error{Code::Invalid, QStringLiteral("550 no"), {}}});
    desk.sender.start();
    QTRY_VERIFY(work.item(refused).state == OutboxState::Failed);
    QTRY_COMPARE(work.problem(next).context, QStringLiteral("1/hour"));
    QCOMPARE(desk.transport->messages().size(), 1);
}

void TestOutboxRate::anotherAccountIsNotHeldBack()
{
    OutboxFixture work;
    limit(work, {1, 0, 0});
    MailAccount other;
    other.address = QStringLiteral("satis@example.com");
    other.outgoing.host = QStringLiteral("mail.example.net");
    other.outgoing.auth = AuthKind::None;
    QVERIFY(work.run(SaveAccount{other}));
    work.reply("one");
    const OutboxId held = work.reply("two");
    const OutboxId free = work.reply("sales", {}, other.address);
    work.afterDelay();
    Desk desk(work);
    desk.sender.start();
    QTRY_VERIFY(work.item(free).state == OutboxState::Sent);
    QTRY_VERIFY(work.problem(held).trouble == OutboxTrouble::RateReached);
    QCOMPARE(desk.transport->messages(), (QList<QByteArray>{"one", "sales"}));
}

void TestOutboxRate::twoProgramsShareTheRate()
{
    PgCluster cluster;
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    OutboxFixture work(*Location::fromText(cluster.uri(cluster.createDatabase())));
    QVERIFY(work.ok());
    limit(work, {0, 30, 0});
    QSet<QByteArray> all;
    for (int i = 0; i < 40; ++i) {
        all.insert("m" + QByteArray::number(i));
        QVERIFY(work.reply("m" + QByteArray::number(i)).isValid());
    }
    work.afterDelay();
    const auto carrier = std::make_shared<FakeTransport>();
    Desk one(work, OutboxSender::Sharing::Shared, carrier);
    Desk two(work, OutboxSender::Sharing::Shared, carrier);
    one.sender.start();
    two.sender.start();
    const auto waitsForRate = [&] {
        const auto waiting = work.waiting();
        return waiting.size() == 10 && std::all_of(waiting.begin(), waiting.end(), [](const OutboxItem& item) {
            return OutboxProblem::fromText(item.lastError).trouble == OutboxTrouble::RateReached;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(waitsForRate(), 30'000);
    QCOMPARE(carrier->messages().size(), 30);

    limit(work, {});
    work.clock.advanceSeconds(3601);
    one.sender.wake();
    two.sender.wake();
    QTRY_VERIFY_WITH_TIMEOUT(work.waiting().isEmpty(), 30'000);
    const QList<QByteArray> messages = carrier->messages();
    QCOMPARE(messages.size(), 40);
    QCOMPARE(QSet<QByteArray>(messages.begin(), messages.end()), all);
}

QTEST_GUILESS_MAIN(TestOutboxRate)
#include "tst_outbox_rate.moc"
