// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TurkishFormat.h"
#include "core/text/TurkishText.h"

#include <QTest>

#include <algorithm>

using namespace memnun;

class TurkishTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void cases_data();
    void cases();
    void asciiFoldTouchesOnlyAsciiLetters();
    void sortsByTheTurkishAlphabet();
    void numbers();
    void money();
    void readsMoney_data();
    void readsMoney();
    void percents();
    void dates();
};

void TurkishTextTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << "ISPARTA 12" << "isparta 12";
    QTest::newRow("dotless") << "IŞIKLI ısı" << "isikli isi";
    QTest::newRow("dotted") << "İstanbul" << "istanbul";
    QTest::newRow("all letters") << "ÇĞİÖŞÜ çğıöşü" << "cgiosu cgiosu";
    QTest::newRow("circumflex") << "ŞİKÂYET şikâyet" << "sikayet sikayet";
    QTest::newRow("decomposed") << QStringLiteral("I\u0307zmi\u0307r u\u0308") << "izmir u";
    QTest::newRow("compatibility") << QStringLiteral("ﬁyat ①") << "fiyat 1";
    QTest::newRow("soft hyphen") << QStringLiteral("mem\u00ADnun\u00ADö") << "memnuno";
    QTest::newRow("other alphabets") << "ÉCOLE Ω" << QStringLiteral("ecole ω");
    QTest::newRow("emoji") << QStringLiteral("ı👍") << QStringLiteral("i👍");
    QTest::newRow("empty") << "" << "";
}

void TurkishTextTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldForSearch(text), folded);
    QCOMPARE(foldForSearch(folded), folded);
}

void TurkishTextTest::cases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lower");
    QTest::addColumn<QString>("upper");
    QTest::newRow("light") << "IŞIK" << "ışık" << "IŞIK";
    QTest::newRow("city") << "İstanbul" << "istanbul" << "İSTANBUL";
    QTest::newRow("apart") << QStringLiteral("I\u0307L") << "il" << QStringLiteral("I\u0307L");
    QTest::newRow("district") << "Iğdır" << "ığdır" << "IĞDIR";
}

void TurkishTextTest::cases()
{
    QFETCH(QString, text);
    QTEST(lowerTr(text), "lower");
    QTEST(upperTr(text), "upper");
}

void TurkishTextTest::asciiFoldTouchesOnlyAsciiLetters()
{
    QCOMPARE(foldAscii(u"INFO@X.COM"), QStringLiteral("info@x.com"));
    QCOMPARE(foldAscii(u"İIŞ[Z]"), QStringLiteral("İiŞ[z]"));
}

void TurkishTextTest::sortsByTheTurkishAlphabet()
{
    const QStringList sorted = QStringLiteral("cam çilek dut ğ ıspanak incir ordu öğle sabun şeker uzun ütü zeytin").split(u' ');
    QStringList names = sorted;
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return compareTr(a, b) < 0; });
    QCOMPARE(names, sorted);
    QCOMPARE(compareTr(u"incir", u"incir"), 0);
}

void TurkishTextTest::numbers()
{
    QCOMPARE(formatNumber(1234567.89), QStringLiteral("1.234.567,89"));
    QCOMPARE(formatNumber(1000), QStringLiteral("1.000"));
    QCOMPARE(formatNumber(999), QStringLiteral("999"));
    QCOMPARE(formatNumber(0.5, 0), QStringLiteral("1"));
    QCOMPARE(formatNumber(-0.5, 0), QStringLiteral("-1"));
    QCOMPARE(formatNumber(-0.004, 2), QStringLiteral("0"));
    QCOMPARE(formatNumber(1.005, 2), QStringLiteral("1,01"));
    QCOMPARE(formatNumber(2, 2, 2), QStringLiteral("2,00"));
    QCOMPARE(formatNumber(qQNaN()), QStringLiteral("—"));
    QCOMPARE(formatCount(-1234567), QStringLiteral("-1.234.567"));
    QCOMPARE(formatCount(std::numeric_limits<qint64>::min()), QStringLiteral("-9.223.372.036.854.775.808"));
}

void TurkishTextTest::money()
{
    QCOMPARE(formatMoney(123450), QStringLiteral("₺1.234,50"));
    QCOMPARE(formatMoney(-5), QStringLiteral("-₺0,05"));
    QCOMPARE(formatMoney(100, u"EUR"), QStringLiteral("€1,00"));
    QCOMPARE(formatMoney(100, u"CHF"), QStringLiteral("CHF\u00A01,00"));
}

void TurkishTextTest::readsMoney_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("kurus");
    QTest::newRow("plain") << "1.234,50" << true << qint64(123450);
    QTest::newRow("sign") << "₺1.234,50" << true << qint64(123450);
    QTest::newRow("TL") << "1234,5 TL" << true << qint64(123450);
    QTest::newRow("dot decimal") << "12.50" << true << qint64(1250);
    QTest::newRow("thousands") << "1.234" << true << qint64(123400);
    QTest::newRow("negative") << "-7" << true << qint64(-700);
    QTest::newRow("three places") << "1,234" << false << qint64(0);
    QTest::newRow("english") << "1,234.50" << false << qint64(0);
    QTest::newRow("groups") << "12.34.567" << false << qint64(0);
    QTest::newRow("letters") << "on lira" << false << qint64(0);
    QTest::newRow("empty") << "" << false << qint64(0);
    QTest::newRow("comma alone") << "12," << false << qint64(0);
}

void TurkishTextTest::readsMoney()
{
    QFETCH(QString, text);
    const std::optional<qint64> amount = parseMoney(text);
    QTEST(amount.has_value(), "readable");
    QTEST(amount.value_or(0), "kurus");
}

void TurkishTextTest::percents()
{
    QCOMPARE(formatPercent(0.125), QStringLiteral("%12,5"));
    QCOMPARE(formatPercent(1, 0), QStringLiteral("%100"));
    QCOMPARE(formatPercent(-0.5), QStringLiteral("-%50,0"));
}

void TurkishTextTest::dates()
{
    const QDate day(2025, 3, 1);
    QCOMPARE(formatDate(day, DateStyle::Short), QStringLiteral("1.03.2025"));
    QCOMPARE(formatDate(day, DateStyle::Medium), QStringLiteral("1 Mar 2025"));
    QCOMPARE(formatDate(day, DateStyle::Long), QStringLiteral("1 Mart 2025"));
    QCOMPARE(formatDate(QDate(2025, 11, 17), DateStyle::Full), QStringLiteral("17 Kasım 2025 Pazartesi"));
    QCOMPARE(formatDate(QDate(), DateStyle::Full), QString());
}

QTEST_APPLESS_MAIN(TurkishTextTest)
#include "tst_turkish_text.moc"
