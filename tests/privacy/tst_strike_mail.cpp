// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/StrikeMail.h"

#include <QTest>

using namespace memnun;

class TestStrikeMail final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesOverWhatIsThere_data();
    void writesOverWhatIsThere();
    void leavesTheRestAsItWas();
    void findsItOverLinesOfBase64();
};

void TestStrikeMail::writesOverWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("struck");
    QTest::newRow("plain") << QByteArray("To: Ayse <A.Kaya@X.example>\r\n") << QByteArray("To: Ayse <****************>\r\n");
    QTest::newRow("UTF-8") << QByteArray("Sayın Ayşe Kaya!") << QByteArray("Sayın **********!");
    QTest::newRow("Latin-5") << QByteArray("Say\xFDn Ay\xFE""e Kaya!") << QByteArray("Say\xFDn *********!");
    QTest::newRow("quoted-printable") << QByteArray("Ay=C5=9Fe Kaya=2E") << QByteArray("**************=2E");
    QTest::newRow("lower hex") << QByteArray("Ay=c5=9fe Kaya") << QByteArray("**************");
    QTest::newRow("over a soft break") << QByteArray("a Ay=C5=9F=\r\ne Kaya b") << QByteArray("a ********=\r\n****** b");
    QTest::newRow("encoded word, q") << QByteArray("=?utf-8?q?Ay=C5=9Fe_Kaya?=") << QByteArray("=?utf-8?q?**************?=");
    QTest::newRow("encoded word, b") << QByteArray("=?utf-8?B?") + QByteArray("- Ayşe Kaya").toBase64() + "?="
                                     << QByteArray("=?utf-8?B?") + QByteArray("- **********").toBase64() + "?=";
    QTest::newRow("twice") << QByteArray("Ayşe KayaAyşe Kaya") << QByteArray(20, '*');
    QTest::newRow("nobody") << QByteArray("Ayşegül Kayalar = \x80=C") << QByteArray("Ayşegül Kayalar = \x80=C");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestStrikeMail::writesOverWhatIsThere()
{
    QFETCH(QByteArray, mail);
    QTEST(struckMail(mail, {QStringLiteral("Ayşe Kaya"), QStringLiteral("a.kaya@x.example"), QString()}), "struck");
}

void TestStrikeMail::leavesTheRestAsItWas()
{
    QByteArray every;
    for (int round = 0; round < 40; ++round) {
        for (int byte = 0; byte < 256; ++byte)
            every += static_cast<char>((byte * (round + 1)) % 256);
    }
    QCOMPARE(struckMail(every, {QStringLiteral("Ayşe Kaya")}), every);
    QByteArray picture = every.toBase64();
    for (qsizetype at = 76; at < picture.size(); at += 78)
        picture.insert(at, "\r\n");
    QCOMPARE(struckMail(picture, {QStringLiteral("Ayşe Kaya")}), picture);
}

/// As encoders write a body, whose words stand anywhere in its lines.
void TestStrikeMail::findsItOverLinesOfBase64()
{
    for (int before = 0; before < 160; ++before) {
        for (const char* ending : {"\r\n", "\n"}) {
            const auto mail = [&](const QByteArray& name) {
                QByteArray body = (QByteArray(before, 'x') + name + " yazdı.").toBase64();
                for (qsizetype at = 76; at < body.size(); at += 76 + static_cast<qsizetype>(qstrlen(ending)))
                    body.insert(at, ending);
                const QByteArray line = ending;
                return "Content-Transfer-Encoding: base64" + line + line + body + line + line + "--bound--" + line;
            };
            QCOMPARE(struckMail(mail("Ayşe Kaya"), {QStringLiteral("Ayşe Kaya")}), mail("**********"));
        }
    }
}

QTEST_GUILESS_MAIN(TestStrikeMail)
#include "tst_strike_mail.moc"
