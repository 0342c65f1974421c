// SPDX-License-Identifier: GPL-3.0-or-later
// The IMAP client and the folder sync against a real Dovecot.
#include "tests/acceptance/DovecotRun.h"
#include "tests/support/TestData.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QThread>

using namespace memnun;
using namespace memnun::test;

class TestImapDovecot : public DovecotRun {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
        QVERIFY(m_server.addUser(kUser, kPassword));
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        const QSslCertificate shown = QSslCertificate::fromData(m_server.certificate()).value(0);
        m_fingerprint = QString::fromLatin1(shown.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    }

    void refusesAStrangeCertificateAndTakesAPinnedOne_data()
    {
        QTest::addColumn<TlsMode>("tls");
        QTest::newRow("implicit") << TlsMode::Implicit;
        QTest::newRow("STARTTLS") << TlsMode::StartTls;
    }
    void refusesAStrangeCertificateAndTakesAPinnedOne()
    {
        QFETCH(TlsMode, tls);
        Client client;
        Endpoint endpoint = place(tls);
        QCOMPARE(opened(client, endpoint), QString(rules::kTlsCertificate));
        const auto refused = client.refusedCertificate();
        QVERIFY(refused);
        QVERIFY(refused->reason == RefusedCertificate::Reason::SelfSigned);
        QCOMPARE(refused->fingerprint, m_fingerprint);
        QCOMPARE(refused->certificate.subject, QStringLiteral("localhost"));
        endpoint.pinnedKey = refused->certificate.pinnedKey;
        QCOMPARE(opened(client, endpoint), QString());
        QVERIFY(!client.refusedCertificate());
        QVERIFY(client.has("QRESYNC"));
        endpoint.pinnedKey = QStringLiteral("sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        QCOMPARE(opened(client, endpoint), QString(rules::kTlsCertificate));
        QVERIFY(client.refusedCertificate()->reason == RefusedCertificate::Reason::OtherKey);
    }

    void trustsAnAuthorityUntilTheCertificateIsOver_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("reason");  // -1: trusted
        const int valid = static_cast<int>(Dovecot::Certificate::Authority);
        const int over = static_cast<int>(Dovecot::Certificate::ExpiredAuthority);
        QTest::newRow("valid") << valid << QStringLiteral("localhost") << -1;
        QTest::newRow("expired") << over << QStringLiteral("localhost") << static_cast<int>(RefusedCertificate::Reason::Expired);
        QTest::newRow("another name") << valid << QStringLiteral("127.0.0.2") << static_cast<int>(RefusedCertificate::Reason::OtherHost);
    }
    void trustsAnAuthorityUntilTheCertificateIsOver()
    {
        QFETCH(int, kind);
        QFETCH(QString, host);
        QFETCH(int, reason);
        Dovecot server;
        server.setCertificate(static_cast<Dovecot::Certificate>(kind));
        server.addConfiguration(QStringLiteral("listen = 127.0.0.1, 127.0.0.2"));
        QVERIFY(server.addUser(kUser, kPassword));
        QVERIFY2(server.start(), qPrintable(server.problem()));
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.setCaCertificates(QSslCertificate::fromData(server.authority()));
        QSslConfiguration::setDefaultConfiguration(trusting);
        Client client;
        Endpoint endpoint;
        endpoint.host = host;
        endpoint.port = server.imapsPort();
        const QString rule = opened(client, endpoint);
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(rule, reason < 0 ? QString() : QString(rules::kTlsCertificate));
        QCOMPARE(client.refusedCertificate() ? static_cast<int>(client.refusedCertificate()->reason) : -1, reason);
    }

    void wrongSecretsAreRefusedAndNotTold()
    {
        Client client;
        QCOMPARE(opened(client, pinned(), {Login::Kind::Password, kUser, QStringLiteral("falsch und geheim")}),
                 QString(rules::kLoginRefused));
        QVERIFY2(!m_error.contains(QStringLiteral("geheim")), qPrintable(m_error));
        const QString over = QString::fromLatin1(Dovecot::token(kUser, -60));
        QCOMPARE(opened(client, pinned(), {Login::Kind::Token, kUser, over}), QString(rules::kLoginRefused));
        QVERIFY2(!m_error.contains(over.right(20)), qPrintable(m_error));
    }

    void logsInByToken_data()
    {
        QTest::addColumn<QString>("mechanism");
        QTest::newRow("XOAUTH2") << QStringLiteral("xoauth2");
        QTest::newRow("OAUTHBEARER") << QStringLiteral("oauthbearer");
    }
    void logsInByToken()
    {
        QFETCH(QString, mechanism);
        Dovecot server;
        server.addConfiguration(QStringLiteral("auth_mechanisms = ") + mechanism);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        Client client;
        Endpoint endpoint;
        endpoint.host = QStringLiteral("localhost");
        endpoint.port = server.imapPort();
        endpoint.tls = TlsMode::None;
        endpoint.plainOnLoopback = true;
        const Login login{Login::Kind::Token, kUser, QString::fromLatin1(Dovecot::token(kUser))};
        QCOMPARE(opened(client, endpoint, login), QString());
        QCOMPARE(opened(client, endpoint, {Login::Kind::Password, kUser, kPassword}), QString(rules::kOauthNeeded));
    }

    void listsMailboxesAndTheirUses()
    {
        QVERIFY(m_server.doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), kUser,
                                  QStringLiteral("Müşteri & İade")}));
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        std::optional<Result<QVector<Mailbox>>> boxes;
        client.list([&](const Result<QVector<Mailbox>>& answer) { boxes = answer; });
        QTRY_VERIFY(boxes.has_value());
        QVERIFY(*boxes);
        QHash<QString, QByteArray> uses;
        for (const Mailbox& box : **boxes) {
            uses.insert(box.name, box.specialUse);
        }
        QCOMPARE(uses.value(QStringLiteral("Sent")), QByteArray("\\Sent"));
        QCOMPARE(uses.value(QStringLiteral("Trash")), QByteArray("\\Trash"));
        QVERIFY(uses.contains(QStringLiteral("INBOX")) && uses.contains(QStringLiteral("Müşteri & İade")));
        std::optional<Result<MailboxStatus>> status;
        client.status(QStringLiteral("Müşteri & İade"), [&](const Result<MailboxStatus>& answer) { status = answer; });
        QTRY_VERIFY(status.has_value());
        QVERIFY(*status && (*status)->messages == 0 && (*status)->uidValidity > 0);
    }

    void appendsMarksAndDownloads()
    {
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        const QByteArray sent = mail(1, 300'000);
        std::optional<Result<Appended>> appended;
        client.append(QStringLiteral("Sent"), {"\\Seen"}, *Instant::fromIso(QStringLiteral("2026-10-29T10:00:00Z")), sent,
                      [&](const Result<Appended>& answer) { appended = answer; });
        QTRY_VERIFY(appended.has_value());
        QVERIFY(*appended && (*appended)->uid > 0);
        const quint32 uid = (*appended)->uid;
        std::optional<Result<Selected>> selected;
        client.select(QStringLiteral("Sent"), Client::Access::ReadWrite, {}, {}, [&](const Result<Selected>& answer) { selected = answer; });
        QTRY_VERIFY(selected.has_value());
        QVERIFY(*selected && (*selected)->uidValidity == (*appended)->uidValidity);
        std::optional<Result<>> done;
        client.store(UidSet(uid, uid), Client::Change::Add, {"\\Answered"}, [&](const Result<>& answer) { done = answer; });
        QTRY_COMPARE(ruleOf(done), QString());
        done.reset();
        Fetched fetched;
        client.fetch(UidSet(uid, uid), "FLAGS RFC822.SIZE INTERNALDATE BODYSTRUCTURE", [&](const Fetched& one) { fetched = one; },
                     [&](const Result<>& answer) { done = answer; });
        QTRY_COMPARE(ruleOf(done), QString());
        QVERIFY(fetched.flags->contains("\\Seen") && fetched.flags->contains("\\Answered"));
        QCOMPARE(*fetched.size, sent.size());
        QCOMPARE(fetched.arrived->toIso(), QStringLiteral("2026-10-29T10:00:00Z"));
        QVERIFY(fetched.structure);
        done.reset();
        QByteArray all;
        client.download(uid, "", 65'536, [&](const QByteArray& piece) { all += piece; }, [&](const Result<>& answer) { done = answer; });
        QTRY_COMPARE(ruleOf(done), QString());
        QVERIFY(all == sent);
    }

    void hearsOfNewMailByIdle()
    {
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        MemoryFolder memory;
        FolderSync sync(QStringLiteral("INBOX"), memory, memory);
        QVERIFY(run(sync, client));
        QSignalSpy changed(&client, &Client::changed);
        client.watch();
        QVERIFY(m_server.deliver(kUser, mail(500)));
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(run(sync, client));
        QVERIFY(memory.messages.contains("<m500@example.com>"));
        QVERIFY(client.isOpen());
    }

    void learnsWhatVanishedAndWasMarked()
    {
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        QVERIFY(fill(QStringLiteral("Trash"), 40));
        MemoryFolder memory;
        FolderSync sync(QStringLiteral("Trash"), memory, memory);
        const auto first = run(sync, client);
        QVERIFY(first && first->taken == 40);
        QVERIFY(m_server.doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), kUser, QStringLiteral("mailbox"),
                                  QStringLiteral("Trash"), QStringLiteral("uid"), QStringLiteral("3:5,40")}));
        QVERIFY(m_server.doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"), kUser,
                                  QStringLiteral("\\Answered"), QStringLiteral("mailbox"), QStringLiteral("Trash"),
                                  QStringLiteral("uid"), QStringLiteral("10")}));
        const auto second = run(sync, client);
        QVERIFY(second);
        QCOMPARE(second->forgotten, 4);
        QCOMPARE(second->flags, 1);
        QCOMPARE(second->taken, 0);
        QCOMPARE(second->serverCount, 36);
        QCOMPARE(second->localCount, 36);
        QVERIFY(memory.flagsOf["<m10@example.com>"].contains("\\Answered"));
    }

    void aServerKilledInMidFetchIsGoneOnWith()
    {
        const int count = 400;
        QVERIFY(fill(QStringLiteral("Junk"), count, 20'000));
        MemoryFolder memory;
        FolderSync sync(QStringLiteral("Junk"), memory, memory);
        int kills = 0;
        for (int goal = 40; goal < count; goal += 120) {
            Client client;
            QCOMPARE(opened(client, pinned()), QString());
            memory.tellAt = goal;
            memory.told = [&] {
                m_server.kill();
                ++kills;
            };
            const auto broken = run(sync, client);
            QVERIFY(!broken);
            QVERIFY2(broken.error().hasRule(rules::kServerClosed), qPrintable(broken.error().context));
            QTRY_COMPARE(m_server.processId(), qint64(0));
            QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        }
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        const auto report = run(sync, client);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().context));
        QCOMPARE(kills, 3);
        QCOMPARE(memory.messages.size(), size_t(count));
        QCOMPARE(memory.taken, count);
        QCOMPARE(memory.twice, 0);
        QVERIFY(memory.quarantined.empty());
        for (int i = 1; i <= count; ++i) {
            QVERIFY(memory.messages["<m" + QByteArray::number(i) + "@example.com>"] == mail(i, 20'000));
        }
    }

    void aRebuiltMailboxBringsNothingTwice()
    {
        const auto at = [](const char* box, const char* what) { return QStringList{QStringLiteral("mailbox"), QString::fromLatin1(what), QStringLiteral("-u"), kUser, QString::fromLatin1(box)}; };
        QVERIFY(m_server.doveadm(at("Geri", "create")));
        QVERIFY(fill(QStringLiteral("Geri"), 30));
        MemoryFolder memory;
        FolderSync sync(QStringLiteral("Geri"), memory, memory);
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        QVERIFY(run(sync, client));
        QVERIFY(m_server.doveadm(at("Geri", "delete")));
        QVERIFY(m_server.doveadm(at("Geri", "create")));
        QVERIFY(fill(QStringLiteral("Geri"), 31));
        Client again;
        QCOMPARE(opened(again, pinned()), QString());
        const auto report = run(sync, again);
        QVERIFY(report);
        QVERIFY(report->renumbered);
        QCOMPARE(report->recognised, 30);
        QCOMPARE(report->taken, 1);
        QCOMPARE(memory.twice, 0);
    }

    void aBigAttachmentStaysUntilAskedFor()
    {
        const QString box = QStringLiteral("Büyük");
        QVERIFY(m_server.doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), kUser, box}));
        const QByteArray file = QByteArray("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXI=\r\n").repeated(80'000);
        const QByteArray begin = "Message-ID: <big@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b b\"\r\n\r\n"
                                 "--b b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMerhaba, ekte.\r\n"
                                 "--b b\r\nContent-Type: application/pdf; name=sipari.pdf\r\nContent-Disposition: attachment\r\n"
                                 "Content-Transfer-Encoding: base64\r\n";
        QVERIFY(m_server.deliver(kUser, begin + "\r\n" + file + "--b b--\r\n", box));
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        MemoryFolder memory;
        FolderSync sync(box, memory, memory);
        const auto report = run(sync, client);
        QVERIFY(report && report->taken == 1);
        const IncomingMail taken = memory.last["<big@example.com>"];
        QCOMPARE(taken.leftOut.size(), 1);
        QCOMPARE(taken.leftOut.first().section, QByteArray("2"));
        const QByteArray size = QByteArray::number(taken.leftOut.first().size);
        QCOMPARE(taken.bytes, begin + "X-Memnun-Left-Out: 2 " + size + "\r\n\r\n\r\n--b b--\r\n");
        QVERIFY(!taken.cut && taken.size > file.size());
        QVERIFY2(client.bytesReceived() < 20'000, qPrintable(QString::number(client.bytesReceived())));
        QByteArray part;
        std::optional<Result<>> done;
        client.download(taken.uid, "2", 1024 * 1024, [&](const QByteArray& piece) { part += piece; }, [&](const Result<>& answer) { done = answer; });
        QTRY_COMPARE(ruleOf(done), QString());
        QCOMPARE(part.trimmed().size(), file.trimmed().size());
        QVERIFY(part.trimmed() == file.trimmed());
    }

    // For people: no figure is asserted.
    void howQuickItIs()
    {
        QVERIFY(m_server.doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), kUser, QStringLiteral("Çok")}));
        QVERIFY(fill(QStringLiteral("Çok"), 2000, 5000));
        Client client;
        QCOMPARE(opened(client, pinned()), QString());
        for (const char* when : {"first", "second"}) {
            MemoryFolder memory;
            FolderSync sync(QStringLiteral("Çok"), memory, memory);
            QElapsedTimer clock;
            clock.start();
            const auto report = run(sync, client);
            QVERIFY(report);
            QCOMPARE(report->taken, 2000);
            const qint64 ms = clock.restart();
            QVERIFY(run(sync, client));
            qInfo("%s time: 2,000 messages of 5 kB in %lld ms, nothing new in %lld ms", when, ms, clock.elapsed());
        }
    }

    void worksInAThreadOfItsOwn()
    {
        QThread thread;
        auto* client = new Client;
        client->moveToThread(&thread);
        connect(&thread, &QThread::finished, client, &QObject::deleteLater);
        thread.start();
        std::atomic<int> count = -1;
        QMetaObject::invokeMethod(client, [&, endpoint = pinned()] {
            client->open(endpoint, {Login::Kind::Password, kUser, kPassword}, [&](const Result<>& done) {
                if (!done) {
                    count = -2;
                    return;
                }
                client->list([&](const Result<QVector<Mailbox>>& boxes) { count = boxes ? static_cast<int>(boxes->size()) : -3; });
            });
        });
        QTRY_VERIFY(count != -1);
        QVERIFY2(count >= 5, qPrintable(QString::number(count)));
        thread.quit();
        QVERIFY(thread.wait());
    }
};

QTEST_GUILESS_MAIN(TestImapDovecot)
#include "tst_imap_dovecot.moc"
