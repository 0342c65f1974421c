// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of order lists: headers in two languages, dates, money, states, returns, and what can't be one.
#include "core/purchases/PurchaseRows.h"

#include <QTest>

using namespace memnun;

class TestPurchaseRows final : public QObject {
    Q_OBJECT

private:
    static QStringList header()
    {
        return {QStringLiteral("ref"), QStringLiteral("date"), QStringLiteral("email"), QStringLiteral("amount"), QStringLiteral("quantity"),
                QStringLiteral("status"), QStringLiteral("channel"), QStringLiteral("currency"), QStringLiteral("refund_of"), QStringLiteral("phone")};
    }
    static Result<PurchaseLine> read(const QStringList& row)
    {
        return purchaseLineOf(row, PurchaseColumns::fromHeader(header()), {});
    }
    static QStringList row(const char* date = "2025-11-17", const char* amount = "10,50", const char* status = "")
    {
        return {QStringLiteral("S-1"), QString::fromUtf8(date), QStringLiteral("a@b.example"), QString::fromUtf8(amount), {}, QString::fromUtf8(status)};
    }
    static QString why(const Result<PurchaseLine>& result)
    {
        QStringList all;
        for (const FieldError& field : result ? QVector<FieldError>() : result.error().fields)
            all << field.field + QLatin1Char(':') + field.rule;
        return all.join(QLatin1Char(','));
    }

private Q_SLOTS:
    void headersAreKnown_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("column");
        const auto head = [](const char* cell, const char* column) { QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(column); };
        head("Sipariş No", "ref");
        head("SİPARİŞ_NO", "ref");
        head("Order ID", "ref");
        head("InvoiceNo", "ref");
        head("Sipariş Tarihi", "date");
        head("E-posta", "email");
        head("Müşteri Adı", "name");
        head("Stok Kodu", "product_code");
        head("Ürün", "product");
        head("Adet", "quantity");
        head("TUTAR", "amount");
        head("refund_of", "refund_of");
        head("Satış Kanalı", "channel");
    }
    void headersAreKnown()
    {
        QFETCH(QString, cell);
        QFETCH(QString, column);
        const PurchaseColumns columns = PurchaseColumns::fromHeader({QStringLiteral("x"), cell});
        QCOMPARE(columns.at(*fromKey<PurchaseColumn>(column)), 1);
    }

    void whatIsMissingIsNamed()
    {
        PurchaseColumns columns = PurchaseColumns::fromHeader({QStringLiteral("tutar")});
        const auto missing = columns.complete();
        QVERIFY(!missing);
        QCOMPARE(missing.error().fields.size(), 3);
        columns.set(PurchaseColumn::Ref, 1);
        columns.set(PurchaseColumn::Date, 2);
        columns.set(PurchaseColumn::Phone, 3);
        QVERIFY(columns.complete());
        columns.set(PurchaseColumn::Phone, -1);
        QVERIFY(!columns.complete());
    }

    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("day") << "2025-11-17" << "2025-11-16T21:00:00Z";
        QTest::newRow("Turkish") << "17.11.2025" << "2025-11-16T21:00:00Z";
        QTest::newRow("Turkish with time") << "7.1.2025 9:05" << "2025-01-07T06:05:00Z";
        QTest::newRow("slashes, day first") << "3/12/2025 08:26" << "2025-12-03T05:26:00Z";
        QTest::newRow("own zone") << "2025-11-17T10:00:00Z" << "2025-11-17T10:00:00Z";
        QTest::newRow("offset") << "2025-11-17T10:00:00+01:00" << "2025-11-17T09:00:00Z";
        QTest::newRow("with seconds") << "2025-11-17 10:00:01" << "2025-11-17T07:00:01Z";
    }
    void datesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto line = read(row(text.toUtf8().constData()));
        QVERIFY2(line, qPrintable(why(line)));
        QCOMPARE(line->purchase.at.toIso(), utc);
    }

    void moneyAndPieces()
    {
        QStringList cells = row();
        cells[3] = QString::fromUtf8("₺1.234,50");
        cells[4] = QStringLiteral("3");
        cells += {QStringLiteral("Mobil"), QStringLiteral("tl")};
        auto line = read(cells);
        QVERIFY2(line, qPrintable(why(line)));
        QCOMPARE(line->purchase.amount, 123'450);
        QCOMPARE(line->purchase.quantity, 3);
        QCOMPARE(line->purchase.currency, QStringLiteral("TRY"));
        QCOMPARE(line->purchase.channel, SalesChannel::Mobile);
        QCOMPARE(line->purchase.status, PurchaseStatus::Ordered);
        cells[6] = QStringLiteral("Fuar");
        QCOMPARE(read(cells)->purchase.channel, SalesChannel::Other);
    }

    void moneyThatGoesBackIsAReturn()
    {
        auto line = read(row("2025-11-17", "-10,50"));
        QVERIFY2(line, qPrintable(why(line)));
        QCOMPARE(line->purchase.amount, 1'050);
        QCOMPARE(line->purchase.status, PurchaseStatus::Refunded);
        QStringList cells = row();
        cells[4] = QStringLiteral("-2");
        line = read(cells);
        QCOMPARE(line->purchase.quantity, 2);
        QCOMPARE(line->purchase.status, PurchaseStatus::Refunded);
        cells = row();
        cells += {{}, {}, QStringLiteral("S-0")};
        line = read(cells);
        QCOMPARE(line->refundOf, QStringLiteral("S-0"));
        QCOMPARE(line->purchase.status, PurchaseStatus::Refunded);
    }

    void linesOfOneOrderAreToldApart()
    {
        const PurchaseColumns columns = PurchaseColumns::fromHeader(
            {QString::fromUtf8("Sipariş no"), QString::fromUtf8("Satır"), QStringLiteral("Tarih"), QStringLiteral("Telefon")});
        const auto line = purchaseLineOf({QStringLiteral("S-1"), QStringLiteral("2"), QStringLiteral("1.1.2025"), QStringLiteral("0532 111 22 33")}, columns, {});
        QVERIFY2(line, qPrintable(why(line)));
        QCOMPARE(line->purchase.ref, QStringLiteral("S-1/2"));
        QCOMPARE(line->phone, QStringLiteral("+905321112233"));
    }

    void wordsOfTheFileGoFirst()
    {
        PurchaseReading reading;
        reading.statuses.insert(QStringLiteral("7"), QStringLiteral("delivered"));
        reading.dateFormat = QStringLiteral("yyyyMMdd");
        const auto line = purchaseLineOf({QStringLiteral("S"), QStringLiteral("20250102"), QStringLiteral("a@b.example"), {}, {}, QStringLiteral("7")},
                                         PurchaseColumns::fromHeader(header()), reading);
        QVERIFY2(line, qPrintable(why(line)));
        QCOMPARE(line->purchase.status, PurchaseStatus::Delivered);
    }

    void badRowsAreRefused_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("problem");
        const auto bad = [](const char* name, QStringList cells, int at, const QString& text, const char* problem) {
            if (at >= 0) {
                while (cells.size() <= at)
                    cells.append(QString());
                cells[at] = text;
            }
            QTest::newRow(name) << cells << QString::fromLatin1(problem);
        };
        bad("empty", {}, -1, {}, "date:required,ref:required");
        bad("no ref", row(), 0, QStringLiteral("  "), "ref:required");
        bad("long ref", row(), 0, QString(5000, QLatin1Char('9')), "ref:too_long:100");
        bad("no such day", row(), 1, QStringLiteral("31.02.2025"), "date:malformed");
        bad("words for a day", row(), 1, QString::fromUtf8("dün"), "date:malformed");
        bad("a year before computers", row(), 1, QStringLiteral("1.1.1900"), "date:range");
        bad("address", row(), 2, QStringLiteral("a at b"), "email:malformed");
        bad("nobody", row(), 2, QString(), "email:required");
        bad("amount", row(), 3, QStringLiteral("on lira"), "amount:malformed");
        bad("NaN", row(), 3, QStringLiteral("NaN"), "amount:malformed");
        bad("infinite pieces", row(), 4, QStringLiteral("inf"), "quantity:malformed");
        bad("NaN pieces", row(), 4, QStringLiteral("nan"), "quantity:malformed");
        bad("half a piece", row(), 4, QStringLiteral("1,5"), "quantity:malformed");
        bad("too many pieces", row(), 4, QStringLiteral("99999999999"), "quantity:range");
        bad("status", row(), 5, QString::fromUtf8("belki"), "status:unknown");
        bad("currency", row(), 7, QStringLiteral("LIRA"), "currency:malformed");
        bad("digits for a currency", row(), 7, QStringLiteral("123"), "currency:malformed");
        bad("phone", row(), 9, QStringLiteral("12"), "phone:malformed");
    }
    void badRowsAreRefused()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, problem);
        const auto line = read(cells);
        QVERIFY(!line);
        QCOMPARE(line.error().code, Code::Invalid);
        QCOMPARE(why(line), problem);
    }

    void hugeAmountsAreRefused()
    {
        for (const char* amount : {"999999999999999999999999", "99999999999999999,00", "-99999999999999999"})
            QVERIFY2(!read(row("2025-11-17", amount)), amount);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseRows)
#include "tst_purchase_rows.moc"
