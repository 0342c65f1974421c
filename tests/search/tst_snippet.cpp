// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchModel.h"

#include <QTest>

using namespace memnun;

class TestSnippet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsSnippets_data();
    void cutsSnippets();
};

void TestSnippet::cutsSnippets_data()
{
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QString>("parts");  // found stretches in [ ]
    QTest::newRow("plain") << "bir iki" << "bir iki";
    QTest::newRow("one") << "bir \2iki\3 üç" << "bir [iki] üç";
    QTest::newRow("first and last") << "\2bir\3 iki \2üç\3" << "[bir] iki [üç]";
    QTest::newRow("never closed") << "bir \2iki" << "bir [iki]";
    QTest::newRow("never opened") << "bir\3 iki" << "bir iki";
    QTest::newRow("lines") << "bir\n\n\2iki\3\tüç" << "bir [iki] üç";
    QTest::newRow("nothing") << "" << "";
}

void TestSnippet::cutsSnippets()
{
    QFETCH(QString, snippet);
    QFETCH(QString, parts);
    QString shown;
    for (const SnippetPart& part : snippetParts(snippet))
        shown += part.found ? QLatin1Char('[') + part.text + QLatin1Char(']') : part.text;
    QCOMPARE(shown, parts);
}

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
