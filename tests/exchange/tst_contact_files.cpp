// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks and vCards of many programs, against what independent readers count in them.
#include "core/exchange/cards/CardReader.h"
#include "core/exchange/contacts/FileReport.h"
#include "core/exchange/tables/XlsxReader.h"
#include "tests/support/TestData.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

QJsonObject reference()
{
    QFile file(test::dataPath(QStringLiteral("reference/contacts.json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

struct Cards {
    QVector<VCard> cards;
    QString problem;
};

Cards readCards(const QByteArray& bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    CardReader reader(std::move(buffer));
    Cards read;
    auto card = reader.next();
    for (; card && *card; card = reader.next())
        read.cards.append(**card);
    if (!card)
        read.problem = card.error().fields.value(0).rule;
    return read;
}

}  // namespace

class ContactFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workbooks_data();
    void workbooks();
    void cards_data();
    void cards();
    void cardLines_data();
    void cardLines();
    void brokenCards_data();
    void brokenCards();
    void serialDays_data();
    void serialDays();
    void dateFormats_data();
    void dateFormats();
    void badWorkbooks_data();
    void badWorkbooks();
};

void ContactFilesTest::workbooks_data()
{
    MEMNUN_NEED_DATA("reference/contacts.json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("meant");
    const QJsonObject all = reference()[QStringLiteral("xlsx")].toObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key().section(QLatin1Char('/'), -1))) << test::dataPath(it.key()) << it->toObject();
}

void ContactFilesTest::workbooks()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, meant);
    const auto report = inspectFile(path);
    QVERIFY2(report, report ? "" : qPrintable(report.error().fields.value(0).rule + QLatin1Char(' ') + report.error().context));
    QVERIFY2(report->readWhole, qPrintable(report->problem + QLatin1Char(' ') + report->where));
    if (meant.contains(QStringLiteral("openpyxl_error"))) {  // what that one stumbles over is told, and read
        QCOMPARE(report->problem, QStringLiteral("workbook_odd"));
        return;
    }
    if (meant[QStringLiteral("sheets")].toArray().isEmpty()) {  // "strict" XML, which that one does not read at all
        QCOMPARE(report->sheets, (QVector<SheetReport>{{QStringLiteral("Visible"), 14}, {QStringLiteral("Hidden"), 12}, {QStringLiteral("VeryHidden"), 20}}));
        return;
    }
    QVector<SheetReport> sheets;
    for (const QJsonValue sheet : meant[QStringLiteral("sheets")].toArray())
        sheets.append({sheet[QStringLiteral("name")].toString(), sheet[QStringLiteral("non_empty_cells")].toInteger()});
    for (qsizetype i = 0; i < std::max(sheets.size(), report->sheets.size()); ++i) {
        QCOMPARE(report->sheets.value(i).name, sheets.value(i).name);
        QCOMPARE(report->sheets.value(i).cells, sheets.value(i).cells);
    }
}

void ContactFilesTest::cards_data()
{
    MEMNUN_NEED_DATA("reference/contacts.json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("meant");
    const QJsonObject all = reference()[QStringLiteral("vcards")].toObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key().section(QLatin1Char('/'), -1))) << test::dataPath(it.key()) << it->toObject();
}

void ContactFilesTest::cards()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, meant);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Cards read = readCards(file.readAll());
    QCOMPARE(read.problem, QString());
    QCOMPARE(read.cards.size(), meant[QStringLiteral("cards")].toInteger());
    QJsonObject versions;
    qsizetype phones = 0;
    qsizetype mails = 0;
    for (const VCard& card : read.cards) {
        versions[card.version] = versions[card.version].toInt() + 1;
        phones += card.all(QLatin1String("TEL")).size();
        mails += card.all(QLatin1String("EMAIL")).size();
    }
    QCOMPARE(versions, meant[QStringLiteral("versions")].toObject());
    QCOMPARE(phones, meant[QStringLiteral("tel_lines")].toInteger());
    QCOMPARE(mails, meant[QStringLiteral("email_lines")].toInteger());
}

void ContactFilesTest::cardLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("3.0") << QByteArray("N:Kaya;Ayşe Nur;;;") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayşe Nur"), QStringLiteral(""), QStringLiteral(""), QStringLiteral("")};
    QTest::newRow("2.1, quoted-printable") << QByteArray("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Een;=\r\nG=C3=BCl")
                                           << QStringList{QStringLiteral("Şen"), QStringLiteral("Gül")};
    QTest::newRow("2.1, bare word and Turkish charset") << QByteArray("N;QUOTED-PRINTABLE;CHARSET=ISO-8859-9:=DEen;G=FCl")
                                                        << QStringList{QStringLiteral("Şen"), QStringLiteral("Gül")};
    QTest::newRow("no charset, no UTF-8") << QByteArray("N:\xDE" "en;G\xFCl") << QStringList{QStringLiteral("Şen"), QStringLiteral("Gül")};
    QTest::newRow("folded within a letter") << QByteArray("N:\xC5\r\n \x9E" "en;G\xC3\xBCl") << QStringList{QStringLiteral("Şen"), QStringLiteral("Gül")};
    QTest::newRow("folded with a tab") << QByteArray("N:Kaya;Ay\n\tla") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayla")};
    QTest::newRow("escapes") << QByteArray("N:Kaya\\; Oğlu;a\\, b\\nc\\\\d") << QStringList{QStringLiteral("Kaya; Oğlu"), QStringLiteral("a, b\nc\\d")};
    QTest::newRow("a group, a colon in quotes") << QByteArray("item1.N;X-A=\"b:c;d\":Kaya;Ayla") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayla")};
    QTest::newRow("a quote that never ends") << QByteArray("N;X-A=\"b:Kaya;Ayla") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayla")};
    QTest::newRow("small letters") << QByteArray("n:Kaya;Ayla") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayla")};
    QTest::newRow("a charset nobody knows") << QByteArray("N;CHARSET=KLINGON:Kaya;Ayla") << QStringList{QStringLiteral("Kaya"), QStringLiteral("Ayla")};
}

void ContactFilesTest::cardLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QStringList, parts);
    for (const char* end : {"\r\n", "\n", "\r"}) {
        const Cards read = readCards("BEGIN:VCARD" + QByteArray(end) + "VERSION:3.0" + end + line + end + "TEL:1" + end + "END:VCARD" + end);
        QCOMPARE(read.cards.size(), 1);
        QCOMPARE(read.cards.first().all(QLatin1String("N")).value(0).parts(), parts);
        QCOMPARE(read.cards.first().first(QLatin1String("TEL")), QStringLiteral("1"));
    }
}

void ContactFilesTest::brokenCards_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("cards");
    const QByteArray good("BEGIN:VCARD\nVERSION:3.0\nFN:Ayla\nEND:VCARD\n");
    QTest::newRow("nothing") << QByteArray() << "not_cards" << 0;
    QTest::newRow("no cards") << QByteArray("a,b\n1,2\n") << "not_cards" << 0;
    QTest::newRow("cut off") << good + "BEGIN:VCARD\nVERSION:3.0\nFN:Ve" << "card_open" << 1;
    QTest::newRow("an endless line") << good + "BEGIN:VCARD\nNOTE:" + QByteArray(40 << 20, 'x') << "card_too_long" << 1;
    QTest::newRow("a card within a card") << QByteArray("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nEND:VCARD\n") << "" << 1;
    QTest::newRow("lines that are none") << QByteArray("junk\nBEGIN:VCARD\n===\n:x\n;;;\nFN:Ayla\nEND:VCARD\njunk\n") << "" << 1;
}

void ContactFilesTest::brokenCards()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    QFETCH(int, cards);
    const Cards read = readCards(bytes);
    QCOMPARE(read.problem, problem);
    QCOMPARE(read.cards.size(), cards);
}

void ContactFilesTest::serialDays_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QString>("meant");
    QTest::newRow("first day") << 1.0 << false << "1900-01-01";
    QTest::newRow("before the day that never was") << 59.0 << false << "1900-02-28";
    QTest::newRow("after it") << 61.0 << false << "1900-03-01";
    QTest::newRow("29 October 2025") << 45959.0 << false << "2025-10-29";
    QTest::newRow("with a time") << 45959.5625 << false << "2025-10-29 13:30:00";
    QTest::newRow("a time") << 0.75 << false << "18:00:00";
    QTest::newRow("almost midnight") << 45958.99999999 << false << "2025-10-29";
    QTest::newRow("1904") << 44497.0 << true << "2025-10-29";
    QTest::newRow("beyond the calendar") << 1e9 << false << "";
    QTest::newRow("before it") << -1.0 << false << "";
    QTest::newRow("no number") << qQNaN() << false << "";
}

void ContactFilesTest::serialDays()
{
    QFETCH(double, serial);
    QFETCH(bool, since1904);
    QFETCH(QString, meant);
    QCOMPARE(serialDate(serial, since1904).value_or(QString()), meant);
}

void ContactFilesTest::dateFormats_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("day") << "dd\\.mm\\.yyyy" << true;
    QTest::newRow("elapsed") << "[h]:mm" << true;
    QTest::newRow("Turkish") << "[$-41F]d mmmm yyyy" << true;
    QTest::newRow("colour") << "[Red]0.00" << false;
    QTest::newRow("money") << "#,##0.00 \"dolar\"" << false;
    QTest::newRow("lira") << "[$\u20BA-41F]#,##0.00" << false;
    QTest::newRow("General") << "General" << false;
    QTest::newRow("escaped letter") << "0\\d" << false;
    QTest::newRow("quote that never ends") << "0\"d" << false;
    QTest::newRow("empty") << "" << false;
}

void ContactFilesTest::dateFormats()
{
    QFETCH(QString, code);
    QFETCH(bool, isDate);
    QCOMPARE(isDateFormat(code), isDate);
}

void ContactFilesTest::badWorkbooks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an empty zip") << QByteArray("PK\5\6", 4) + QByteArray(18, '\0') << "workbook_broken";
    QTest::newRow("half a zip") << QByteArray("PK\3\4 and no more") << "workbook_broken";
    QTest::newRow("Excel 97") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(512, 'x') << "workbook_old";
}

void ContactFilesTest::badWorkbooks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("a.xlsx")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto report = inspectFile(file.fileName());
    QVERIFY(!report);
    QCOMPARE(report.error().fields.value(0).rule, problem);
}

QTEST_APPLESS_MAIN(ContactFilesTest)
#include "tst_contact_files.moc"
