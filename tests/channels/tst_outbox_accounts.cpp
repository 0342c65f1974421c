// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts and their logins: each answer leaves through the one it is from, one that signs in gets a second try, and
// what an old password came to says nothing about a new one.
#include "core/accounts/AccountCommands.h"
#include "core/channels/email/SentFolderKeeper.h"
#include "tests/channels/OutboxFixture.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

/// "token-0" until it is refused, then the next one; or what the test says, when it says so.
class Tokens final : public LoginSource {
public:
    void secretFor(const MailAccount&, ServerKind, QObject* guard, std::function<void(Result<QString>)> then) override
    {
        const auto answer = [then, now = given ? *given : Result<QString>(QStringLiteral("token-%1").arg(refusals))] { then(now); };
        if (isSlow) {
            waiting = answer;
        } else {
            QTimer::singleShot(0, guard, answer);
        }
    }
    void refused(const MailAccount&) override { ++refusals; }
    int refusals = 0;
    std::optional<Result<QString>> given;
    bool isSlow = false;
    std::function<void()> waiting;
};

/// A sent folder that says what the test does, when it does.
class Folder final : public SentFolderPort {
public:
    void ask(const SentFolderQuestion& question, QObject*, std::function<void(Result<SentFolderAnswer>)> then) override
    {
        secrets.append(question.secret);
        waiting = std::move(then);
    }
    void cancel() override {}
    void answer(const Result<SentFolderAnswer>& said) { std::exchange(waiting, {})(said); }
    QStringList secrets;
    std::function<void(Result<SentFolderAnswer>)> waiting;
};

/// A message that was sent and whose copy is still owed.
OutboxId withoutCopy(OutboxFixture& work, Desk& desk, AuthKind auth)
{
    work.changeAccount([auth](MailAccount& one) {
        one.provider = auth == AuthKind::OAuth ? QStringLiteral("own") : QString();
        one.incoming = {QStringLiteral("imap.example.com"), 993, TlsMode::Implicit, auth, QStringLiteral("destek"), {}};
    });
    const OutboxId id = work.reply("Message-ID: <one@example.com>\r\n\r\nYolda.\r\n");
    work.afterDelay();
    desk.sender.start();
    return QTest::qWaitFor([&] { return work.item(id).state == OutboxState::Sent; }) ? id : OutboxId();
}

/// An account that has to log in.
void giveUser(OutboxFixture& work)
{
    SmtpAccount account = OutboxFixture::account();
    account.user = account.fromAddress;
    work.setAccount(account);
}

}  // namespace

class TestOutboxAccounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTokenTakenBackIsTriedOnceMore_data();
    void aTokenTakenBackIsTriedOnceMore();
    void aTokenThatIsRenewedIsNobodysBusiness();
    void aSignInThatRanOutIsSaid();
    void theOldPasswordsRefusalStopsNothing();
    void theOldAnswerOfTheKeyringStopsNothing();
    void aCopyComesWithANewToken();
    void theOldPasswordsRefusalStopsNoCopy();
    void theOldAnswerOfTheKeyringStopsNoCopy();
    void nobodyWaitsForAServer();
    void eachLeavesThroughItsOwnAccount();
};

void TestOutboxAccounts::aTokenTakenBackIsTriedOnceMore_data()
{
    QTest::addColumn<int>("failures");
    QTest::newRow("at the first try") << 0;
    QTest::newRow("after a day without network") << 3;
}

void TestOutboxAccounts::aTokenTakenBackIsTriedOnceMore()
{
    QFETCH(const int, failures);
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.user = account.fromAddress;
    account.auth = AuthKind::OAuth;
    work.setAccount(account, QStringLiteral("google"));
    const OutboxId id = work.reply("signed in");
    work.afterDelay();
    Desk desk(work);
    const Error revoked{Code::Forbidden, QStringLiteral("535 expired"), {}};
    desk.transport->script(QVector<Error>(failures, Error{Code::Unavailable, QStringLiteral("away"), {}}) + QVector<Error>{revoked, revoked});
    Tokens tokens;
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, tokens, desk.transport});
    QSignalSpy signIn(&sender, &OutboxSender::signInNeeded);
    sender.start();
    for (int i = 1; i <= failures; ++i) {
        QTRY_COMPARE(work.item(id).attempts, i);
        QTRY_COMPARE(work.item(id).state, OutboxState::Queued);
        work.clock.advanceSeconds(3'600);
        sender.wake();
    }
    // the new one is tried at once, and when it is refused as well people have to sign in: no password is wrong, nothing failed
    QTRY_COMPARE(signIn.size(), 1);
    QTRY_COMPARE(work.item(id).state, OutboxState::Queued);
    QVERIFY2(work.item(id).lastError.isEmpty(), qPrintable(work.item(id).lastError));
    QCOMPARE(tokens.refusals, 1);
    QCOMPARE(work.item(id).attempts, failures + 2);
    QCOMPARE(desk.transport->last().password, QStringLiteral("token-1"));
    QVERIFY(desk.transport->last().account.auth == AuthKind::OAuth);
    QVERIFY(sender.isPaused());
    work.clock.advanceSeconds(3'600);
    sender.wake();
    QTRY_VERIFY(!sender.isSending());
    QCOMPARE(work.item(id).attempts, failures + 2);
    sender.accountChanged();  // somebody did
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QCOMPARE(signIn.size(), 1);
}

void TestOutboxAccounts::aTokenThatIsRenewedIsNobodysBusiness()
{
    OutboxFixture work;
    SmtpAccount account = OutboxFixture::account();
    account.user = account.fromAddress;
    account.auth = AuthKind::OAuth;
    work.setAccount(account, QStringLiteral("google"));
    const OutboxId id = work.reply("signed in");
    work.afterDelay();
    Desk desk(work);
    desk.transport->script({Error{Code::Forbidden, QStringLiteral("535 expired"), {}}});
    Tokens tokens;
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, tokens, desk.transport});
    QSignalSpy delays(&sender, &OutboxSender::delayChanged);
    sender.start();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QCOMPARE(desk.transport->messages().size(), 2);
    QVERIFY(std::all_of(delays.begin(), delays.end(), [](const QList<QVariant>& one) {
        return one.first().value<OutboxTrouble>() == OutboxTrouble::None;
    }));
}

void TestOutboxAccounts::aSignInThatRanOutIsSaid()
{
    OutboxFixture work;
    giveUser(work);
    work.reply("signed in");
    work.afterDelay();
    Desk desk(work);
    Tokens tokens;
    tokens.given = fail(Code::Forbidden, QStringLiteral("google: the sign-in has run out"));
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, tokens, desk.transport});
    QSignalSpy signIn(&sender, &OutboxSender::signInNeeded);
    QSignalSpy password(&sender, &OutboxSender::passwordNeeded);
    sender.start();
    QTRY_COMPARE(signIn.size(), 1);
    QCOMPARE(password.size(), 0);
    QVERIFY(sender.isPaused());
}

void TestOutboxAccounts::theOldPasswordsRefusalStopsNothing()
{
    OutboxFixture work;
    giveUser(work);
    const OutboxId id = work.reply("one");
    work.afterDelay();
    Desk desk(work);
    Tokens passwords;
    passwords.given = QStringLiteral("eski");
    desk.transport->holdBack();
    desk.transport->script({Error{Code::Forbidden, QStringLiteral("535 no"), {}}});
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, passwords, desk.transport});
    sender.start();
    QTRY_COMPARE(desk.transport->messages().size(), 1);
    passwords.given = QStringLiteral("yeni");
    sender.accountChanged();  // saved while the server looks at the old one
    desk.transport->release();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QCOMPARE(desk.transport->last().password, QStringLiteral("yeni"));
    QVERIFY(!sender.isPaused());
}

void TestOutboxAccounts::theOldAnswerOfTheKeyringStopsNothing()
{
    OutboxFixture work;
    giveUser(work);
    const OutboxId id = work.reply("one");
    work.afterDelay();
    Desk desk(work);
    Tokens passwords;
    passwords.given = fail(Code::NotFound);
    passwords.isSlow = true;
    OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, passwords, desk.transport});
    QSignalSpy needed(&sender, &OutboxSender::passwordNeeded);
    sender.start();
    QTRY_VERIFY(passwords.waiting != nullptr);
    passwords.given = QStringLiteral("yeni");
    passwords.isSlow = false;
    sender.accountChanged();
    std::exchange(passwords.waiting, {})();
    QTRY_COMPARE(work.item(id).state, OutboxState::Sent);
    QVERIFY(needed.isEmpty());
}

void TestOutboxAccounts::aCopyComesWithANewToken()
{
    OutboxFixture work;
    Desk desk(work);
    const OutboxId id = withoutCopy(work, desk, AuthKind::OAuth);
    QVERIFY(work.item(id).folderAt);
    Tokens tokens;
    Folder folder;
    SentFolderKeeper keeper({desk.executor, desk.bus, desk.changes, work.clock, tokens, folder});
    keeper.start();
    const Result<SentFolderAnswer> revoked = fail(Code::Forbidden, QStringLiteral("expired"));
    QTRY_COMPARE(folder.secrets, QStringList{QStringLiteral("token-0")});
    folder.answer(revoked);
    QTRY_COMPARE(folder.secrets, (QStringList{QStringLiteral("token-0"), QStringLiteral("token-1")}));
    folder.answer(revoked);
    QTRY_VERIFY(!keeper.isBusy());
    QCOMPARE(tokens.refusals, 1);  // the new one is no good either: people have to sign in
    work.clock.advanceSeconds(3600);
    keeper.wake();
    QTRY_VERIFY(!keeper.isBusy());
    QCOMPARE(folder.secrets.size(), 2);
    keeper.accountChanged();
    QTRY_COMPARE(folder.secrets.size(), 3);
    folder.answer(SentFolderAnswer::Filed);
    QTRY_VERIFY(!work.item(id).folderAt);
}

void TestOutboxAccounts::theOldPasswordsRefusalStopsNoCopy()
{
    OutboxFixture work;
    Desk desk(work);
    const OutboxId id = withoutCopy(work, desk, AuthKind::Password);
    Tokens passwords;
    passwords.given = QStringLiteral("eski");
    Folder folder;
    SentFolderKeeper keeper({desk.executor, desk.bus, desk.changes, work.clock, passwords, folder});
    keeper.start();
    QTRY_COMPARE(folder.secrets.size(), 1);
    passwords.given = QStringLiteral("yeni");
    keeper.accountChanged();  // saved while the server looks at the old one
    folder.answer(fail(Code::Forbidden, QStringLiteral("NO")));
    QTRY_COMPARE(folder.secrets, (QStringList{QStringLiteral("eski"), QStringLiteral("yeni")}));
    folder.answer(SentFolderAnswer::Filed);
    QTRY_VERIFY(!work.item(id).folderAt);
}

void TestOutboxAccounts::theOldAnswerOfTheKeyringStopsNoCopy()
{
    OutboxFixture work;
    Desk desk(work);
    const OutboxId id = withoutCopy(work, desk, AuthKind::Password);
    Tokens passwords;
    passwords.given = fail(Code::NotFound);
    passwords.isSlow = true;
    Folder folder;
    SentFolderKeeper keeper({desk.executor, desk.bus, desk.changes, work.clock, passwords, folder});
    keeper.start();
    QTRY_VERIFY(passwords.waiting != nullptr);
    passwords.given = QStringLiteral("yeni");
    passwords.isSlow = false;
    keeper.accountChanged();
    std::exchange(passwords.waiting, {})();
    QTRY_COMPARE(folder.secrets, QStringList{QStringLiteral("yeni")});
    folder.answer(SentFolderAnswer::Filed);
    QTRY_VERIFY(!work.item(id).folderAt);
}

void TestOutboxAccounts::nobodyWaitsForAServer()
{
    /// A server that answers when it likes, whatever anybody cancels.
    class Deaf final : public Transport {
    public:
        Result<> deliver(const Delivery&, CancelFlag) override
        {
            isAsked = true;
            answers.acquire();
            return {};
        }
        std::atomic<bool> isAsked{false};
        QSemaphore answers;
    };
    OutboxFixture work;
    giveUser(work);
    work.reply("one");
    work.afterDelay();
    Desk desk(work);
    const auto deaf = std::make_shared<Deaf>();
    Tokens passwords;
    {
        OutboxSender sender({desk.executor, desk.bus, desk.changes, work.clock, passwords, deaf});
        sender.start();
        QTRY_VERIFY(deaf->isAsked);
    }
    deaf->answers.release();  // never reached where its end waits
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
