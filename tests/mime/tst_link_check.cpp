// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/LinkCheck.h"

#include <QtTest>

using namespace memnun::mime;

class TestLinkCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void showsHosts_data();
    void showsHosts();
    void knowsSites_data();
    void knowsSites();
};

void TestLinkCheck::judges_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("doubt");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("real");
    const auto row = [](const char* name, const char* href, const char* words, LinkDoubt doubt, const char* named, const char* real) {
        QTest::newRow(name) << QString::fromUtf8(href) << QString::fromUtf8(words) << static_cast<int>(doubt) << QString::fromUtf8(named)
                            << QString::fromUtf8(real);
    };
    row("words", "https://shop.com/x", "Siparişinize bakın", LinkDoubt::None, "", "shop.com");
    row("same host", "https://shop.com/x", "https://shop.com/x", LinkDoubt::None, "", "shop.com");
    row("www", "https://www.shop.com/x", "shop.com", LinkDoubt::None, "", "www.shop.com");
    row("www in the words", "https://shop.com/x", "www.shop.com", LinkDoubt::None, "", "shop.com");
    row("below the named one", "https://click.mail.shop.com/x", "shop.com", LinkDoubt::None, "", "click.mail.shop.com");
    row("case", "https://SHOP.com/x", "Shop.Com", LinkDoubt::None, "", "shop.com");
    row("other host", "https://evil.example/x", "https://www.bank.com.tr/giris", LinkDoubt::OtherHost, "bank.com.tr", "evil.example");
    row("bare other host", "http://evil.example", "bank.com.tr", LinkDoubt::OtherHost, "bank.com.tr", "evil.example");
    row("host inside a sentence", "http://evil.example", "Giriş için www.bank.com.tr adresine gidin", LinkDoubt::OtherHost, "bank.com.tr", "evil.example");
    row("named as a part of another", "https://bank.com.evil.example/", "bank.com", LinkDoubt::OtherHost, "bank.com", "bank.com.evil.example");
    row("ends alike", "https://mybank.com/", "bank.com", LinkDoubt::OtherHost, "bank.com", "mybank.com");
    row("number", "http://198.51.100.7/x", "bank.com", LinkDoubt::OtherHost, "bank.com", "198.51.100.7");
    row("login in front", "https://bank.com@evil.example/", "Giriş", LinkDoubt::Login, "", "evil.example");
    row("login in front, shown", "https://bank.com@evil.example/", "https://bank.com@evil.example/", LinkDoubt::Login, "", "evil.example");
    row("file name", "https://shop.com/f", "fatura.pdf", LinkDoubt::None, "", "shop.com");
    row("file name like a country", "https://shop.com/f", "readme.md", LinkDoubt::None, "", "shop.com");
    row("mail address", "mailto:destek@shop.com", "destek@shop.com", LinkDoubt::None, "", "shop.com");
    row("other mail address", "mailto:x@evil.example", "destek@bank.com", LinkDoubt::OtherHost, "bank.com", "evil.example");
    row("phone", "tel:+902121234567", "bank.com", LinkDoubt::None, "", "");
    row("Cyrillic a in paypal", "https://p\xd0\xb0ypal.com/", "Giriş", LinkDoubt::LookAlike, "", "xn--pypal-4ve.com");
    row("all Cyrillic apple", "https://xn--80ak6aa92e.com/", "apple", LinkDoubt::LookAlike, "", "xn--80ak6aa92e.com");
    row("invisible in the words", "https://evil.example/", "bank\xe2\x80\x8b.com", LinkDoubt::OtherHost, "bank.com", "evil.example");
    row("own letters", "https://\xc4\xb1\xc5\x9f\xc4\xb1kmobilya.com.tr/", "Mağaza", LinkDoubt::None, "",
        "\xc4\xb1\xc5\x9f\xc4\xb1kmobilya.com.tr (xn--kmobilya-skba91c.com.tr)");
}

void TestLinkCheck::judges()
{
    QFETCH(QString, href);
    QFETCH(QString, words);
    const LinkLook look = judgeLink(href, words);
    QTEST(static_cast<int>(look.doubt), "doubt");
    QTEST(look.named, "named");
    QTEST(look.real, "real");
}

void TestLinkCheck::showsHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("suspicious");
    QTest::newRow("plain") << "Shop.COM" << "shop.com" << false;
    QTest::newRow("Greek with Latin") << QStringLiteral("g\u03bfogle.com") << "xn--gogle-rce.com" << true;
    QTest::newRow("honest Cyrillic") << QStringLiteral("\u043f\u0440\u0430\u0432\u0434\u0430.\u0440\u0444") << QString() << false;
    QTest::newRow("Japanese") << QStringLiteral("\u65e5\u672c\u3054.jp") << QString() << false;
}

void TestLinkCheck::showsHosts()
{
    QFETCH(QString, host);
    QFETCH(QString, shown);
    const HostLook look = lookOf(host);
    if (!shown.isEmpty())
        QCOMPARE(look.shown, shown);
    QTEST(look.suspicious, "suspicious");
    QVERIFY(look.suspicious || look.shown == host.toLower() || look.shown.contains(QStringLiteral("(xn--")) || look.shown.contains(QStringLiteral(".xn--")));
}

void TestLinkCheck::knowsSites_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("site");
    QTest::newRow("two") << "shop.com" << "shop.com";
    QTest::newRow("three") << "mail.shop.com" << "shop.com";
    QTest::newRow("country") << "a.mail.shop.com.tr" << "shop.com.tr";
    QTest::newRow("short country") << "mail.shop.de" << "shop.de";
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("one") << "localhost" << "localhost";
}

void TestLinkCheck::knowsSites()
{
    QFETCH(QString, host);
    QTEST(siteOf(host), "site");
}

QTEST_GUILESS_MAIN(TestLinkCheck)
#include "tst_link_check.moc"
