// SPDX-License-Identifier: GPL-3.0-or-later
// An account that signs in at its provider, with the whole mail service around it: a token that is over is renewed and nobody
// has to know; where the sign-in was taken back people are told once, and everything else goes on.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "tests/acceptance/SignedInRun.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using namespace memnun::test;

class TestMailSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_run.reset(); }
    void anOldTokenIsNobodysBusiness_data();
    void anOldTokenIsNobodysBusiness();
    void takenBackWhileAllIsWatched();
    void aSignInThatWasTakenBackIsSaid();
    void theProviderIsAway();
    void theNewTokenIsRefusedAsWell();
    void aPartComesWithANewToken();

private:
    /// Nobody was asked for anything.
    bool wasSilent() const
    {
        return !m_run->seen.contains(MailActivity::NeedsAttention) && m_run->signInNeeded.isEmpty() && m_run->passwordNeeded.isEmpty();
    }
    std::unique_ptr<SignedInRun> m_run;
};

void TestMailSignIn::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
}

void TestMailSignIn::init()
{
    m_run = std::make_unique<SignedInRun>();
    QCOMPARE(m_run->begin(), QString());
}

void TestMailSignIn::anOldTokenIsNobodysBusiness_data()
{
    QTest::addColumn<int>("goodForS");
    QTest::newRow("known to be over") << -60;
    QTest::newRow("the server says so") << 3'000;
}

void TestMailSignIn::anOldTokenIsNobodysBusiness()
{
    QFETCH(const int, goodForS);
    SignedInRun& run = *m_run;
    run.signedIn(SignedInRun::over(), goodForS);
    run.gives(Dovecot::token(SignedInRun::kUser));
    QVERIFY(run.deliver(1));
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY(run.knows(1));
    const OutboxId id = run.answer(1);
    QVERIFY2(run.isDone(id), qPrintable(run.item(id).lastError + run.told()));
    QCOMPARE(run.smtp.messages().size(), 1);
    QCOMPARE(run.copies(), 1);
    QVERIFY2(wasSilent() && !run.seen.contains(MailActivity::Offline), qPrintable(run.told()));
    QCOMPARE(run.item(id).attempts, 1);
    QCOMPARE(run.renewals(), 1);
    QCOMPARE(run.stored().refresh, QStringLiteral("refresh-1"));
    const QString log = run.told();
    QVERIFY2(!log.contains(QLatin1String("refresh-")) && !log.contains(run.stored().access.left(20)), qPrintable(log));
}

void TestMailSignIn::takenBackWhileAllIsWatched()
{
    SignedInRun& run = *m_run;
    const QByteArray first = Dovecot::token(SignedInRun::kUser, 3'000);
    run.signedIn(first, 3'000);
    run.gives(first);
    QVERIFY(run.deliver(1));
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.renewals(), 0);
    // all of a sudden neither server takes it any more, and what the program has of it looks good
    run.signedIn(SignedInRun::over(), 3'000);
    run.gives(Dovecot::token(SignedInRun::kUser, 3'100), QStringLiteral("refresh-2"));
    QVERIFY(run.deliver(2));
    QVERIFY(run.dovecot.cutConnections(SignedInRun::kUser));
    const OutboxId id = run.answer(1);
    QVERIFY2(run.isDone(id), qPrintable(run.item(id).lastError + run.told()));
    QTRY_VERIFY2_WITH_TIMEOUT(run.knows(2), qPrintable(run.told()), 30'000);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY2(wasSilent(), qPrintable(run.told()));
    QCOMPARE(run.smtp.messages().size(), 1);
    QCOMPARE(run.copies(), 1);
    QCOMPARE(run.stored().refresh, QStringLiteral("refresh-2"));
}

void TestMailSignIn::aSignInThatWasTakenBackIsSaid()
{
    SignedInRun& run = *m_run;
    const QByteArray first = Dovecot::token(SignedInRun::kUser, 3'000);
    run.signedIn(first, 3'000);
    run.gives(first);
    QVERIFY(run.deliver(1));
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    run.signedIn(SignedInRun::over(), 3'000);
    run.revokes();
    QVERIFY(run.dovecot.cutConnections(SignedInRun::kUser));
    QVERIFY2(run.becomes(MailActivity::NeedsAttention), qPrintable(run.told()));
    QCOMPARE(toKey(run.state().trouble.cause), toKey(TestCause::SignIn));
    // what is here is read and answered; the answer waits, and is no failure
    QVERIFY(run.deliver(2));
    const OutboxId id = run.answer(1);
    QVERIFY(id.isValid());
    QTRY_COMPARE(run.signInNeeded.size(), 1);
    QVERIFY(run.outgoing.sender().isPaused());
    QVERIFY(run.item(id).state == OutboxState::Queued);
    QVERIFY2(run.item(id).lastError.isEmpty(), qPrintable(run.item(id).lastError));
    QVERIFY(run.passwordNeeded.isEmpty() && run.smtp.messages().isEmpty());
    QCOMPARE(run.stores().conversations.thread(run.item(id).ticketId)->size(), 2);
    // somebody signs in again: all goes on by itself
    run.signInAnew(Dovecot::token(SignedInRun::kUser, 3'200));
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY(run.knows(2));
    QVERIFY2(run.isDone(id), qPrintable(run.item(id).lastError + run.told()));
    QCOMPARE(run.smtp.messages().size(), 1);
    QCOMPARE(run.copies(), 1);
    QCOMPARE(run.signInNeeded.size(), 1);
}

void TestMailSignIn::theProviderIsAway()
{
    SignedInRun& run = *m_run;
    const QByteArray first = Dovecot::token(SignedInRun::kUser, 3'000);
    run.signedIn(first, 3'000);
    QVERIFY(run.deliver(1));
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    run.signedIn(first, -60);
    run.isAway();
    QVERIFY(run.dovecot.cutConnections(SignedInRun::kUser));
    QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
    QTRY_COMPARE(toKey(run.state().trouble.cause), toKey(TestCause::Provider));
    QTRY_VERIFY(run.renewals() >= 2);  // it is asked again, by itself
    const OutboxId id = run.answer(1);
    const int before = run.renewals();
    QTRY_VERIFY(run.renewals() > before);
    QVERIFY(run.item(id).state == OutboxState::Queued);
    run.gives(Dovecot::token(SignedInRun::kUser, 3'100));
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY2(run.isDone(id), qPrintable(run.item(id).lastError + run.told()));
    QVERIFY2(wasSilent(), qPrintable(run.told()));
}

void TestMailSignIn::theNewTokenIsRefusedAsWell()
{
    SignedInRun& run = *m_run;
    run.signedIn(SignedInRun::over(), 3'000);
    run.gives(SignedInRun::over() + 'x');
    run.start();
    QVERIFY2(run.becomes(MailActivity::NeedsAttention), qPrintable(run.told()));
    QCOMPARE(toKey(run.state().trouble.cause), toKey(TestCause::SignIn));
    QCOMPARE(run.renewals(), 1);  // and not for ever
}

void TestMailSignIn::aPartComesWithANewToken()
{
    SignedInRun& run = *m_run;
    const QByteArray first = Dovecot::token(SignedInRun::kUser, 3'000);
    run.signedIn(first, 3'000);
    const QByteArray content(2'500'000, 'p');
    QByteArray lines;
    for (qsizetype i = 0; i < content.size(); i += 57)
        lines += content.mid(i, 57).toBase64() + "\r\n";
    QVERIFY(run.deliver(1, "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nEk\r\n"
                           "--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n"
                           "Content-Transfer-Encoding: base64\r\n\r\n" + lines + "--b--\r\n"));
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    const Attachment file = run.stores().conversations.attachments(TicketId(1)).value().value(0);
    QVERIFY(file.onServer());
    const auto bring = [&] {
        std::optional<Result<>> done;
        run.service.download(file.id, this, [&](const Result<>& result) { done = result; });
        (void)QTest::qWaitFor([&] { return done.has_value(); }, 30'000);
        return done.value_or(Result<>(fail(Code::Bug)));
    };
    run.signedIn(SignedInRun::over(), 3'000);
    run.revokes();
    const Result<> refused = bring();
    QVERIFY(!refused && refused.error().code == Code::Forbidden);
    run.gives(Dovecot::token(SignedInRun::kUser, 3'100));
    const Result<> brought = bring();
    QVERIFY2(brought, brought ? "" : qPrintable(brought.error().context));
    QVERIFY(run.stores().blobs.get(run.stores().conversations.attachment(file.id)->blobId).value() == content);
    QVERIFY2(wasSilent(), qPrintable(run.told()));
}

QTEST_GUILESS_MAIN(TestMailSignIn)
#include "tst_mail_sign_in.moc"
