// SPDX-License-Identifier: GPL-3.0-or-later
// The service that fetches mail, against a real IMAP server: what people see of it, and what they change meanwhile.
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketCommands.h"
#include "tests/acceptance/ServiceRun.h"
#include "tests/support/Dovecot.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("gizli-parola");

QByteArray mail(int number, const QByteArray& more = {})
{
    return "Message-ID: <m" + QByteArray::number(number) + "@x>\r\nFrom: ayse@example.org\r\nTo: destek@ladin.example\r\nSubject: Konu "
           + QByteArray::number(number) + "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n" + more + "\r\nMerhaba "
           + QByteArray::number(number) + "\r\n";
}

QList<QByteArray> mails(int first, int last)
{
    QList<QByteArray> all;
    for (int i = first; i <= last; ++i)
        all.append(mail(i));
    return all;
}

}  // namespace

class TestMailService final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fetchesAndTellsWhatComes();
    void followsWhatPeopleChange();
    void aWrongPasswordWaitsForPeople();
    void aCertificateWaitsForPeople_data();
    void aCertificateWaitsForPeople();
    void offlineIsAState();
    void otherFoldersAndTheirNames();
    void tellsTheServerWhatWasReadAndAnswered();
    void oneOfTwoProgramsFetches();

private:
    Location file() { return Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count))); }

    std::unique_ptr<Dovecot> m_server;
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestMailService::initTestCase()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
}

void TestMailService::init()
{
    m_server = std::make_unique<Dovecot>();
    QVERIFY(m_server->addUser(kUser, kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
}

void TestMailService::fetchesAndTellsWhatComes()
{
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 200)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    const MailAccountId id = run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    bool sawProgress = false;
    connect(&run.service, &MailService::changed, this, [&] {
        const AccountState now = run.state();
        sawProgress = sawProgress || (now.activity == MailActivity::Fetching && now.done > 0 && now.total == 200);
    });
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY(sawProgress);
    QCOMPARE(run.state().fetched, 200);
    QTRY_COMPARE(run.folder(id).localCount.value_or(-1), 200);
    QCOMPARE(run.folder(id).serverCount.value_or(-1), 200);
    QVERIFY(run.folder(id).syncedAt && run.folder(id).lagMs);
    // what comes is announced, and how soon is said
    QSignalSpy announced(&run.changes, &ChangeBus::changed);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_server->deliver(kUser, mail(201)));
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(announced.begin(), announced.end(), [](const QList<QVariant>& change) {
                                 return change.first().value<ChangeSet>().touches(Entity::Ticket);
                             }), 10'000);
    qInfo("announced %lld ms after it was delivered", timer.elapsed());
    QTRY_COMPARE(run.state().fetched, 201);
    const QString log = run.service.log(id).join(QLatin1Char('\n'));
    QVERIFY2(log.contains(QLatin1String("200 fetched")) && log.contains(QLatin1Char('Z')), qPrintable(log));
    QVERIFY2(!log.contains(kPassword) && !log.contains(QLatin1String("Konu")), qPrintable(log));
    QVERIFY(run.stop());
    QCOMPARE(run.messageIds().size(), 201);
}

void TestMailService::followsWhatPeopleChange()
{
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 5)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    run.start();
    QCOMPARE(run.service.states().size(), 0);
    const MailAccountId id = run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    MailAccount account = run.account(id);
    account.enabled = false;
    run.save(account);
    QVERIFY(run.becomes(MailActivity::Off));
    QVERIFY(m_server->deliver(kUser, mail(6)));
    account = run.account(id);
    account.enabled = true;
    run.save(account);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QTRY_COMPARE(run.messageIds().size(), 6);
    run.bus.submit(RemoveAccount{id}, &run.service, {});
    QTRY_COMPARE(run.service.states().size(), 0);
    QTRY_VERIFY(run.service.isIdle());
    QVERIFY(run.stop());
}

void TestMailService::aWrongPasswordWaitsForPeople()
{
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 3)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    const MailAccount account = plainAccount(m_server->imapPort(), kUser);
    run.add(account, QStringLiteral("yanlış"));
    run.start();
    QVERIFY2(run.becomes(MailActivity::NeedsAttention), qPrintable(run.told()));
    QCOMPARE(toKey(run.state().trouble.cause), QStringLiteral("login"));
    QVERIFY(!run.state().retryAt);
    QVERIFY(!run.told().contains(QStringLiteral("yanlış")));
    run.setPassword(account, kPassword);
    run.service.loginChanged();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.state().fetched, 3);
    QCOMPARE(m_server->log().count(QLatin1String("auth failed")), 1);
    QVERIFY(run.stop());
}

void TestMailService::aCertificateWaitsForPeople_data()
{
    QTest::addColumn<int>("certificate");
    QTest::addColumn<QString>("fault");
    QTest::newRow("self-signed") << static_cast<int>(Dovecot::Certificate::SelfSigned) << QStringLiteral("self_signed");
    QTest::newRow("expired") << static_cast<int>(Dovecot::Certificate::ExpiredAuthority) << QStringLiteral("expired");
}

void TestMailService::aCertificateWaitsForPeople()
{
    QFETCH(const int, certificate);
    QFETCH(const QString, fault);
    m_server = std::make_unique<Dovecot>();
    m_server->setCertificate(static_cast<Dovecot::Certificate>(certificate));
    QVERIFY(m_server->addUser(kUser, kPassword));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QVERIFY(m_server->deliver(kUser, mail(1)));
    ServiceRun run(file());
    MailAccount account = plainAccount(m_server->imapsPort(), kUser);
    account.incoming.host = QStringLiteral("localhost");
    account.incoming.tls = TlsMode::Implicit;
    const MailAccountId id = run.add(account, kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::NeedsAttention), qPrintable(run.told()));
    QCOMPARE(toKey(run.state().trouble.cause), QStringLiteral("certificate"));
    QCOMPARE(toKey(run.state().trouble.certificate.fault), fault);
    QVERIFY(!run.state().trouble.certificate.fingerprint.isEmpty());
    const auto key = run.state().trouble.certificate.pinnedKey;
    QTRY_VERIFY(run.told().count(QStringLiteral("Z certificate ")) > 1);  // another network may have another one
    account = run.account(id);
    account.incoming.pinnedKey = key;
    run.save(account);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.state().fetched, 1);
    QVERIFY(run.stop());
}

void TestMailService::offlineIsAState()
{
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 3)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    const MailAccountId id = run.add(plainAccount(m_server->imapPort(), kUser), kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    m_server->kill();
    QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
    QVERIFY(run.state().retryAt);
    QTRY_COMPARE(toKey(run.state().trouble.cause), QStringLiteral("port"));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QVERIFY(m_server->deliver(kUser, mail(4)));
    QTRY_COMPARE_WITH_TIMEOUT(run.messageIds().size(), 4, 30'000);
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    // a host that isn't there, as it is without any network
    MailAccount account = run.account(id);
    account.incoming.host = QStringLiteral("no.such.host.invalid");
    account.incoming.tls = TlsMode::Implicit;  // no password goes to another host without it
    run.setPassword(account, kPassword);
    run.save(account);
    QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
    QTRY_COMPARE(toKey(run.state().trouble.cause), QStringLiteral("name"));
    QVERIFY(run.stop());
}

void TestMailService::otherFoldersAndTheirNames()
{
    const QString before = QStringLiteral("Eski Ad");
    const QString after = QStringLiteral("Yeni Şikâyet");
    const auto doveadm = [this](const QStringList& words) { return m_server->doveadm(words).has_value(); };
    QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), kUser, before}));
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 3)), qPrintable(m_server->problem()));
    QVERIFY2(m_server->deliverAll(kUser, mails(11, 14), before), qPrintable(m_server->problem()));
    ServiceRun run(file());
    MailAccount account = plainAccount(m_server->imapPort(), kUser);
    account.watchedFolders = {before, kInbox};
    const MailAccountId id = run.add(account, kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QCOMPARE(run.messageIds().size(), 7);
    // IDLE tells of one folder; the other is asked about
    QVERIFY(m_server->deliver(kUser, mail(15), before));
    QTRY_COMPARE_WITH_TIMEOUT(run.messageIds().size(), 8, 10'000);
    QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("rename"), QStringLiteral("-u"), kUser, before, after}));
    QVERIFY(m_server->deliver(kUser, mail(16), after));
    run.service.fetchNow(id);
    QTRY_COMPARE_WITH_TIMEOUT(run.account(id).watchedFolders.contains(after), true, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(run.messageIds().size(), 9, 10'000);
    QTRY_COMPARE(run.folder(id, after).localCount.value_or(-1), 6);
    QCOMPARE(run.state().fetched, 9);  // what it held under its old name did not come again
    // one that is deleted is said with the folder, and the others go on
    QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("delete"), QStringLiteral("-u"), kUser, after}));
    QVERIFY(m_server->deliver(kUser, mail(17)));
    run.service.fetchNow(id);
    QTRY_COMPARE_WITH_TIMEOUT(run.messageIds().size(), 10, 10'000);
    QTRY_VERIFY2(run.folder(id, after).lastError.contains(QLatin1String("no folder")), qPrintable(run.folder(id, after).lastError));
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    QVERIFY(run.stop());
}

void TestMailService::tellsTheServerWhatWasReadAndAnswered()
{
    const auto flags = [this](int uid) {
        return m_server->doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), kUser, QStringLiteral("flags"), QStringLiteral("mailbox"),
                                  QStringLiteral("INBOX"), QStringLiteral("uid"), QString::number(uid)}).value_or(QByteArray());
    };
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 4)), qPrintable(m_server->problem()));
    ServiceRun run(file());
    MailAccount account = plainAccount(m_server->imapPort(), kUser);
    const MailAccountId id = run.add(account, kPassword);
    run.start();
    QVERIFY2(run.becomes(MailActivity::Watching), qPrintable(run.told()));
    const auto ticketOf = [&run](int number) {
        return run.stores().conversations.byMessageId(QStringLiteral("m%1@x").arg(number)).value()->ticketId;
    };
    // mail that old comes in as history, which is read already
    const auto read = [&](int number) {
        run.bus.submit(MarkRead{{ticketOf(number)}, true}, &run.service, {});
        run.bus.submit(MarkRead{{ticketOf(number)}, false}, &run.service, {});
    };
    read(1);
    QTRY_VERIFY2_WITH_TIMEOUT(flags(1).contains("\\Seen"), flags(1), 10'000);
    QVERIFY2(!flags(1).contains("\\Answered") && !flags(2).contains("\\Seen"), flags(2));
    // what is read while there is no line is told when there is one
    m_server->kill();
    QVERIFY2(run.becomes(MailActivity::Offline), qPrintable(run.told()));
    read(2);
    QVERIFY(run.stores().mailSync.wantAnswered(run.stores().conversations.byMessageId(QStringLiteral("m3@x")).value()->id));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QTRY_VERIFY2_WITH_TIMEOUT(flags(2).contains("\\Seen") && flags(3).contains("\\Answered"), flags(3), 20'000);
    QTRY_COMPARE(run.stores().mailSync.openMarks(id, 10)->size(), 0);
    // switched off
    account = run.account(id);
    account.writesFlags = false;
    run.save(account);
    read(4);
    QVERIFY(m_server->deliver(kUser, mail(5)));
    QTRY_VERIFY(run.messageIds().contains(QStringLiteral("m5@x")));
    QVERIFY(!flags(4).contains("\\Seen"));
    QVERIFY(run.stop());
}

void TestMailService::oneOfTwoProgramsFetches()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    PgCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    const Location place = Location::fromText(cluster.uri(cluster.createDatabase())).value();
    QVERIFY2(m_server->deliverAll(kUser, mails(1, 20)), qPrintable(m_server->problem()));
    auto first = std::make_unique<ServiceRun>(place);
    const MailAccount account = plainAccount(m_server->imapPort(), kUser);
    first->add(account, kPassword);
    first->start();
    QVERIFY2(first->becomes(MailActivity::Watching), qPrintable(first->told()));
    ServiceRun second(place);
    second.setPassword(account, kPassword);
    second.start();
    QVERIFY2(second.becomes(MailActivity::Elsewhere), qPrintable(second.told()));
    QVERIFY(m_server->deliver(kUser, mail(21)));
    QTRY_COMPARE(second.messageIds().size(), 21);
    QCOMPARE(second.state().fetched, 0);
    // it ends in good order: the other goes on at once, long before the hold would have run out
    QVERIFY(first->stop());
    QVERIFY2(second.becomes(MailActivity::Watching), qPrintable(second.told()));
    QVERIFY(m_server->deliver(kUser, mail(22)));
    qint64 count = 0;
    QTRY_COMPARE(second.messageIds(&count).size(), 22);
    QCOMPARE(count, 22);
    QVERIFY(second.stop());
}

QTEST_GUILESS_MAIN(TestMailService)
#include "tst_mail_service.moc"
