// SPDX-License-Identifier: GPL-3.0-or-later
// What a server says is cut into answers and read, in whatever pieces it comes and whatever it says.
#include "core/channels/imap/Answers.h"
#include "core/channels/imap/BodyStructure.h"
#include "core/channels/imap/ImapError.h"
#include "core/channels/imap/ResponseReader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace memnun;
using namespace memnun::imap;

namespace {

QByteArray written(const Value& value)
{
    switch (value.kind) {
    case Value::Kind::Nil:
        return "NIL";
    case Value::Kind::Atom:
        return value.text;
    case Value::Kind::String:
        return '"' + value.text + '"';
    case Value::Kind::Dropped:
        return "<dropped " + QByteArray::number(value.size) + '>';
    case Value::Kind::List:
        break;
    }
    QByteArrayList items;
    for (const Value& item : value.items) {
        items << written(item);
    }
    return '(' + items.join(' ') + ')';
}

// All of an answer in one line, for comparing.
QByteArray written(const Response& answer)
{
    static const char* const statuses[] = {"", "OK", "NO", "BAD", "BYE", "PREAUTH"};
    QByteArrayList words;
    words << (answer.kind == Response::Kind::Continuation ? QByteArray("+")
              : answer.kind == Response::Kind::Tagged     ? answer.tag
                                                          : QByteArray("*"));
    words << statuses[static_cast<int>(answer.status)];
    if (!answer.code.isEmpty()) {
        words << '[' + answer.code + ']';
    }
    for (const Value& value : answer.codeArguments) {
        words << written(value);
    }
    words << answer.text << (answer.number ? '#' + QByteArray::number(*answer.number) : QByteArray()) << answer.name;
    for (const Value& value : answer.values) {
        words << written(value);
    }
    for (const quint32 number : answer.numbers) {
        words << QByteArray::number(number);
    }
    words.removeAll(QByteArray());
    return words.join(' ');
}

// Every answer in these bytes; "!" is where the reader gave up.
QByteArrayList all(ResponseReader& reader)
{
    QByteArrayList found;
    while (const auto answer = reader.next()) {
        found << (*answer ? written(**answer) : '!' + (*answer).error().fields.value(0).rule.toLatin1());
    }
    return found;
}

const QByteArray& session()
{
    static const char text[] =
        "* OK [CAPABILITY IMAP4rev1 IDLE] Dovecot ready {5}\r\n"
        "A1 OK [UIDVALIDITY 1795367276] done\r\n"
        "* 23 EXISTS\r\n"
        "* LIST (\\HasNoChildren \\Sent) \"/\" \"G&APY-nderilen \\\"x\\\"\"\r\n"
        "* LIST () NIL {5}\r\nINBOX\r\n"
        "* 2 FETCH (UID 5 FLAGS (\\Seen $Forwarded) MODSEQ (624140003) BODY[HEADER.FIELDS (FROM TO)]<0> {11}\r\n"
        "From: a\r\n\r\n BODY[] NIL INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")\r\n"
        "* VANISHED (EARLIER) 300:310,405\r\n"
        "* SEARCH 2 3 6 (MODSEQ 917162500)\r\n"
        "* 4 FETCH (BINARY[2] ~{3}\r\na\0b BODY[1] {0}\r\n X-GM-LABELS ())\r\n"
        "+ \r\n"
        "+ idling\r\n"
        "\r\n"
        "* BYE\r\n"
        "A2 NO [ALERT] no {3}\r\n";
    static const QByteArray bytes(text, sizeof text - 1);
    return bytes;
}

}  // namespace

class TestImapReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsASession()
    {
        ResponseReader reader;
        reader.feed(session());
        const QByteArrayList expected{
            "* OK [CAPABILITY] IMAP4rev1 IDLE Dovecot ready {5}",
            "A1 OK [UIDVALIDITY] 1795367276 done",
            "* #23 EXISTS",
            "* LIST (\\HasNoChildren \\Sent) \"/\" \"G&APY-nderilen \"x\"\"",
            "* LIST () NIL \"INBOX\"",
            "* #2 FETCH (UID 5 FLAGS (\\Seen $Forwarded) MODSEQ (624140003) BODY[HEADER.FIELDS (FROM TO)]<0> "
            "\"From: a\r\n\r\n\" BODY[] NIL INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")",
            "* VANISHED (EARLIER) 300:310,405",
            "* SEARCH 2 3 6",
            QByteArray("* #4 FETCH (BINARY[2] \"a\0b\" BODY[1] \"\" X-GM-LABELS ())", 54),
            "+",
            "+ idling",
            "* BYE",
            "A2 NO [ALERT] no {3}"};
        QCOMPARE(all(reader), expected);
        QVERIFY(reader.isEmpty());
    }

    void anySplitReadsTheSame()
    {
        ResponseReader whole;
        whole.feed(session());
        const QByteArrayList expected = all(whole);
        for (qsizetype at = 0; at <= session().size(); ++at) {
            ResponseReader reader;
            reader.feed(session().left(at));
            QByteArrayList found = all(reader);
            reader.feed(session().mid(at));
            found += all(reader);
            QVERIFY2(found == expected, qPrintable(QStringLiteral("cut at %1").arg(at)));
        }
        ResponseReader byByte;
        QByteArrayList found;
        for (const char c : session()) {
            byByte.feed(QByteArray(1, c));
            found += all(byByte);
        }
        QCOMPARE(found, expected);
    }

    void garbageIsAnErrorOfTheProtocol_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("open list") << QByteArray("* 1 FETCH (UID 5\r\n");
        QTest::newRow("list too many") << QByteArray("* 1 FETCH (UID 5))\r\n");
        QTest::newRow("open quotes") << QByteArray("* LIST () \"/\" \"INBOX\r\n");
        QTest::newRow("no data") << QByteArray("* \r\n");
        QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("letters in SEARCH") << QByteArray("* SEARCH 1 x 3\r\n");
        QTest::newRow("literal beyond sense") << QByteArray("* 1 FETCH (BODY[] {99999999999999999999}\r\n");
        QTest::newRow("NUL") << QByteArray("* LIST () \"/\" a\0b\r\n", 17);
    }
    void garbageIsAnErrorOfTheProtocol()
    {
        QFETCH(QByteArray, bytes);
        ResponseReader reader;
        reader.feed(bytes + "* 1 EXISTS\r\n");
        QCOMPARE(all(reader), QByteArrayList{"!protocol"});
    }

    void hugeLiteralsAreDroppedAsTheyCome()
    {
        Limits limits;
        limits.literal = 1000;
        ResponseReader reader(limits);
        reader.feed("* 1 FETCH (BODY[] {5000000000}\r\n");
        const QByteArray block(1024 * 1024, 'x');
        for (qint64 left = 5'000'000'000; left > 0; left -= block.size()) {
            reader.feed(left < block.size() ? block.left(left) : block);
            QVERIFY(!reader.next());
        }
        reader.feed(" UID 7)\r\n* 2 EXISTS\r\n");
        QCOMPARE(all(reader), (QByteArrayList{"* #1 FETCH (BODY[] <dropped 5000000000> UID 7)", "* #2 EXISTS"}));
    }

    void limitsHold()
    {
        Limits limits;
        limits.line = 1000;
        limits.literal = 100;
        limits.answer = 150;
        limits.depth = 3;
        limits.values = 50;
        ResponseReader endless(limits);
        endless.feed(QByteArray(2000, 'x'));
        QCOMPARE(all(endless), QByteArrayList{"!protocol"});
        ResponseReader many(limits);
        many.feed("* X " + QByteArray("a ").repeated(60) + "\r\n");
        QCOMPARE(all(many), QByteArrayList{"!protocol"});
        ResponseReader sum(limits);
        sum.feed("* 1 FETCH (A {90}\r\n" + QByteArray(90, 'a') + " B {90}\r\n" + QByteArray(90, 'b') + ")\r\n");
        QCOMPARE(all(sum), QByteArrayList{"* #1 FETCH (A \"" + QByteArray(90, 'a') + "\" B <dropped 90>)"});
        ResponseReader deep(limits);
        deep.feed("* X (1 (2 (3 (4 \")\" {2}\r\n() 5) 6)))\r\n* 3 EXISTS\r\n");
        QCOMPARE(all(deep), (QByteArrayList{"* X (1 (2 (3 <dropped 0> 6)))", "* #3 EXISTS"}));
    }

    void veryDeepNestingCostsNothing()
    {
        ResponseReader reader;
        const int depth = 1'000'000;
        reader.feed("* 1 FETCH (UID 9 BODYSTRUCTURE " + QByteArray(depth, '(') + QByteArray(depth, ')') + ")\r\n");
        const auto answer = reader.next();
        QVERIFY(answer && *answer);
        const auto fetched = readFetched(**answer);
        QVERIFY(fetched && fetched->uid == 9);
        QVERIFY(!readBodyStructure(*fetched->structure));
    }

    // Whatever is changed in a real session: no crash, no endless work, and an end.
    void changedBytesDoNoHarm()
    {
        QRandomGenerator random(20261122);
        Limits limits;
        limits.literal = 4096;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = session();
            for (int change = random.bounded(1, 6); change > 0; --change) {
                const auto at = random.bounded(static_cast<int>(bytes.size()));
                switch (random.bounded(4)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, random.bounded(1, 20));
                    break;
                case 2:
                    bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), random.bounded(40)));
                    break;
                default:
                    bytes.insert(at, "(){}\"\\\r\n[]*~"[random.bounded(12)]);
                }
            }
            ResponseReader reader(limits);
            qsizetype answers = 0;
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype size = random.bounded(1, 200);
                reader.feed(bytes.mid(at, size));
                at += size;
                while (const auto answer = reader.next()) {
                    ++answers;
                    if (*answer) {
                        (void)readFetched(**answer);
                        (void)readMailbox(**answer);
                        (void)readStatus(**answer);
                        (void)readVanished(**answer);
                    }
                }
            }
            QVERIFY(answers <= bytes.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestImapReader)
#include "tst_imap_reader.moc"
