// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/EmailAddress.h"
#include "core/text/PhoneNumber.h"

#include <QTest>

using namespace memnun;

class ContactPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phones_data();
    void phones();
    void otherRegions();
    void showsPhones();
    void emails_data();
    void emails();
    void suggestsAndCompares();
};

void ContactPointsTest::phones_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("normalized");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("extension");
    QTest::newRow("fixed") << "0 (212) 345 67 89" << "+902123456789" << "fixed" << "";
    QTest::newRow("mobile") << "0532 123 45 67" << "+905321234567" << "mobile" << "";
    QTest::newRow("bare") << "5321234567" << "+905321234567" << "mobile" << "";
    QTest::newRow("plus") << "+90 532 123-45-67" << "+905321234567" << "mobile" << "";
    QTest::newRow("00") << "00905321234567" << "+905321234567" << "mobile" << "";
    QTest::newRow("full width") << QStringLiteral("０５３２１２３４５６７") << "+905321234567" << "mobile" << "";
    QTest::newRow("444") << "444 1 444" << "4441444" << "uan" << "";
    QTest::newRow("444 with code") << "+90 444 1 444" << "4441444" << "uan" << "";
    QTest::newRow("toll free") << "0800 123 45 67" << "+908001234567" << "toll_free" << "";
    QTest::newRow("voip") << "0850 012 34 56" << "+908500123456" << "voip" << "";
    QTest::newRow("premium") << "0900 123 45 67" << "+909001234567" << "premium" << "";
    QTest::newRow("dahili") << "0212 345 67 89 dahili 12" << "+902123456789" << "fixed" << "12";
    QTest::newRow("DAHİLİ") << "0212 345 67 89 DAHİLİ: 12" << "+902123456789" << "fixed" << "12";
    QTest::newRow("dah.") << "0212 345 67 89 (dah. 305)" << "+902123456789" << "fixed" << "305";
    QTest::newRow("ext") << "5321234567 ext 12" << "+905321234567" << "mobile" << "12";
    QTest::newRow("(0)") << "+90 (0) 532 123 45 67" << "+905321234567" << "mobile" << "";
    QTest::newRow("dots") << "0.532.123.45.67" << "+905321234567" << "mobile" << "";
    QTest::newRow("444 0 123") << "444 0 123" << "4440123" << "uan" << "";
    QTest::newRow("north Cyprus") << "0392 228 12 34" << "+903922281234" << "fixed" << "";
    QTest::newRow("cell prefix text") << "Tel: 0532 123 45 67" << "+905321234567" << "mobile" << "";
    QTest::newRow("too long") << "0532 123 45 678" << "" << "invalid" << "";
    QTest::newRow("abroad") << "+49 30 901820" << "+4930901820" << "fixed" << "";
    QTest::newRow("short") << "053212345" << "" << "invalid" << "";
    QTest::newRow("text") << "yok" << "" << "invalid" << "";
    QTest::newRow("empty") << "" << "" << "invalid" << "";
}

void ContactPointsTest::phones()
{
    QFETCH(QString, raw);
    const PhoneNumber number = normalizePhone(raw);
    QTEST(number.normalized, "normalized");
    QTEST(toString(number.kind), "kind");
    QTEST(number.extension, "extension");
    QCOMPARE(number.isValid(), !number.normalized.isEmpty());
    if (number.isValid())
        QCOMPARE(normalizePhone(number.normalized).normalized, number.normalized);
}

void ContactPointsTest::otherRegions()
{
    QCOMPARE(normalizePhone(u"030 901820", u"DE").normalized, QStringLiteral("+4930901820"));
}

void ContactPointsTest::showsPhones()
{
    QCOMPARE(displayPhone(QStringLiteral("+905321234567")), QStringLiteral("0532 123 45 67"));
    QCOMPARE(displayPhone(QStringLiteral("4441444")), QStringLiteral("444 1 444"));
    QCOMPARE(displayPhone(QStringLiteral("+4930901820")), QStringLiteral("+49 30 901820"));
    QCOMPARE(displayPhone(QStringLiteral("yok")), QStringLiteral("yok"));
}

void ContactPointsTest::emails_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");  // the address, or "!" and the broken rule
    QTest::newRow("domain is lowered") << " Ayse.Yilmaz@EXAMPLE.COM.TR " << "Ayse.Yilmaz@example.com.tr";
    QTest::newRow("capital I") << "INFO@INFINITI.COM" << "INFO@infiniti.com";
    QTest::newRow("plus") << "a+b@x.co" << "a+b@x.co";
    QTest::newRow("international domain") << "info@müşteri.com" << "info@müşteri.com";
    QTest::newRow("dotless") << "ışık@x.com" << "!email_turkish_letter";
    QTest::newRow("dotted capital") << "İnfo@x.com" << "!email_turkish_letter";
    QTest::newRow("other letters") << "müşteri@x.com" << "!email_ascii";
    QTest::newRow("empty") << "  " << "!required";
    QTest::newRow("no at") << "x.com" << "!email";
    QTest::newRow("no local") << "@x.com" << "!email";
    QTest::newRow("no dot") << "a@localhost" << "!email";
    QTest::newRow("double dot") << "a..b@x.com" << "!email";
    QTest::newRow("space") << "a b@x.com" << "!email";
    QTest::newRow("hyphen") << "a@-x.com" << "!email";
    QTest::newRow("numbers") << "a@1.2.3.4" << "!email";
}

void ContactPointsTest::emails()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    const Result<QString> address = normalizeEmail(raw);
    if (address) {
        QCOMPARE(*address, expected);
        return;
    }
    QVERIFY(address.error().code == Code::Invalid);
    QCOMPARE(address.error().fields.size(), 1);
    QCOMPARE(u'!' + address.error().fields.first().rule, expected);
}

void ContactPointsTest::suggestsAndCompares()
{
    QCOMPARE(asciiEmailSuggestion(u"ışık.ÇİĞDEM@x.com"), QStringLiteral("isik.CIGDEM@x.com"));
    QCOMPARE(emailKey(u"Info@X.com"), emailKey(u"INFO@x.COM"));
}

QTEST_APPLESS_MAIN(ContactPointsTest)
#include "tst_contact_points.moc"
