// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/CsvReader.h"
#include "tests/support/TestData.h"

#include <QBuffer>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace memnun;

namespace {

using Rows = QVector<QStringList>;

struct Read {
    Rows rows;
    CsvForm form;
    QString problem;
    qint64 lastRow = 0;
};

Read readCsv(const QByteArray& bytes, CsvForm form = {})
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    Read read;
    const auto reader = CsvReader::open(std::move(buffer), form);
    if (!reader) {
        read.problem = reader.error().fields.value(0).rule;
        return read;
    }
    read.form = (*reader)->form();
    auto row = (*reader)->next();
    for (; row && *row; row = (*reader)->next()) {
        read.rows.append(**row);
        read.lastRow = (*reader)->rowNumber();
    }
    if (!row)
        read.problem = row.error().fields.value(0).rule;
    return read;
}

}  // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spectrum_data();
    void spectrum();
    void encodings_data();
    void encodings();
    void delimiters_data();
    void delimiters();
    void rowsAreNumberedAsPeopleSeeThem();
    void badFiles_data();
    void badFiles();
    void piecesDoNotMatter();
};

void CsvTest::spectrum_data()
{
    MEMNUN_NEED_DATA("contacts/csv-spectrum");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("json");
    QDirIterator files(test::dataPath(QStringLiteral("contacts/csv-spectrum/csvs")), QDir::Files);
    while (files.hasNext()) {
        const QString csv = files.next();
        const QString name = QFileInfo(csv).completeBaseName();
        QTest::newRow(qPrintable(name)) << csv << test::dataPath(QStringLiteral("contacts/csv-spectrum/json/%1.json").arg(name));
    }
}

/// Row for row and cell for cell what the collection says its files mean.
void CsvTest::spectrum()
{
    QFETCH(QString, csv);
    QFETCH(QString, json);
    QFile meant(json);
    QVERIFY(meant.open(QIODevice::ReadOnly));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Read read = readCsv(file.readAll());
    QCOMPARE(read.problem, QString());
    QVERIFY(!read.rows.isEmpty());
    QJsonArray objects;
    for (const QStringList& row : read.rows.mid(1)) {
        QJsonObject object;
        for (qsizetype i = 0; i < read.rows.first().size(); ++i)
            object.insert(read.rows.first().at(i), row.value(i));
        objects.append(object);
    }
    QByteArray said = meant.readAll();
    // Two of its pairs say different things: the number of one, and the line ends of another, whose CR got lost.
    if (csv.endsWith(QLatin1String("location_coordinates.csv")))
        said.replace("1234567890", "2095257564");
    if (csv.endsWith(QLatin1String("newlines_crlf.csv")))
        said.replace("\\r\\n", "\\n");
    const QJsonDocument document = QJsonDocument::fromJson(said);
    QCOMPARE(objects, document.isArray() ? document.array() : QJsonArray{document.object()});
}

void CsvTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    const QString text = QStringLiteral("Ad;Şehir\nIşık Güneş;İğdır\n");
    QTest::newRow("UTF-8") << text.toUtf8() << QByteArray("UTF-8");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << QByteArray("UTF-8");
    QByteArray little;
    QByteArray big;
    for (const QChar letter : text) {
        const char low = static_cast<char>(letter.unicode() & 0xFF);
        const char high = static_cast<char>(letter.unicode() >> 8);
        little += low;
        little += high;
        big += high;
        big += low;
    }
    QTest::newRow("UTF-16 LE with a mark") << QByteArray("\xFF\xFE") + little << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16 LE") << little << QByteArray("UTF-16LE");
    QTest::newRow("UTF-16 BE with a mark") << QByteArray("\xFE\xFF") + big << QByteArray("UTF-16BE");
    QTest::newRow("UTF-16 BE") << big << QByteArray("UTF-16BE");
    QTest::newRow("windows-1254") << QByteArray("Ad;\xDE" "ehir\nI\xFE\xFDk G\xFCne\xFE;\xDD\xF0" "d\xFDr\n") << QByteArray("windows-1254");
}

void CsvTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    const Read read = readCsv(bytes);
    QCOMPARE(read.form.encoding, encoding);
    QCOMPARE(read.rows, (Rows{{QStringLiteral("Ad"), QStringLiteral("Şehir")}, {QStringLiteral("Işık Güneş"), QStringLiteral("İğdır")}}));
}

void CsvTest::delimiters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<int>("cells");
    QTest::newRow("semicolons, and commas within numbers") << QByteArray("a;b;c\n1,5;2,5;3\n4;5,5;6,1\n") << ";" << 3;
    QTest::newRow("tabs, and commas within text") << QByteArray("ad\tnot\nAli\tgeldi, gitti\nVeli\tgeldi\n") << "\t" << 2;
    QTest::newRow("bars") << QByteArray("a|b\n1|2\n") << "|" << 2;
    QTest::newRow("commas, semicolons in quotes") << QByteArray("a,b\n\"1;2;3\",4\n\"5;6;7\",8\n") << "," << 2;
    QTest::newRow("one column") << QByteArray("ad\nAli\nVeli\n") << "," << 1;
    QTest::newRow("said by Excel") << QByteArray("sep=;\r\na;b,c\r\n1;2,3\r\n") << ";" << 2;
    QTest::newRow("no end of line") << QByteArray("a;b\n1;2") << ";" << 2;
}

void CsvTest::delimiters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, delimiter);
    QFETCH(int, cells);
    const Read read = readCsv(bytes);
    QCOMPARE(QString(QLatin1Char(read.form.delimiter)), delimiter);
    for (const QStringList& row : read.rows)
        QCOMPARE(row.size(), cells);
    QVERIFY(read.rows.size() >= 2);
}

void CsvTest::rowsAreNumberedAsPeopleSeeThem()
{
    const Read read = readCsv("a,b\r\n\r\n\r\n1,2\r\n");
    QCOMPARE(read.rows.size(), 2);
    QCOMPARE(read.lastRow, 4);
}

void CsvTest::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvForm>("form");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QByteArray() << CsvForm() << "" << 0;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20) << CsvForm() << "not_a_table" << 0;
    QTest::newRow("a quote that never ends") << QByteArray("a,b\n1,2\n3,\"4\n5,6\n") << CsvForm() << "quote_open" << 2;
    QTest::newRow("the same in a big file") << QByteArray("a,b\n1,2\n3,\"4\n") + QByteArray(9 << 20, 'x') << CsvForm() << "quote_open" << 2;
    QTest::newRow("a letter of nine million") << QByteArray("a,b\n1,2\n3,") + QByteArray(9 << 20, 'x') + "\n" << CsvForm() << "cell_too_long" << 2;
    QTest::newRow("a row of twenty thousand cells") << QByteArray("a,b\n") + QByteArray(20000, ',') + "\n" << CsvForm() << "too_many_columns" << 1;
    QTest::newRow("an encoding nobody knows") << QByteArray("a,b\n") << CsvForm{"klingon", ','} << "encoding_unknown" << 0;
}

void CsvTest::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvForm, form);
    QFETCH(QString, problem);
    QFETCH(int, rows);
    const Read read = readCsv(bytes, form);
    QCOMPARE(read.problem, problem);
    QCOMPARE(read.rows.size(), rows);
}

/// Letters and line ends that fall between two pieces of a long file come out whole.
void CsvTest::piecesDoNotMatter()
{
    QByteArray bytes = "sıra;ad\r\n";
    Rows meant{{QStringLiteral("sıra"), QStringLiteral("ad")}};
    for (int i = 0; i < 30000; ++i) {
        meant.append({QString::number(i), QStringLiteral("Işık \"Ğ\"\r\nüş %1").arg(QString(i % 7, QLatin1Char('x')))});
        bytes += meant.last().first().toUtf8() + ";\"" + QString(meant.last().last()).replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + "\"\r\n";
    }
    const Read read = readCsv(bytes);
    QVERIFY(read.rows == meant);
}

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
