// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of WhatsApp as phones write them: dates, authors, marks, attachments, encodings.
#include "core/exchange/chat/WhatsAppChat.h"

#include <QStringEncoder>
#include <QTest>

using namespace memnun;

namespace {

QString told(const ChatMessage& message)
{
    QString line = QStringLiteral("%1 %2: %3").arg(message.at.toIso().left(19), message.author, QString(message.text).replace(u'\n', u'|'));
    for (const QString& file : message.files) {
        line += QStringLiteral(" +") + file;
    }
    return message.mark.isEmpty() ? line : line + QStringLiteral(" -media");
}

QStringList told(const Chat& chat)
{
    QStringList lines;
    for (const ChatMessage& message : chat.messages) {
        lines.append(told(message));
    }
    return lines;
}

QStringList list(std::initializer_list<const char*> lines)
{
    QStringList all;
    for (const char* line : lines) {
        all.append(QString::fromUtf8(line));
    }
    return all;
}

QStringList read(const QString& text)
{
    const auto chat = readWhatsApp(text.toUtf8(), QStringLiteral("Ayşe"), {});
    return chat ? told(*chat) : QStringList{chat.error().fields.value(0).rule};
}

}  // namespace

class TestChatReaders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeads_data();
    void readsHeads();
    void tellsDayFromMonth_data();
    void tellsDayFromMonth();
    void saidOrderWins();
    void leavesNoticesOut();
    void joinsLinesAndKeepsWhatWasPasted();
    void namesAttachments_data();
    void namesAttachments();
    void readsEncodings_data();
    void readsEncodings();
    void refusesWhatIsNoChat();
    void longMessageLosesNothing();
    void titles_data();
    void titles();
};

void TestChatReaders::readsHeads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* line, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(expected);
    };
    row("android tr", "12.03.2026 14:05 - Ayşe Yılmaz: merhaba", "2026-03-12T14:05:00 Ayşe Yılmaz: merhaba");
    row("android tr, comma", "12.03.2026, 14:05 - Ayşe: merhaba", "2026-03-12T14:05:00 Ayşe: merhaba");
    row("android tr, short", "5.3.26 09:05 - Ayşe: merhaba", "2026-03-05T09:05:00 Ayşe: merhaba");
    row("ios tr", "[12.03.2026 14:05:33] Ayşe: merhaba", "2026-03-12T14:05:33 Ayşe: merhaba");
    row("ios tr, twelve hours", "[12.03.2026 ÖS 2:05:33] Ayşe: merhaba", "2026-03-12T14:05:33 Ayşe: merhaba");
    row("ios tr, marked", "\u200e[12.03.2026 14:05:33] Ayşe: \u200emerhaba", "2026-03-12T14:05:33 Ayşe: merhaba");
    row("android en", "3/14/26, 2:05 PM - Ann: hi", "2026-03-14T14:05:00 Ann: hi");
    row("android en, narrow space", "3/14/26, 2:05\u202fPM - Ann: hi", "2026-03-14T14:05:00 Ann: hi");
    row("android en, midnight", "3/14/26, 12:05\u202fAM - Ann: hi", "2026-03-14T00:05:00 Ann: hi");
    row("android en, noon", "3/14/26, 12:05 pm - Ann: hi", "2026-03-14T12:05:00 Ann: hi");
    row("ios en", "[3/14/26, 2:05:07\u202fPM] Ann: hi", "2026-03-14T14:05:07 Ann: hi");
    row("ios gb", "[14/03/2026, 14:05:07] Ann: hi", "2026-03-14T14:05:07 Ann: hi");
    row("spanish half", "14/3/2026, 2:05 p. m. - Ann: hi", "2026-03-14T14:05:00 Ann: hi");
    row("iso", "2026-03-14, 14:05 - Ann: hi", "2026-03-14T14:05:00 Ann: hi");
    row("number, isolated", "12.03.2026 14:05 - \u202a+90 532 123 45 67\u202c: merhaba", "2026-03-12T14:05:00 +90 532 123 45 67: merhaba");
    row("no contact", "[12.03.2026 14:05:33] ~\u202fAyşe: merhaba", "2026-03-12T14:05:33 Ayşe: merhaba");
    row("colon in the text", "12.03.2026 14:05 - Ayşe: not: bu", "2026-03-12T14:05:00 Ayşe: not: bu");
    row("no such day", "31.02.2026 14:05 - Ayşe: merhaba", "");
    row("no such hour", "12.03.2026 25:05 - Ayşe: merhaba", "no_chat");
}

void TestChatReaders::readsHeads()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(read(line).join(u';'), expected);
}

void TestChatReaders::tellsDayFromMonth_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("a thirteenth day") << list({"03/04/2026, 10:00", "13/04/2026, 10:00"}) << QStringLiteral("2026-04-03") << false;
    QTest::newRow("a thirteenth month") << list({"03/04/2026, 10:00", "04/13/2026, 10:00"}) << QStringLiteral("2026-03-04") << false;
    QTest::newRow("order of months") << list({"03/04/2026, 10:00", "03/05/2026, 10:00", "04/01/2026, 10:00"}) << QStringLiteral("2026-03-04") << false;
    QTest::newRow("order of days") << list({"04/03/2026, 10:00", "05/03/2026, 10:00", "01/04/2026, 10:00"}) << QStringLiteral("2026-03-04") << false;
    QTest::newRow("one date") << list({"03/04/2026, 10:00"}) << QStringLiteral("2026-04-03") << true;
    QTest::newRow("one date, twelve hours") << list({"03/04/2026, 10:00 AM"}) << QStringLiteral("2026-03-04") << true;
    QTest::newRow("alike") << list({"04/04/2026, 10:00"}) << QStringLiteral("2026-04-04") << false;
    QTest::newRow("points") << list({"03.04.2026, 10:00"}) << QStringLiteral("2026-04-03") << false;
    QTest::newRow("contradiction: most win") << list({"13/04/2026, 10:00", "14/04/2026, 10:00", "04/15/2026, 10:00"}) << QStringLiteral("2026-04-13") << false;
}

void TestChatReaders::tellsDayFromMonth()
{
    QFETCH(QStringList, dates);
    QFETCH(QString, first);
    QFETCH(bool, doubtful);
    QByteArray text;
    for (const QString& date : dates) {
        text += date.toUtf8() + " - Ann: hi\n";
    }
    const auto chat = readWhatsApp(text, {}, {});
    QVERIFY(chat && !chat->messages.isEmpty());
    QCOMPARE(chat->messages.first().at.toIso().left(10), first);
    QCOMPARE(chat->datesDoubtful, doubtful);
}

void TestChatReaders::saidOrderWins()
{
    ChatRules rules;
    rules.order = DateOrder::MonthFirst;
    rules.zone = QTimeZone("Europe/Istanbul");
    const auto chat = readWhatsApp("03/04/2026, 10:00 - Ann: hi\n", {}, rules);
    QVERIFY(chat);
    QCOMPARE(told(*chat), list({"2026-03-04T07:00:00 Ann: hi"}));
    QVERIFY(!chat->datesDoubtful);
    // the written time knows nothing of zones
    QCOMPARE(chat->messages.first().written, QStringLiteral("20260304100000"));
    // … but not over a day that there is in one order only
    const auto certain = readWhatsApp("03/04/2026, 10:00 - Ann: hi\n25/04/2026, 10:00 - Ann: hi\n", {}, rules);
    QVERIFY(certain);
    QCOMPARE(told(*certain), list({"2026-04-03T07:00:00 Ann: hi", "2026-04-25T07:00:00 Ann: hi"}));
}

void TestChatReaders::leavesNoticesOut()
{
    const QString text = QString::fromUtf8(
        "12.03.2026 14:00 - Mesajlar ve aramalar uçtan uca şifrelidir.\n"
        "12.03.2026 14:00 - Ayşe, grubun adını \"Sipariş: acil\" olarak değiştirdi: tamam\n"
        "12.03.2026 14:05 - Ayşe: merhaba\n"
        "12.03.2026 14:06 - Ayşe: Bu mesaj silindi\n"
        "12.03.2026 14:07 - Ayşe: \u200eMessages and calls are end-to-end encrypted.\n"
        "12.03.2026 14:08 - Ayşe: düzelttim \u200e<Bu mesaj düzenlendi>\n");
    const auto chat = readWhatsApp(text.toUtf8(), {}, {});
    QVERIFY(chat);
    QCOMPARE(told(*chat), (QStringList{QStringLiteral("2026-03-12T14:05:00 Ayşe: merhaba"), QStringLiteral("2026-03-12T14:08:00 Ayşe: düzelttim")}));
    QCOMPARE(chat->notices, 4);
    QCOMPARE(chat->people, QStringList{QStringLiteral("Ayşe")});
}

void TestChatReaders::joinsLinesAndKeepsWhatWasPasted()
{
    const QString text = QString::fromUtf8(
        "12.03.2026 14:05 - Ayşe: ilk\r\n\r\nson\r\n"
        "[1/2/26, 10:00:00 AM] Mehmet: pasted from elsewhere\r\n"
        "12.03.2026 14:06 - Ladin: tamam\r\n");
    QCOMPARE(read(text), (QStringList{QStringLiteral("2026-03-12T14:05:00 Ayşe: ilk||son|[1/2/26, 10:00:00 AM] Mehmet: pasted from elsewhere"),
                                      QStringLiteral("2026-03-12T14:06:00 Ladin: tamam")}));
}

void TestChatReaders::namesAttachments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("android en", "\u200eIMG-20260312-WA0001.jpg (file attached)\nbak", "bak +IMG-20260312-WA0001.jpg");
    row("android tr", "IMG-20260312-WA0001.jpg (dosya ekli)", " +IMG-20260312-WA0001.jpg");
    row("android, a name with spaces", "Fatura Mart (2).pdf (dosya ekli)", " +Fatura Mart (2).pdf");
    row("ios en", "\u200e<attached: 00000012-PHOTO-2026-03-12-14-05-33.jpg>", " +00000012-PHOTO-2026-03-12-14-05-33.jpg");
    row("ios tr", "bak\n\u200e<eklendi: 00000012-PHOTO.jpg>", "bak +00000012-PHOTO.jpg");
    row("android, left out", "<Media omitted>", "<Media omitted> -media");
    row("android tr, left out", "<Medya dahil edilmedi>", "<Medya dahil edilmedi> -media");
    row("ios, left out", "\u200eimage omitted", "image omitted -media");
    row("ios tr, left out", "\u200egörüntü dahil edilmedi", "görüntü dahil edilmedi -media");
    row("a sentence", "rapor.pdf (ikinci sayfa)", "rapor.pdf (ikinci sayfa)");
    row("somebody's words", "the image omitted", "the image omitted");
}

void TestChatReaders::namesAttachments()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(read(QStringLiteral("12.03.2026 14:05 - Ann: ") + text).join(u';'), QStringLiteral("2026-03-12T14:05:00 Ann: ") + expected);
}

void TestChatReaders::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("charset");
    const QString text = QStringLiteral("12.03.2026 14:05 - Ayşe: Işık söndü\n");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder utf8(QStringConverter::Utf8, QStringConverter::Flag::WriteBom);
    QTest::newRow("utf-8") << text.toUtf8() << QByteArray();
    QTest::newRow("utf-8, mark") << QByteArray(utf8.encode(text)) << QByteArray();
    QTest::newRow("utf-16") << QByteArray(utf16.encode(text)) << QByteArray();
    QTest::newRow("windows-1254, guessed") << QByteArray("12.03.2026 14:05 - Ay\xfe""e: I\xfe\xfdk s\xf6nd\xfc\n") << QByteArray();
    QTest::newRow("windows-1254, said") << QByteArray("12.03.2026 14:05 - Ay\xfe""e: I\xfe\xfdk s\xf6nd\xfc\n") << QByteArray("windows-1254");
    QTest::newRow("NULs") << text.toUtf8().replace("14", QByteArray("1\0" "4", 3)) << QByteArray();
}

void TestChatReaders::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, charset);
    ChatRules rules;
    rules.charset = charset;
    const auto chat = readWhatsApp(bytes, {}, rules);
    QVERIFY(chat);
    QCOMPARE(told(*chat), QStringList{QStringLiteral("2026-03-12T14:05:00 Ayşe: Işık söndü")});
}

void TestChatReaders::refusesWhatIsNoChat()
{
    QCOMPARE(read(QString()), list({"no_chat"}));
    QCOMPARE(read(QStringLiteral("Sayın yetkili,\nsipariş 12.03.2026 günü geldi.\n")), list({"no_chat"}));
    const auto huge = readWhatsApp(QByteArray(kMostChatText + 1, 'x'), {}, {});
    QVERIFY(!huge);
    QCOMPARE(huge.error().fields.value(0).rule, QStringLiteral("too_large"));
}

void TestChatReaders::longMessageLosesNothing()
{
    QString text = QStringLiteral("12.03.2026 14:05 - Ann: ");
    const QString line(999, u'a');
    for (int i = 0; i < 1000; ++i) {
        text += line + u'\n';
    }
    const auto chat = readWhatsApp(text.toUtf8(), {}, {});
    QVERIFY(chat);
    qsizetype letters = 0;
    for (const ChatMessage& message : chat->messages) {
        letters += message.text.count(u'a');
        QVERIFY(message.text.size() <= 257 * 1024);
    }
    QCOMPARE(letters, 999 * 1000);
    QVERIFY(chat->messages.size() > 1);
}

void TestChatReaders::titles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::newRow("android en") << QStringLiteral("WhatsApp Chat with Ann Lee.txt") << QStringLiteral("Ann Lee");
    QTest::newRow("downloaded twice") << QStringLiteral("WhatsApp Chat with Ann Lee (2).txt") << QStringLiteral("Ann Lee");
    QTest::newRow("android tr") << QStringLiteral("Ayşe Yılmaz ile WhatsApp Sohbeti.txt") << QStringLiteral("Ayşe Yılmaz");
    QTest::newRow("ios en") << QStringLiteral("WhatsApp Chat - Ann Lee.zip") << QStringLiteral("Ann Lee");
    QTest::newRow("ios tr") << QStringLiteral("WhatsApp Sohbeti - Ayşe.zip") << QStringLiteral("Ayşe");
    QTest::newRow("another") << QStringLiteral("musteri.txt") << QStringLiteral("musteri");
}

void TestChatReaders::titles()
{
    QFETCH(QString, file);
    QTEST(whatsAppTitle(file), "title");
}

QTEST_GUILESS_MAIN(TestChatReaders)
#include "tst_chat_readers.moc"
