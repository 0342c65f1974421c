// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TurkishIds.h"

#include <QTest>

using namespace memnun;

/// Numbers people type; the worked examples of each checksum stand with the other vectors.
class TurkishIdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellings_data();
    void spellings();
    void oneWrongDigitIsSeen();
};

void TurkishIdsTest::spellings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("is");
    QTest::newRow("tckn with blanks") << " 172 917 160 60 " << "tckn";
    QTest::newRow("tckn that begins with 0") << "01234567890" << "";
    QTest::newRow("tckn in Arabic digits") << QStringLiteral("١٧٢٩١٧١٦٠٦٠") << "";
    QTest::newRow("one digit short") << "1729171606" << "";
    QTest::newRow("vkn") << "4540536920" << "vkn";
    QTest::newRow("vkn with a letter") << "454053692O" << "";
    QTest::newRow("iban in small letters") << "tr33 0006 1005 1978 6457 8413 26" << "iban";
    QTest::newRow("iban of a dotless land") << QStringLiteral("TR33 0006 1005 1978 6457 8413 2６") << "";
    QTest::newRow("iban of another country") << "DE89370400440532013000" << "";
    QTest::newRow("iban with a dash") << "TR33-0006-1005-1978-6457-8413-26" << "";
    QTest::newRow("nothing") << "" << "";
}

void TurkishIdsTest::spellings()
{
    QFETCH(QString, text);
    QFETCH(QString, is);
    QCOMPARE(isTckn(text), is == QLatin1String("tckn"));
    QCOMPARE(isVkn(text), is == QLatin1String("vkn"));
    QCOMPARE(isTaxNumber(text), is == QLatin1String("tckn") || is == QLatin1String("vkn"));
    QCOMPARE(isTurkishIban(text), is == QLatin1String("iban"));
}

/// What checksums are for: TCKN and IBAN see every single mistyped digit.
void TurkishIdsTest::oneWrongDigitIsSeen()
{
    const QString tckn = QStringLiteral("17291716060");
    const QString iban = QStringLiteral("TR330006100519786457841326");
    QVERIFY(isTckn(tckn) && isTurkishIban(iban));
    const auto changed = [](QString text, qsizetype at, int by) {
        text[at] = QChar(static_cast<char16_t>(u'0' + (text.at(at).unicode() - u'0' + by) % 10));
        return text;
    };
    for (int by = 1; by < 10; ++by) {
        for (qsizetype at = 0; at < tckn.size(); ++at)
            QVERIFY2(!isTckn(changed(tckn, at, by)), qPrintable(changed(tckn, at, by)));
        for (qsizetype at = 2; at < iban.size(); ++at)
            QVERIFY2(!isTurkishIban(changed(iban, at, by)), qPrintable(changed(iban, at, by)));
    }
}

QTEST_APPLESS_MAIN(TurkishIdsTest)
#include "tst_turkish_ids.moc"
