// SPDX-License-Identifier: GPL-3.0-or-later
// Which folder is the sent one, and what a real IMAP server has in it afterwards.
#include "core/channels/accounts/SentFolder.h"
#include "tests/support/Dovecot.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace memnun;
using memnun::test::Dovecot;

namespace {

const QString kUser = QStringLiteral("destek");
const QString kPassword = QStringLiteral("gizli");
const QByteArray kMail("Message-ID: <one@example.com>\r\nSubject: Kargo\r\n\r\nYolda.\r\n");

imap::Mailbox box(const char* name, const char* use = "", bool selectable = true)
{
    imap::Mailbox mailbox;
    mailbox.name = QString::fromUtf8(name);
    mailbox.separator = QLatin1Char('/');
    mailbox.specialUse = use;
    mailbox.selectable = selectable;
    return mailbox;
}

}  // namespace

class TestSentFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isChosen_data();
    void isChosen();
    void idsAreQuoted();
    void realServer();
    void realServerWithoutAFolder();
    void realServerRefuses();

private:
    MailAccount account(const Dovecot& server) const
    {
        MailAccount one;
        one.incoming = {QStringLiteral("127.0.0.1"), server.imapPort(), TlsMode::None, AuthKind::Password, kUser, {}};
        return one;
    }
    Result<SentFolderAnswer> ask(const MailAccount& account, const QByteArray& copy, const QString& id = QStringLiteral("one@example.com"),
                                 const QString& secret = kPassword)
    {
        SentFolder folder;
        std::optional<Result<SentFolderAnswer>> answer;
        folder.ask({account, secret, id, copy, Instant{1'700'000'000'000}}, this, [&](const Result<SentFolderAnswer>& said) { answer = said; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return answer.value_or(fail(Code::Bug, QStringLiteral("no answer")));
    }
    static QString said(const Result<SentFolderAnswer>& answer)
    {
        if (!answer) {
            return answer.error().context;
        }
        return *answer == SentFolderAnswer::Found ? QStringLiteral("Found")
               : *answer == SentFolderAnswer::Filed ? QStringLiteral("Filed") : QStringLiteral("Missing");
    }
    static QByteArray listed(Dovecot& server, const QString& mailbox, const char* field)
    {
        return server.doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), kUser, QString::fromLatin1(field), QStringLiteral("mailbox"), mailbox})
            .value_or("?");
    }
};

void TestSentFolder::isChosen_data()
{
    QTest::addColumn<QVector<imap::Mailbox>>("mailboxes");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("chosen");
    using Boxes = QVector<imap::Mailbox>;
    const Boxes marked{box("INBOX"), box("Sent"), box("Giden", "\\Sent")};
    QTest::newRow("the one the server marks") << marked << "" << "Giden";
    QTest::newRow("the one the account names") << marked << "sent" << "Sent";
    QTest::newRow("named, but not there") << marked << "Arşiv" << "";
    QTest::newRow("by name") << Boxes{box("INBOX"), box("Sent Items")} << "" << "Sent Items";
    QTest::newRow("in Turkish") << Boxes{box("INBOX"), box("Gönderilmiş Öğeler")} << "" << "Gönderilmiş Öğeler";
    QTest::newRow("in Turkish, other case") << Boxes{box("INBOX"), box("gönderilenler")} << "" << "gönderilenler";
    QTest::newRow("below the inbox") << Boxes{box("INBOX"), box("INBOX/Sent")} << "" << "INBOX/Sent";
    QTest::newRow("not one that can't be opened") << Boxes{box("Sent", "", false), box("Sent Mail")} << "" << "Sent Mail";
    QTest::newRow("decomposed letters") << Boxes{box("Go\xCC\x88nderilenler")} << "" << QString::fromUtf8("Go\xCC\x88nderilenler");
    QTest::newRow("none") << Boxes{box("INBOX"), box("Sentinel"), box("Sent/2024")} << "" << "";
}

void TestSentFolder::isChosen()
{
    QFETCH(QVector<imap::Mailbox>, mailboxes);
    QFETCH(QString, wanted);
    QTEST(sentAmong(mailboxes, wanted).value_or(QString()), "chosen");
}

void TestSentFolder::idsAreQuoted()
{
    QCOMPARE(searchForId(QStringLiteral("one@example.com")), QByteArray("HEADER Message-ID \"<one@example.com>\""));
    for (const char* id : {"", "a b@c", "a\"b@c", "a\\b@c", "a\r\nb@c", "ü@c"})
        QVERIFY2(searchForId(QString::fromUtf8(id)).isEmpty(), id);
}

void TestSentFolder::realServer()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    Dovecot server;
    QVERIFY(server.addUser(kUser, kPassword));
    QVERIFY2(server.start(), qPrintable(server.problem()));
    const MailAccount one = account(server);
    QCOMPARE(said(ask(one, {})), QStringLiteral("Missing"));
    QCOMPARE(said(ask(one, kMail)), QStringLiteral("Filed"));
    QCOMPARE(said(ask(one, {})), QStringLiteral("Found"));
    QCOMPARE(said(ask(one, kMail)), QStringLiteral("Found"));  // and not put there again
    QCOMPARE(said(ask(one, {}, QStringLiteral("two@example.com"))), QStringLiteral("Missing"));
    const QByteArray flags = listed(server, QStringLiteral("Sent"), "flags");
    QCOMPARE(flags.count("flags:"), 1);
    QVERIFY2(flags.contains("\\Seen"), flags.constData());
    QVERIFY(listed(server, QStringLiteral("Sent"), "text").contains("Yolda."));
}

void TestSentFolder::realServerWithoutAFolder()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    Dovecot server;
    QVERIFY(server.addUser(kUser, kPassword));
    QVERIFY2(server.start(), qPrintable(server.problem()));
    MailAccount one = account(server);
    one.sentFolder = QStringLiteral("Gönderilmiş Öğeler");
    QCOMPARE(said(ask(one, {})), QStringLiteral("Missing"));
    QVERIFY(listed(server, one.sentFolder, "flags").count("flags:") == 0);  // looking makes no folder
    QCOMPARE(said(ask(one, kMail)), QStringLiteral("Filed"));
    QCOMPARE(said(ask(one, kMail)), QStringLiteral("Found"));
    QCOMPARE(listed(server, one.sentFolder, "flags").count("flags:"), 1);
}

void TestSentFolder::realServerRefuses()
{
    MEMNUN_NEED(Dovecot::isInstalled(), QStringLiteral("dovecot-imapd is not installed."));
    Dovecot server;
    QVERIFY(server.addUser(kUser, kPassword));
    QVERIFY2(server.start(), qPrintable(server.problem()));
    const MailAccount one = account(server);
    QVERIFY(ask(one, kMail, QStringLiteral("one@example.com"), QStringLiteral("yanlış")).error().code == Code::Forbidden);
    QVERIFY(ask(one, kMail, QString()).error().code == Code::Invalid);
    server.stop();
    QVERIFY(ask(one, kMail).error().code == Code::Unavailable);
}

QTEST_GUILESS_MAIN(TestSentFolder)
#include "tst_sent_folder.moc"
