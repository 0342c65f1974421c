// SPDX-License-Identifier: GPL-3.0-or-later
// Names, numbers, dates and structures as IMAP writes them, and big messages taken apart and put together.
#include "core/channels/imap/BodyStructure.h"
#include "core/channels/imap/CommandText.h"
#include "core/channels/imap/FolderRenames.h"
#include "core/channels/imap/ImapError.h"
#include "core/channels/imap/LargeMail.h"
#include "core/channels/imap/MailboxName.h"
#include "core/channels/imap/ResponseReader.h"

#include <QTest>

using namespace memnun;
using namespace memnun::imap;

namespace {

std::optional<BodyPart> structureOf(const QByteArray& text)
{
    ResponseReader reader;
    reader.feed("* 1 FETCH (BODYSTRUCTURE " + text + ")\r\n");
    const auto answer = reader.next();
    const auto fetched = answer && *answer ? readFetched(**answer) : std::nullopt;
    return fetched && fetched->structure ? readBodyStructure(*fetched->structure) : std::nullopt;
}

// "multipart/mixed(text/plain:1:10 …)"
QByteArray outline(const BodyPart& part)
{
    if (!part.isMultipart()) {
        return part.type + ':' + part.section + ':' + QByteArray::number(part.size) + (part.attached ? "!" : "");
    }
    QByteArrayList children;
    for (const BodyPart& child : part.children) {
        children << outline(child);
    }
    return part.type + '(' + children.join(' ') + ')';
}

const QByteArray kMixed =
    "(((\"TEXT\" \"PLAIN\" (\"CHARSET\" \"utf-8\") NIL NIL \"7BIT\" 4 1 NIL NIL NIL)(\"text\" \"html\" NIL NIL NIL \"7bit\" 9 1) "
    "\"alternative\" (\"boundary\" \"in\") NIL NIL)(\"application\" \"pdf\" (\"name\" \"x.pdf\") NIL NIL \"base64\" 9000000 NIL "
    "(\"attachment\" (\"filename\" \"x.pdf\")) NIL)(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 300 (\"d\" \"s\" NIL NIL NIL NIL NIL NIL NIL NIL) "
    "(\"text\" \"plain\" NIL NIL NIL \"7bit\" 3 1) 9) \"mixed\" (\"boundary\" \"out\") NIL NIL)";

}  // namespace

class TestImapValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mailboxNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("ascii") << QStringLiteral("INBOX") << QByteArray("INBOX");
        QTest::newRow("and") << QStringLiteral("R&D") << QByteArray("R&-D");
        QTest::newRow("Turkish") << QStringLiteral("Gönderilmiş Öğeler") << QByteArray("G&APY-nderilmi&AV8- &ANYBHw-eler");
        QTest::newRow("RFC 3501") << QStringLiteral("~peter/mail/台北/日本語") << QByteArray("~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        QTest::newRow("beyond the first plane") << QStringLiteral("a😀") << QByteArray("a&2D3eAA-");
    }
    void mailboxNames()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, wire);
        QCOMPARE(toMailboxName(name), wire);
        QCOMPARE(fromMailboxName(wire), name);
    }

    void namesThatAreNoUtf7StayAsTheyAre()
    {
        for (const char* name : {"R&D", "a&AAA-b", "&", "Gönderilmiş", "&****-"}) {
            QCOMPARE(fromMailboxName(name), QString::fromUtf8(name));
        }
    }

    void uidSets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("tidy");  // empty: refused
        QTest::newRow("ranges") << QByteArray("7,1:3,4,10:8") << QByteArray("1:4,7:10");
        QTest::newRow("overlap") << QByteArray("1:9,3:4,20") << QByteArray("1:9,20");
        QTest::newRow("star") << QByteArray("5:*") << QByteArray("5:4294967295");
        QTest::newRow("zero") << QByteArray("0") << QByteArray();
        QTest::newRow("letters") << QByteArray("1:x") << QByteArray();
        QTest::newRow("three") << QByteArray("1:2:3") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("too big") << QByteArray("4294967296") << QByteArray();
    }
    void uidSets()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, tidy);
        const auto set = UidSet::parse(text);
        QCOMPARE(set ? set->text() : QByteArray(), tidy);
    }

    void uidSetsContain()
    {
        const UidSet set = *UidSet::parse("3:5,9");
        for (quint32 uid = 0; uid < 12; ++uid) {
            QCOMPARE(set.contains(uid), (uid >= 3 && uid <= 5) || uid == 9);
        }
        QCOMPARE(UidSet::of({9, 1, 2, 3, 2}).text(), QByteArray("1:3,9"));
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("west") << QByteArray("17-Jul-1996 02:44:25 -0700") << QStringLiteral("1996-07-17T09:44:25Z");
        QTest::newRow("Istanbul") << QByteArray(" 1-Nov-2026 01:00:00 +0300") << QStringLiteral("2026-10-31T22:00:00Z");
        QTest::newRow("no month") << QByteArray("17-Xyz-1996 02:44:25 -0700") << QString();
        QTest::newRow("no date") << QByteArray("yesterday") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        const auto moment = readInternalDate(text);
        QCOMPARE(moment ? moment->toIso() : QString(), iso);
        if (moment) {
            QVERIFY(readInternalDate(writeInternalDate(*moment)) == moment);
        }
    }

    void structures_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("one part") << QByteArray("(\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 12 1)") << QByteArray("text/plain:1:12");
        QTest::newRow("mixed") << kMixed
                               << QByteArray("multipart/mixed(multipart/alternative(text/plain:1.1:4 text/html:1.2:9) "
                                             "application/pdf:2:9000000! message/rfc822:3:300)");
        QTest::newRow("too short") << QByteArray("(\"TEXT\" \"PLAIN\" NIL)") << QByteArray();
        QTest::newRow("NIL") << QByteArray("NIL") << QByteArray();
        QTest::newRow("no subtype") << QByteArray("((\"text\" \"plain\" NIL NIL NIL \"7bit\" 1 1))") << QByteArray();
    }
    void structures()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto part = structureOf(text);
        QCOMPARE(part ? outline(*part) : QByteArray(), expected);
    }

    void aBigMessageComesWithoutItsBigParts()
    {
        const auto plan = planLarge(*structureOf(kMixed), {});
        QVERIFY(plan);
        QCOMPARE(plan->items,
                 QByteArray("BODY.PEEK[HEADER] BODY.PEEK[1.MIME] BODY.PEEK[1.1.MIME] BODY.PEEK[1.1] BODY.PEEK[1.2.MIME] "
                            "BODY.PEEK[1.2] BODY.PEEK[2.MIME] BODY.PEEK[3.MIME] BODY.PEEK[3]"));
        QCOMPARE(plan->leftOut, (QVector<LeftOut>{{"2", "application/pdf", 9'000'000}}));
        Fetched fetched;
        fetched.uid = 7;
        const auto add = [&fetched](const char* name, const QByteArray& bytes) { fetched.sections[name] = {bytes, false, false, 0}; };
        add("HEADER", "Subject: big\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n");
        add("1.MIME", "Content-Type: multipart/alternative; boundary=in\r\n\r\n");
        add("1.1.MIME", "Content-Type: text/plain\r\n\r\n");
        add("1.1", "text");
        add("1.2.MIME", "Content-Type: text/html\r\n\r\n");
        add("1.2", "<p>te</p>");
        add("2.MIME", "Content-Type: application/pdf; name=x.pdf\r\n\r\n");
        add("3.MIME", "Content-Type: message/rfc822\r\n\r\n");
        QVERIFY(!assemble(*plan, fetched));  // one is missing
        add("3", "Subject: inner\r\n\r\nx");
        const auto mail = assemble(*plan, fetched);
        QVERIFY(mail);
        QCOMPARE(mail->uid, 7U);
        QVERIFY(!mail->cut);
        QCOMPARE(mail->bytes,
                 QByteArray("Subject: big\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n"
                            "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
                            "--in\r\nContent-Type: text/plain\r\n\r\ntext\r\n"
                            "--in\r\nContent-Type: text/html\r\n\r\n<p>te</p>\r\n--in--\r\n\r\n"
                            "--out\r\nContent-Type: application/pdf; name=x.pdf\r\nX-Memnun-Left-Out: 2 9000000\r\n\r\n\r\n"
                            "--out\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nx\r\n--out--\r\n"));
    }

    void whatCannotBeTakenApartIsCut()
    {
        QVERIFY(!planLarge(*structureOf("((\"text\" \"plain\" NIL NIL NIL \"7bit\" 1 1) \"mixed\" NIL NIL NIL)"), {}));
        FetchSizes few;
        few.parts = 3;
        QVERIFY(!planLarge(*structureOf(kMixed), few));
        const auto text = planLarge(*structureOf("(\"text\" \"plain\" NIL NIL NIL \"7bit\" 5000000 1)"), {});
        QVERIFY(text);
        QCOMPARE(text->items, QByteArray("BODY.PEEK[HEADER] BODY.PEEK[1]<0.1048576>"));
        QCOMPARE(text->begun, QVector<QByteArray>{"1"});
    }

    void textsAreSentSafely_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QVector<QByteArray>>("pieces");
        QTest::newRow("plain") << QByteArray("a b") << QVector<QByteArray>{"X \"a b\""};
        QTest::newRow("quotes") << QByteArray("a\"\\") << QVector<QByteArray>{"X \"a\\\"\\\\\""};
        QTest::newRow("line break") << QByteArray("a\r\nA2 DELETE x") << QVector<QByteArray>{"X {14}\r\n", "a\r\nA2 DELETE x"};
        QTest::newRow("8 bit") << QByteArray("ş") << QVector<QByteArray>{"X {2}\r\n", "ş"};
    }
    void textsAreSentSafely()
    {
        QFETCH(QByteArray, text);
        QFETCH(QVector<QByteArray>, pieces);
        QCOMPARE(CommandText("X").string(text).pieces(), pieces);
    }

    void commandsHaveNames()
    {
        QCOMPARE(CommandText("LOGOUT").name(), QByteArray("LOGOUT"));
        QCOMPARE(CommandText("UID FETCH").word("1:*").name(), QByteArray("UID FETCH"));
        QCOMPARE(CommandText("LOGIN").string("a").string("b").name(), QByteArray("LOGIN"));
    }

    void refusedLoginsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* said, const char* greeting, QLatin1String rule) {
            QTest::newRow(name) << QByteArray(said) << QByteArray(greeting) << QString(rule);
        };
        row("wrong", "[AUTHENTICATIONFAILED] Authentication failed.", "Dovecot ready", rules::kLoginRefused);
        row("Gmail", "Application-specific password required: https://support.example/185833 (Failure)", "Gimap ready",
            rules::kAppPasswordNeeded);
        row("web login", "[WEBALERT https://accounts.example] Web login required.", "Gimap ready", rules::kOauthNeeded);
        row("Microsoft", "LOGIN failed.", "The Microsoft Exchange IMAP4 service is ready.", rules::kOauthNeeded);
        row("later", "[UNAVAILABLE] Temporary authentication failure.", "Dovecot ready", rules::kServerSaidNo);
    }
    void refusedLoginsAreToldApart()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, greeting);
        QFETCH(QString, rule);
        ResponseReader reader;
        reader.feed("A1 NO " + said + "\r\n");
        const Error error = loginRefusal(**reader.next(), greeting, true);
        QCOMPARE(error.fields.value(0).rule, rule);
        QVERIFY(error.code == (rule == rules::kServerSaidNo ? Code::Unavailable : Code::Forbidden));
    }

    void renamesAreFound_data()
    {
        QTest::addColumn<QVector<ServerFolder>>("onServer");
        QTest::addColumn<QVector<FolderRename>>("expected");
        const QString inbox = QStringLiteral("INBOX");
        const QString is = QStringLiteral("İş");
        const QString work = QStringLiteral("Work");
        const ServerFolder kept{inbox, 5, 90};
        QTest::newRow("nothing") << QVector<ServerFolder>{kept, {is, 6, 50}} << QVector<FolderRename>{};
        QTest::newRow("renamed") << QVector<ServerFolder>{kept, {work, 6, 50}} << QVector<FolderRename>{{is, work}};
        QTest::newRow("another") << QVector<ServerFolder>{kept, {work, 7, 50}} << QVector<FolderRename>{};
        QTest::newRow("made anew in the same second") << QVector<ServerFolder>{kept, {work, 6, 3}} << QVector<FolderRename>{};
        QTest::newRow("two could be meant") << QVector<ServerFolder>{kept, {work, 6, 50}, {QStringLiteral("x"), 6, 51}}
                                            << QVector<FolderRename>{};
    }
    void renamesAreFound()
    {
        QFETCH(QVector<ServerFolder>, onServer);
        QFETCH(QVector<FolderRename>, expected);
        QVERIFY(findRenames({{QStringLiteral("INBOX"), 5, 89}, {QStringLiteral("İş"), 6, 40}}, onServer) == expected);
    }

    void secretsAreTakenOut()
    {
        const QString said = QStringLiteral("no: gizli AGF5c2UAZ2l6bGk= Z2l6bGk=");
        QCOMPARE(withoutSecrets(said, QStringLiteral("ayse"), QStringLiteral("gizli")), QStringLiteral("no: *** *** ***"));
    }
};

QTEST_GUILESS_MAIN(TestImapValues)
#include "tst_imap_values.moc"
