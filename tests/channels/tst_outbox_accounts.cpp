// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts: each answer leaves through the one it is from, and one that signs in gets a second try.
#include "core/accounts/AccountCommands.h"
#include "tests/channels/OutboxFixture.h"

#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestOutboxAccounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTokenTakenBackIsTriedOnceMore();
    void eachLeavesThroughItsOwnAccount();
};

void TestOutboxAccounts::aTokenTakenBackIsTriedOnceMore()
{
    class Tokens final : public LoginSource {
    public:
        void secretFor(const MailAccount&, ServerKind, QObject* guard, std::function<void(Result<QString>)> then) override
        {
            QTimer::singleShot(0, guard, [this, then] { then(QStringLiteral("token-%1").arg(refusals)); });
        }
        void refused(const MailAccount&) override { ++refusals; }
        int refusals = 0;
    };
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.user = account.fromAddress;
    account.auth = AuthKind::OAuth;
    work.setAccount(account, QStringLiteral("google"));
    const OutboxId id = work.reply("signed in");
    work.afterDelay();
    Desk desk(work);
    desk.transport->script({Error{Code::Forbidden, QStringLiteral("535 expired"), {}}, Error{Code::Forbidden, QStringLiteral("535 no"), {}}});
    Tokens tokens;
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, tokens, desk.transport});
    sender.start();
    QTRY_COMPARE(tokens.refusals, 1);
    QTRY_COMPARE(work.item(id).state, OutboxState::Queued);
    QVERIFY(!sender.isPaused());
    work.clock.advanceSeconds(60);
    sender.wake();
    QTRY_COMPARE(work.item(id).state, OutboxState::Failed);
    QCOMPARE(tokens.refusals, 1);
    QCOMPARE(desk.transport->last().password, QStringLiteral("token-1"));
    QVERIFY(desk.transport->last().account.auth == AuthKind::OAuth);
    QCOMPARE(work.problem(id).trouble, OutboxTrouble::LoginRefused);
}

void TestOutboxAccounts::eachLeavesThroughItsOwnAccount()
{
    OutboxFixture work;
    MailAccount other;
    other.address = QStringLiteral("satis@example.com");
    other.outgoing.host = QStringLiteral("smtp.other.example");
    other.outgoing.auth = AuthKind::None;
    QVERIFY(work.run(SaveAccount{other}));
    const OutboxId first = work.reply("one");
    work.clock.advanceSeconds(1);
    const OutboxId second = work.reply("two", {}, other.address);
    work.afterDelay();
    Desk desk(work);
    desk.sender.start();
    QTRY_COMPARE(work.item(first).state, OutboxState::Sent);
    QTRY_COMPARE(work.item(second).state, OutboxState::Sent);
    QCOMPARE(desk.transport->last().account.host, QStringLiteral("smtp.other.example"));
    QCOMPARE(desk.transport->last().sender, other.address);
}

QTEST_GUILESS_MAIN(TestOutboxAccounts)
#include "tst_outbox_accounts.moc"
