// SPDX-License-Identifier: GPL-3.0-or-later
// From a real IMAP server into the workspace: the test of an account, fetching, and that a second run brings nothing.
#include "app/mail/AccountSink.h"
#include "core/accounts/MailAccountStore.h"
#include "core/channels/accounts/ImapProbe.h"
#include "core/conversations/ConversationStore.h"
#include "core/imports/ImportStore.h"
#include "core/accounts/SyncCommands.h"
#include "core/storage/Connection.h"
#include "core/storage/Workspace.h"
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using memnun::test::Dovecot;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("gizli-parola");

QByteArray mail(int number, const QByteArray& more = {})
{
    return "Message-ID: <m" + QByteArray::number(number) + "@x>\r\nFrom: ayse@example.org\r\nTo: destek@ladin.example\r\nSubject: Konu " +
           QByteArray::number(number) + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n" + more + "\r\nMerhaba " +
           QByteArray::number(number) + "\r\n";
}

}  // namespace

class TestFetching final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theTestFindsTheFolders();
    void theTestSaysWhatIsWrong();
    void fetchesOnce();
    void aFolderNumberedAnewBringsNothingTwice();
    void whatIsGoneIsForgotten();
    void oneThatCantBeFiledKeepsNobodyOut();

private:
    MailAccount account(TlsMode tls = TlsMode::None) const;
    ServerReport probed(const MailAccount& tried, const QString& secret = kPassword);
    Result<imap::SyncReport> fetched();
    MailFolder inbox();

    std::unique_ptr<Dovecot> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<Session> m_session;
    FixedClock m_clock{Instant{1'772'438'400'000}};
    ChangeBus m_changes;
    std::unique_ptr<CommandBus> m_bus;
    MailAccount m_account;
    int m_count = 0;
};

void TestFetching::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
}

void TestFetching::init()
{
    m_server = std::make_unique<Dovecot>();
    QVERIFY(m_server->addUser(kUser, kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    const Location place = Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count)));
    const auto workspace = Workspace::create(place);
    QVERIFY(workspace);
    m_bus.reset();
    m_executor = std::make_unique<ManualExecutor>(workspace->sessions(), true);
    m_bus = std::make_unique<CommandBus>(*m_executor, m_clock, m_changes);
    m_bus->setActor(Actor::system());
    m_session = workspace->sessions()(Access::ReadWrite).value();
    m_account = account();
    m_account.id = m_session->stores().accounts.insert(m_account).value();
}

MailAccount TestFetching::account(TlsMode tls) const
{
    MailAccount made;
    made.name = made.address = QStringLiteral("destek@ladin.example");
    made.incoming = {tls == TlsMode::None ? QStringLiteral("127.0.0.1") : QStringLiteral("localhost"),
                     tls == TlsMode::Implicit ? m_server->imapsPort() : m_server->imapPort(), tls, AuthKind::Password, kUser, {}};
    return made;
}

ServerReport TestFetching::probed(const MailAccount& tried, const QString& secret)
{
    ImapProbe probe;
    std::optional<ServerReport> report;
    probe.probe(tried, secret, this, [&](const ServerReport& found) { report = found; });
    (void)QTest::qWaitFor([&] { return report.has_value(); }, 30'000);
    return report.value_or(ServerReport{TestCause::Cancelled, QStringLiteral("no answer"), {}, {}});
}

MailFolder TestFetching::inbox()
{
    return m_session->stores().mailSync.folder(m_account.id, kInbox).value();
}

Result<imap::SyncReport> TestFetching::fetched()
{
    imap::Client client;
    FolderKeeper keeper(*m_executor, *m_bus, inbox().id);
    AccountSink sink(*m_bus, m_clock, keeper, m_account, kInbox);
    imap::FolderSync sync(kInbox, sink, keeper);
    std::optional<Result<imap::SyncReport>> report;
    client.open(endpointOf(m_account), loginOf(m_account, kPassword), [&](const Result<>& opened) {
        if (!opened) {
            report = fail(opened.error());
            return;
        }
        sync.run(client, imap::FolderSync::Depth::Quick, [&](Result<imap::SyncReport> done) { report = std::move(done); });
    });
    if (!QTest::qWaitFor([&] { return report.has_value(); }, 60'000))
        return fail(Code::Unavailable, QStringLiteral("no answer"));
    bool noted = false;
    keeper.noteRun(*report, m_clock.now(), [&](const Result<>& done) { noted = done.has_value(); });
    (void)QTest::qWaitFor([&] { return noted; });
    return *report;
}

void TestFetching::theTestFindsTheFolders()
{
    const ServerReport report = probed(account());
    QCOMPARE(toKey(report.cause), QStringLiteral("none"));
    QStringList usual;
    QStringList sent;
    for (const FoundFolder& folder : report.folders) {
        if (folder.isUsual)
            usual.append(folder.name);
        if (folder.isSent)
            sent.append(folder.name);
    }
    usual.sort();
    QCOMPARE(usual, (QStringList{QStringLiteral("INBOX"), QStringLiteral("Sent")}));
    QCOMPARE(sent, QStringList{QStringLiteral("Sent")});
}

void TestFetching::theTestSaysWhatIsWrong()
{
    QCOMPARE(toKey(probed(account(), QStringLiteral("yanlış")).cause), QStringLiteral("login"));
    MailAccount elsewhere = account();
    elsewhere.incoming.host = QStringLiteral("no.such.host.invalid");
    QCOMPARE(toKey(probed(elsewhere).cause), QStringLiteral("name"));
    elsewhere = account();
    elsewhere.incoming.port = 1;
    QCOMPARE(toKey(probed(elsewhere).cause), QStringLiteral("port"));
    MailAccount tls = account(TlsMode::Implicit);
    tls.incoming.port = m_server->imapPort();
    QCOMPARE(toKey(probed(tls).cause), QStringLiteral("encryption"));
    for (const TlsMode mode : {TlsMode::Implicit, TlsMode::StartTls}) {
        MailAccount tried = account(mode);
        const ServerReport report = probed(tried);
        QCOMPARE(toKey(report.cause), QStringLiteral("certificate"));
        QCOMPARE(toKey(report.certificate.fault), QStringLiteral("self_signed"));
        QCOMPARE(report.certificate.fingerprint.size(), 95);
        tried.incoming.pinnedKey = report.certificate.pinnedKey;
        QCOMPARE(toKey(probed(tried).cause), QStringLiteral("none"));
        tried.incoming.pinnedKey = QStringLiteral("sha256//") + QString::fromLatin1(QByteArray(32, 'k').toBase64());
        QCOMPARE(toKey(probed(tried).certificate.fault), QStringLiteral("other_key"));
    }
    MailAccount signsIn = account();
    signsIn.incoming.auth = AuthKind::OAuth;
    QCOMPARE(toKey(probed(signsIn, QString::fromLatin1(Dovecot::token(kUser))).cause), QStringLiteral("none"));
    QCOMPARE(toKey(probed(signsIn, QString::fromLatin1(Dovecot::token(kUser, -3600))).cause), QStringLiteral("sign_in"));
}

void TestFetching::fetchesOnce()
{
    QList<QByteArray> mails;
    for (int i = 1; i <= 30; ++i)
        mails.append(mail(i));
    mails[29] = mail(30, "In-Reply-To: <m1@x>\r\n");
    QVERIFY(m_server->deliverAll(kUser, mails));
    const auto first = fetched();
    QVERIFY2(first, first ? "" : qPrintable(first.error().context));
    QCOMPARE(first->taken, 30);
    QCOMPARE(m_session->stores().conversations.thread(TicketId(1))->size(), 2);
    QVERIFY(m_session->stores().conversations.byMessageId(QStringLiteral("m17@x"))->has_value());
    const MailFolder folder = inbox();
    QCOMPARE(folder.localCount.value_or(-1), 30);
    QCOMPARE(folder.serverCount.value_or(-1), 30);
    QVERIFY(folder.syncedAt && folder.lastError.isEmpty() && folder.lagMs && folder.uidValidity > 0 && folder.highestUid == 30);
    const auto second = fetched();
    QVERIFY(second);
    QCOMPARE(second->taken, 0);
    QVERIFY(m_server->deliver(kUser, mail(31)));
    QCOMPARE(fetched()->taken, 1);
    m_server->stop();
    QVERIFY(!fetched());
    QVERIFY2(inbox().lastError.contains(QLatin1String(": ")), qPrintable(inbox().lastError));
    QVERIFY(inbox().syncedAt);
}

void TestFetching::aFolderNumberedAnewBringsNothingTwice()
{
    QVERIFY(m_server->deliverAll(kUser, {mail(1), mail(2), mail(3)}));
    QCOMPARE(fetched()->taken, 3);
    const quint32 before = inbox().uidValidity;
    QVERIFY2(m_server->doveadm({QStringLiteral("mailbox"), QStringLiteral("update"), QStringLiteral("-u"), kUser,
                                QStringLiteral("--uid-validity"), QString::number(before + 100), QStringLiteral("INBOX")}),
             qPrintable(m_server->problem()));
    const auto report = fetched();
    QVERIFY2(report, report ? "" : qPrintable(report.error().context));
    QVERIFY(report->renumbered);
    QCOMPARE(report->taken + report->recognised, 3);
    int messages = 0;
    for (qint64 id = 1; id < 10; ++id)
        messages += static_cast<int>(m_session->stores().conversations.thread(TicketId(id)).value_or(QVector<Interaction>()).size());
    QCOMPARE(messages, 3);
    QCOMPARE(m_session->stores().mailSync.count(inbox().id, before + 100).value_or(-1), 3);
    QCOMPARE(m_session->stores().mailSync.count(inbox().id, before).value_or(-1), 0);
}

void TestFetching::whatIsGoneIsForgotten()
{
    QVERIFY(m_server->deliverAll(kUser, {mail(1), mail(2), mail(3)}));
    QCOMPARE(fetched()->taken, 3);
    QVERIFY(m_server->doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), kUser, QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                               QStringLiteral("uid"), QStringLiteral("2")}));
    QCOMPARE(fetched()->forgotten, 1);
    QCOMPARE(m_session->stores().mailSync.count(inbox().id, inbox().uidValidity).value_or(-1), 2);
    QVERIFY(m_session->stores().conversations.byMessageId(QStringLiteral("m2@x"))->has_value());
}

// The fault is made: a trigger of the database refuses one subject.
void TestFetching::oneThatCantBeFiledKeepsNobodyOut()
{
    const auto database = openConnection(Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(m_count))), Access::ReadWrite);
    QVERIFY(database);
    QVERIFY((*database)->execOnce(QStringLiteral("CREATE TRIGGER made_fault BEFORE INSERT ON interaction WHEN new.subject = 'Konu 4' "
                                                 "BEGIN SELECT RAISE(ABORT, 'made fault'); END")));
    QList<QByteArray> mails;
    for (int i = 1; i <= 9; ++i)
        mails.append(mail(i));
    QVERIFY(m_server->deliverAll(kUser, mails));
    const auto report = fetched();
    QVERIFY2(report, report ? "" : qPrintable(report.error().context));
    QCOMPARE(report->taken, 8);
    QCOMPARE(report->quarantined, 1);
    const QVector<QuarantineItem> items = m_session->stores().imports.quarantined(10).value();
    QCOMPARE(items.size(), 1);
    QVERIFY2(items.first().reason.contains(QLatin1String("made fault")), qPrintable(items.first().reason));
    QVERIFY(items.first().blobId.isValid());
    QCOMPARE(fetched()->taken, 0);
    // mended, and asked for again
    QVERIFY((*database)->execOnce(QStringLiteral("DROP TRIGGER made_fault")));
    QVERIFY(execute(*anyCommand(FetchAgain{items.first().id}), *m_session, Actor::system(), m_clock.now()));
    QCOMPARE(fetched()->taken, 1);
    QVERIFY(m_session->stores().conversations.byMessageId(QStringLiteral("m4@x"))->has_value());
}

QTEST_GUILESS_MAIN(TestFetching)
#include "tst_fetching.moc"
