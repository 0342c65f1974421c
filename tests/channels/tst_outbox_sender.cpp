// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/OutboxFixture.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestOutboxSender final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsOnceAfterTheDelay();
    void undoStopsIt();
    void triesAgainWithGrowingPauses();
    void refusalsFail_data();
    void refusalsFail();
    void refusedLoginPausesAll();
    void neverSendsTwiceAfterACrash();
    void leavesAloneWhatAnotherDeskSends();
    void twoDesksSendEachMessageOnce();
    void keepsAllWithoutAnAccount();
    void asksForAMissingPassword();
    void storageAndLoginPauseSeparately();
    void stopsWithoutLosingAnything();
    void stopsWhileTheKeyringAsks();
    void allowsOnlyStepsOfTheWay();
};

void TestOutboxSender::sendsOnceAfterTheDelay()
{
    OutboxFixture work;
    QVERIFY(work.ok());
    const OutboxId id = work.reply("one");
    QVERIFY(id.isValid());
    Desk desk(work);
    QSignalSpy states(&desk.sender, &OutboxSender::stateChanged);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_COMPARE(states.count(), 1);
    QCOMPARE(states.first(), (QVariantList{1, 0, QString()}));
    QVERIFY(!desk.sender.isSending());

    work.afterDelay();
    desk.sender.wake();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(desk.transport->messages(), QList<QByteArray>{"one"});
    QCOMPARE(desk.transport->last().recipients, QStringList{QStringLiteral("ayse@example.org")});
    QCOMPARE(desk.transport->last().sender, OutboxFixture::account().fromAddress);
    QCOMPARE(work.item(id).state, OutboxState::Sent);
    QTRY_COMPARE(states.last(), (QVariantList{0, 0, QString()}));
    QCOMPARE(desk.transport->messages().size(), 1);
}

void TestOutboxSender::undoStopsIt()
{
    OutboxFixture work;
    const OutboxId taken = work.reply("taken back");
    work.undoLast();
    QCOMPARE(work.item(taken).state, OutboxState::Cancelled);
    const OutboxId other = work.reply("other");
    work.afterDelay();
    Desk desk(work);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(work.item(other).state, OutboxState::Sent);
    QCOMPARE(desk.transport->messages(), QList<QByteArray>{"other"});
}

void TestOutboxSender::triesAgainWithGrowingPauses()
{
    OutboxFixture work;
    const OutboxId id = work.reply("patient");
    Desk desk(work);
    const Error down{Code::Unavailable, QStringLiteral("smtp.example.com:587: could not connect"), {}};
    desk.transport->script({down, down, down, down, down});
    QSignalSpy states(&desk.sender, &OutboxSender::stateChanged);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    OutboxTrouble delay = OutboxTrouble::None;  // told from the first failed try on
    connect(&desk.sender, &OutboxSender::delayChanged, this, [&delay](OutboxTrouble why) { delay = why; });
    work.afterDelay();
    desk.sender.start();
    int attempts = 0;
    for (const int pause : {30, 120, 600, 3600, 3600}) {
        ++attempts;
        QTRY_COMPARE(work.item(id).attempts, attempts);
        QTRY_COMPARE(work.item(id).state, OutboxState::Queued);
        QCOMPARE(work.item(id).notBefore, work.clock.now().plusSeconds(pause));
        QCOMPARE(work.problem(id), (OutboxProblem{OutboxTrouble::Unreachable, down.context}));
        QTRY_VERIFY(!desk.sender.isSending());
        QTRY_COMPARE(states.last(), (QVariantList{1, 0, down.context}));
        QTRY_VERIFY(delay == OutboxTrouble::Unreachable);
        work.clock.advanceSeconds(pause - 1);
        desk.sender.wake();
        work.clock.advanceSeconds(1);
        desk.sender.wake();
    }
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(desk.transport->messages().size(), 6);
    QCOMPARE(work.item(id).lastError, QString());
    QTRY_VERIFY(delay == OutboxTrouble::None);
}

void TestOutboxSender::refusalsFail_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<OutboxTrouble>("trouble");
    QTest::newRow("refused") << Code::Invalid << OutboxTrouble::Refused;
    QTest::newRow("login") << Code::Forbidden << OutboxTrouble::LoginRefused;
    QTest::newRow("line broke after the message") << Code::Conflict << OutboxTrouble::MayHaveBeenSent;
}

void TestOutboxSender::refusalsFail()
{
    QFETCH(Code, code);
    QFETCH(OutboxTrouble, trouble);
    OutboxFixture work;
    const OutboxId id = work.reply("unwanted");
    work.afterDelay();
    Desk desk(work);
    desk.transport->script({Error{code, QStringLiteral("550 no"), {}}});
    QSignalSpy states(&desk.sender, &OutboxSender::stateChanged);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_COMPARE(work.item(id).state, OutboxState::Failed);
    QCOMPARE(work.problem(id), (OutboxProblem{trouble, QStringLiteral("550 no")}));
    QTRY_COMPARE(states.last(), (QVariantList{0, 1, QStringLiteral("550 no")}));
    QCOMPARE(desk.transport->messages().size(), 1);

    desk.bus.submit(RetryOutbox{id}, this, {});
    if (code == Code::Forbidden) {
        desk.sender.accountChanged();
    }
    QTRY_COMPARE(sent.count(), 1);
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
}

void TestOutboxSender::refusedLoginPausesAll()
{
    OutboxFixture work;
    const OutboxId first = work.reply("first");
    work.clock.advanceSeconds(1);
    const OutboxId second = work.reply("second");
    work.afterDelay();
    Desk desk(work);
    desk.transport->script({Error{Code::Forbidden, QStringLiteral("535 no"), {}}});
    QSignalSpy states(&desk.sender, &OutboxSender::stateChanged);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_COMPARE(states.isEmpty() ? QVariantList() : states.last(), (QVariantList{1, 1, QStringLiteral("535 no")}));
    QCOMPARE(work.item(first).state, OutboxState::Failed);
    QCOMPARE(work.item(second).state, OutboxState::Queued);
    QCOMPARE(desk.transport->messages().size(), 1);

    desk.sender.accountChanged();
    QTRY_COMPARE(sent.count(), 2);
    QCOMPARE(work.item(first).state, OutboxState::Sent);
    QCOMPARE(work.item(second).state, OutboxState::Sent);
}

void TestOutboxSender::neverSendsTwiceAfterACrash()
{
    OutboxFixture work;
    const OutboxId halfway = work.reply("halfway");
    QVERIFY(work.run(MoveOutbox{halfway, OutboxState::Queued, OutboxState::Sending, {}, work.clock.now().plusSeconds(900)}));
    const OutboxId other = work.reply("other");
    work.afterDelay();
    Desk desk(work);
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    desk.sender.start();
    QTRY_COMPARE(sent.count(), 1);
    QTRY_COMPARE(work.item(halfway).state, OutboxState::Failed);
    QCOMPARE(work.problem(halfway).trouble, OutboxTrouble::MayHaveBeenSent);
    QCOMPARE(work.item(other).state, OutboxState::Sent);
    QCOMPARE(desk.transport->messages(), QList<QByteArray>{"other"});
}

void TestOutboxSender::leavesAloneWhatAnotherDeskSends()
{
    OutboxFixture work;
    const OutboxId theirs = work.reply("theirs");
    const Instant until = work.clock.now().plusSeconds(900);
    QVERIFY(work.run(MoveOutbox{theirs, OutboxState::Queued, OutboxState::Sending, {}, until}));
    const OutboxId ours = work.reply("ours");
    work.afterDelay();
    Desk desk(work, OutboxSender::Sharing::Shared);
    desk.sender.start();
    QTRY_COMPARE(work.item(ours).state, OutboxState::Sent);
    QCOMPARE(work.item(theirs).state, OutboxState::Sending);
    work.clock.set(until);
    desk.sender.wake();
    QTRY_COMPARE(work.item(theirs).state, OutboxState::Failed);
    QCOMPARE(desk.transport->messages(), QList<QByteArray>{"ours"});
}

void TestOutboxSender::twoDesksSendEachMessageOnce()
{
    OutboxFixture work;
    constexpr int count = 20;
    QVector<OutboxId> ids;
    for (int i = 0; i < count; ++i) {
        ids.append(work.reply("message " + QByteArray::number(i)));
    }
    work.afterDelay();
    const auto carrier = std::make_shared<FakeTransport>();
    Desk one(work, OutboxSender::Sharing::Shared, carrier);
    Desk two(work, OutboxSender::Sharing::Shared, carrier);
    one.sender.start();
    two.sender.start();
    for (const OutboxId id : ids) {
        QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    }
    const QList<QByteArray> messages = carrier->messages();
    QCOMPARE(messages.size(), count);
    QCOMPARE(QSet<QByteArray>(messages.begin(), messages.end()).size(), count);
}

void TestOutboxSender::keepsAllWithoutAnAccount()
{
    OutboxFixture work;
    work.setAccount(std::nullopt);
    const OutboxId id = work.reply("waiting");
    work.afterDelay();
    Desk desk(work);
    QSignalSpy none(&desk.sender, &OutboxSender::noAccount);
    desk.sender.start();
    QTRY_COMPARE(none.count(), 1);
    QCOMPARE(work.item(id).state, OutboxState::Queued);
    QVERIFY(desk.transport->messages().isEmpty());
    work.setAccount(OutboxFixture::account());
    desk.sender.wake();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QCOMPARE(none.count(), 1);
}

void TestOutboxSender::asksForAMissingPassword()
{
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.user = QStringLiteral("destek");
    work.setAccount(account);
    const OutboxId id = work.reply("locked");
    work.afterDelay();
    Desk desk(work);
    QSignalSpy needed(&desk.sender, &OutboxSender::passwordNeeded);
    desk.sender.start();
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(work.item(id).state, OutboxState::Queued);
    desk.secrets.set(account.secretKey(), QStringLiteral("parola"), this, {});
    desk.sender.accountChanged();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QCOMPARE(desk.transport->last().password, QStringLiteral("parola"));
    QCOMPARE(needed.count(), 1);
}

// A new password is no reason to believe that the disk works again, and a working disk none to try a refused password.
void TestOutboxSender::storageAndLoginPauseSeparately()
{
    constexpr qint64 pauseMs = 400;
    OutboxFixture work;
    const OutboxId first = work.reply("first");
    work.clock.advanceSeconds(1);
    const OutboxId second = work.reply("second");
    work.afterDelay();
    Desk desk(work, OutboxSender::Sharing::Alone, std::make_shared<FakeTransport>(), pauseMs);
    desk.transport->script({Error{Code::Forbidden, QStringLiteral("535 no"), {}}});
    QSignalSpy sent(&desk.sender, &OutboxSender::sent);
    QVERIFY(work.hideMessages(true));
    desk.sender.start();
    QTRY_VERIFY(desk.sender.isPaused());
    QElapsedTimer since;
    since.start();
    QVERIFY(desk.transport->messages().isEmpty());
    QVERIFY(work.hideMessages(false));
    desk.sender.accountChanged();
    QTRY_COMPARE(desk.transport->messages().size(), 1);
    QVERIFY2(since.elapsed() > pauseMs / 2, qPrintable(QString::number(since.elapsed())));
    QTRY_COMPARE(work.item(first).state, OutboxState::Failed);
    QTRY_VERIFY(since.hasExpired(3 * pauseMs));
    QVERIFY(desk.sender.isPaused());
    QCOMPARE(desk.transport->messages().size(), 1);
    QCOMPARE(work.item(second).state, OutboxState::Queued);
    desk.sender.accountChanged();
    QTRY_COMPARE(sent.count(), 2);
}

void TestOutboxSender::stopsWhileTheKeyringAsks()
{
    class SilentSecrets final : public SecretStore {
    public:
        void get(const QString&, QObject*, std::function<void(Result<QString>)> then) override { asked = std::move(then); }
        void set(const QString&, const QString&, QObject*, std::function<void(Result<>)>) override {}
        void remove(const QString&, QObject*, std::function<void(Result<>)>) override {}
        bool persistent() const override { return true; }
        std::function<void(Result<QString>)> asked;
    };
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.user = QStringLiteral("destek");
    work.setAccount(account);
    const OutboxId id = work.reply("locked");
    work.afterDelay();
    Desk desk(work);
    SilentSecrets secrets;
    PasswordLogins logins(secrets);
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, logins, desk.transport});
    QSignalSpy stopped(&sender, &OutboxSender::stopped);
    sender.start();
    QTRY_VERIFY(secrets.asked != nullptr);
    sender.stop();
    QCOMPARE(stopped.count(), 0);
    QTRY_COMPARE(stopped.count(), 1);
    secrets.asked(QStringLiteral("too late"));
    QVERIFY(!sender.isSending());
    QVERIFY(desk.transport->messages().isEmpty());
    QCOMPARE(work.item(id).state, OutboxState::Queued);
}

void TestOutboxSender::stopsWithoutLosingAnything()
{
    OutboxFixture work;
    const OutboxId id = work.reply("interrupted");
    work.afterDelay();
    Desk desk(work);
    desk.transport->holdBack();
    QSignalSpy stopped(&desk.sender, &OutboxSender::stopped);
    desk.sender.start();
    QTRY_COMPARE(desk.transport->messages().size(), 1);
    QCOMPARE(work.item(id).state, OutboxState::Sending);
    desk.sender.stop();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(work.item(id).state, OutboxState::Queued);
    desk.transport->release();
    desk.sender.start();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
}

void TestOutboxSender::allowsOnlyStepsOfTheWay()
{
    OutboxFixture work;
    const OutboxId id = work.reply("fine");
    QVERIFY(!work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Sent, {}, {}}));
    QVERIFY(work.run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("refused: x"), {}}));
    QVERIFY(work.run(DiscardOutbox{id}));
    QCOMPARE(work.item(id).state, OutboxState::Cancelled);
    QVERIFY(!work.run(RetryOutbox{id}));
}

QTEST_GUILESS_MAIN(TestOutboxSender)
#include "tst_outbox_sender.moc"
