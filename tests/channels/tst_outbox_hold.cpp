// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds a message that is being sent, whose word counts in the end, and what people do about one that did not leave.
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/channels/OutboxFixture.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestOutboxHold final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoSentItHasTheLastWord_data();
    void whoSentItHasTheLastWord();
    void aRefusalIsToldToo();
    void nobodySpeaksForTheNextAttempt();
    void theServersClockDecides();
    void unreachableIsNeverFinal();
    void whatAnOlderProgramGaveUpIsTriedAgain();
    void takenBackItIsADraft_data();
    void takenBackItIsADraft();
    void whatLeftIsNotTakenBack();
    void peopleConfirmOnlyWhatIsDoubtful();
};

void TestOutboxHold::whoSentItHasTheLastWord_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("given up") << "";
    QTest::newRow("queued again") << "retry";
    QTest::newRow("taken back") << "discard";
    QTest::newRow("confirmed") << "confirm";
}

void TestOutboxHold::whoSentItHasTheLastWord()
{
    QFETCH(QString, meanwhile);
    OutboxFixture work;
    const OutboxId id = work.reply("slow");
    work.afterDelay();
    Desk one(work);
    one.transport->holdBack();
    QSignalSpy sent(&one.sender, &OutboxSender::sent);
    one.sender.start();
    QTRY_COMPARE(one.transport->messages().size(), 1);
    {
        Desk two(work);  // takes what it finds in Sending for the remains of a crash
        two.sender.start();
        QTRY_VERIFY(work.item(id).state == OutboxState::Failed);
        QCOMPARE(work.problem(id).trouble, OutboxTrouble::MayHaveBeenSent);
        two.sender.stop();
    }
    if (meanwhile == QLatin1String("retry")) {
        QVERIFY(work.run(RetryOutbox{id}));
    } else if (meanwhile == QLatin1String("discard")) {
        QVERIFY(work.run(DiscardOutbox{id}));
    } else if (meanwhile == QLatin1String("confirm")) {
        QVERIFY(work.run(ConfirmOutbox{id}));
    }
    one.transport->release();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent && !one.sender.isSending());
    QCOMPARE(sent.count(), meanwhile == QLatin1String("confirm") ? 0 : 1);
    QCOMPARE(one.transport->messages().size(), 1);
    const auto message = work.stores().conversations.byId(work.item(id).interactionId);
    QVERIFY(message && !message->withdrawn);
}

void TestOutboxHold::aRefusalIsToldToo()
{
    OutboxFixture work;
    const OutboxId id = work.reply("slow");
    work.afterDelay();
    Desk one(work);
    one.transport->holdBack();
    one.transport->script({Error{Code::Invalid, QStringLiteral("550 no"), {}}});
    one.sender.start();
    QTRY_COMPARE(one.transport->messages().size(), 1);
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Sending, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"), {}}));
    one.transport->release();
    QTRY_COMPARE(work.problem(id), (OutboxProblem{OutboxTrouble::Refused, QStringLiteral("550 no")}));
}

// Somebody sends it again already: what becomes of that decides, and nobody is told that it was sent.
void TestOutboxHold::nobodySpeaksForTheNextAttempt()
{
    OutboxFixture work;
    const OutboxId id = work.reply("slow");
    work.afterDelay();
    Desk one(work);
    one.transport->holdBack();
    QSignalSpy sent(&one.sender, &OutboxSender::sent);
    one.sender.start();
    QTRY_COMPARE(one.transport->messages().size(), 1);
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Sending, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"), {}}));
    QVERIFY(work.run(RetryOutbox{id}));
    QVERIFY(!work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Sending, {}, work.clock.now().plusSeconds(900), 1}));
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Sending, {}, work.clock.now().plusSeconds(900), 2}));
    one.transport->release();
    QTRY_VERIFY(!one.sender.isSending());
    QCOMPARE(work.item(id).state, OutboxState::Sending);
    QCOMPARE(sent.count(), 0);
}

// Two desks whose clocks are an hour apart: the hold of one is not over for the other.
void TestOutboxHold::theServersClockDecides()
{
    PgCluster cluster;
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    OutboxFixture work(*Location::fromText(cluster.uri(cluster.createDatabase())));
    QVERIFY(work.ok());
    const Instant here = Instant{1000};
    QVERIFY(work.stores().outbox.now(here)->ms > work.clock.now().ms);
    const OutboxId id = work.reply("slow");
    work.afterDelay();
    Desk one(work, OutboxSender::Sharing::Shared);
    one.transport->holdBack();
    one.sender.start();
    QTRY_COMPARE(one.transport->messages().size(), 1);

    work.clock.advanceSeconds(3600);
    const OutboxId over = work.reply("over");
    QVERIFY(work.run(MoveOutbox{over, OutboxState::Queued, OutboxState::Sending, {}, work.clock.now().plusSeconds(900), 1}));
    Desk two(work, OutboxSender::Sharing::Shared);
    two.sender.start();
    QTRY_COMPARE(work.item(over).state, OutboxState::Failed);  // by the server's clock its hold ran out long ago
    QCOMPARE(work.item(id).state, OutboxState::Sending);
    one.transport->release();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
}

void TestOutboxHold::unreachableIsNeverFinal()
{
    OutboxFixture work;
    const OutboxId id = work.reply("patient");
    work.afterDelay();
    Desk desk(work);
    constexpr int days = 60;
    const Error down{Code::Unavailable, QStringLiteral("smtp.example.com:587: could not connect"), {}};
    desk.transport->script(QVector<Error>(days, down));
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    for (int i = 1; i <= days; ++i) {
        QTRY_VERIFY(work.item(id).attempts == i && work.item(id).state != OutboxState::Sending && !desk.sender.isSending());
        QVERIFY2(work.item(id).state == OutboxState::Queued, qPrintable(QString::number(i)));
        QVERIFY(work.item(id).notBefore <= work.clock.now().plusSeconds(3600));
        work.clock.advanceSeconds(24 * 3600);
        desk.sender.wake();
    }
    QTRY_COMPARE(sent.count(), 1);
}

void TestOutboxHold::whatAnOlderProgramGaveUpIsTriedAgain()
{
    OutboxFixture work;
    const OutboxId id = work.reply("weekend");
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("unreachable: smtp.example.com"), {}}));
    const OutboxId refused = work.reply("refused");
    QVERIFY(work.run(MoveOutbox{refused, OutboxState::Queued, OutboxState::Failed, QStringLiteral("refused: 550"), {}}));
    work.afterDelay();
    Desk desk(work);
    std::optional<OutboxItem> failure;
    connect(&desk.sender, &OutboxSender::failureChanged, this, [&failure](const auto& newest) { failure = newest; });
    desk.sender.start();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QTRY_VERIFY(failure && failure->id == refused && failure->ticketId == work.ticket());
    QCOMPARE(work.item(refused).state, OutboxState::Failed);
}

void TestOutboxHold::takenBackItIsADraft_data()
{
    QTest::addColumn<QString>("problem");
    QTest::newRow("still queued") << "";
    QTest::newRow("refused") << "refused: 550 no";
    QTest::newRow("may have been sent") << "may_have_been_sent: x";
    QTest::newRow("unreadable") << "unreadable: x";
}

void TestOutboxHold::takenBackItIsADraft()
{
    QFETCH(QString, problem);
    OutboxFixture work;
    const Ticket before = *work.stores().tickets.byId(work.ticket());
    work.clock.advanceSeconds(60);
    const OutboxId id = work.reply("words", TicketStatus::Solved);
    QVERIFY(work.stores().tickets.byId(work.ticket())->status == TicketStatus::Solved);
    if (!problem.isEmpty()) {
        QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, problem, {}}));
    }
    work.clock.advanceSeconds(3 * 24 * 3600);
    QVERIFY(work.run(DiscardOutbox{id}));
    QCOMPARE(work.item(id).state, OutboxState::Cancelled);
    const Interaction message = *work.stores().conversations.byId(work.item(id).interactionId);
    QVERIFY(message.withdrawn);
    const auto drafts = work.stores().conversations.drafts(work.ticket(), message.userId);
    QCOMPARE(drafts->size(), message.userId.isValid() ? 1 : 0);
    const Ticket after = *work.stores().tickets.byId(work.ticket());
    QVERIFY(after.status == before.status);
    QCOMPARE(after.categoryId, before.categoryId);
    QCOMPARE(after.lastAt, before.lastAt);
    QVERIFY(!work.run(RetryOutbox{id}));
}

void TestOutboxHold::whatLeftIsNotTakenBack()
{
    OutboxFixture work;
    const OutboxId id = work.reply("gone");
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Sending, {}, work.clock.now(), 1}));
    QVERIFY(!work.run(DiscardOutbox{id}));
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Sending, OutboxState::Sent, {}, {}, 1}));
    QVERIFY(!work.run(DiscardOutbox{id}));
    QVERIFY(!work.stores().conversations.byId(work.item(id).interactionId)->withdrawn);
}

void TestOutboxHold::peopleConfirmOnlyWhatIsDoubtful()
{
    OutboxFixture work;
    const OutboxId id = work.reply("refused");
    QVERIFY(!work.run(ConfirmOutbox{id}));
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("refused: 550"), {}}));
    QVERIFY(!work.run(ConfirmOutbox{id}));
    QVERIFY(work.run(RetryOutbox{id}));
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"), {}}));
    QVERIFY(work.run(ConfirmOutbox{id}));
    QCOMPARE(work.item(id).state, OutboxState::Sent);
}

QTEST_GUILESS_MAIN(TestOutboxHold)
#include "tst_outbox_hold.moc"
