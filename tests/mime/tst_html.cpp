// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlSanitizer.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace memnun::mime;

class tst_html : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safe_data();
    void safe();
    void alwaysWellFormed_data();
    void alwaysWellFormed();
    void isBounded();
    void text_data();
    void text();
};

void tst_html::safe_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "<p>a <b>b</b></p>" << "<p>a <b>b</b></p>";
    QTest::newRow("script") << "a<script>alert(1)</script>b" << "ab";
    QTest::newRow("style") << "<style>p{}</style><p style='color:red' onclick='x()'>a</p>" << "<p>a</p>";
    QTest::newRow("form") << "<form action='http://x'><input value=1>a<textarea>t</textarea></form>" << "<div>a</div>";
    QTest::newRow("picture") << "<img src='http://x/p.gif' alt='Logo <1>'>" << "[Logo &lt;1&gt;]";
    QTest::newRow("tracking pixel") << "a<img src='http://x/p.gif'>b" << "ab";
    QTest::newRow("link") << "<a href='https://x.com/?a=1&amp;b=2' target=_blank>x</a>"
                          << "<a href=\"https://x.com/?a=1&amp;b=2\">x</a>";
    QTest::newRow("mail link") << "<a href='mailto:a@x.com'>x</a>" << "<a href=\"mailto:a@x.com\">x</a>";
    QTest::newRow("script link") << "<a href=' JavaScript:alert(1)'>x</a>" << "x";
    QTest::newRow("data link") << "<a href='data:text/html,x'>x</a>" << "x";
    QTest::newRow("file link") << "<a href='file:///etc/passwd'>x</a>" << "x";
    QTest::newRow("quote in a link") << "<a href='http://x/&quot; onclick=&quot;y'>x</a>"
                                     << "<a href=\"http://x/&quot; onclick=&quot;y\">x</a>";
    QTest::newRow("remote things") << "<link rel=stylesheet href=//x><iframe src=//x>a</iframe><object data=x>o</object>b" << "b";
    QTest::newRow("svg") << "<svg onload=alert(1)><text>t</text></svg>a" << "a";
    QTest::newRow("hidden") << "<div style='DISPLAY : none'>h</div>a" << "a";
    QTest::newRow("unclosed") << "<p>a<b>b" << "<p>a<b>b</b></p>";
    QTest::newRow("escaped") << "1 &lt; 2 &amp; <i>&lt;script&gt;</i>" << "1 &lt; 2 &amp; <i>&lt;script&gt;</i>";
    QTest::newRow("figures") << "<table><tr><td align=' Right '>1</td><th align='x\" onclick=y'>2</th></tr></table>"
                             << "<table><tbody><tr><td align=\"right\">1</td><th>2</th></tr></tbody></table>";
    QTest::newRow("cell") << "<table><tr><td colspan=900 bgcolor=red>a</td></tr></table>"
                          << "<table><tbody><tr><td colspan=\"30\">a</td></tr></tbody></table>";
    QTest::newRow("comment") << "a<!-- <b>x</b> -->b" << "ab";
}

void tst_html::safe()
{
    QFETCH(QString, html);
    QTEST(sanitizeHtml(html), "expected");
}

void tst_html::alwaysWellFormed_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("crossed") << "<b><p>a</b>c</p><i>";
    QTest::newRow("table soup") << "<table><p>x<tr><td>a<table><td>b<table><td>c<table><td>d</table>";
    QTest::newRow("deep") << QStringLiteral("<blockquote>").repeated(1000) + QStringLiteral("x");
    QTest::newRow("too deep") << QStringLiteral("<blockquote>").repeated(5000) + QStringLiteral("x");
    QTest::newRow("stray ends") << "</p></b></table>a</div>";
    QTest::newRow("nul") << QStringLiteral("a&#0;b<br>");
}

void tst_html::alwaysWellFormed()
{
    QFETCH(QString, html);
    QXmlStreamReader reader(QStringLiteral("<r>") + sanitizeHtml(html) + QStringLiteral("</r>"));
    while (!reader.atEnd()) {
        reader.readNext();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void tst_html::isBounded()
{
    const QString html = QStringLiteral("<p>word</p>").repeated(10'000);
    QVERIFY(sanitizeHtml(html, 1000).size() < 1100);
    QVERIFY(sanitizeHtml(html, 1000).endsWith(QLatin1String("</p>")));
    QVERIFY(htmlToText(html, 1000).size() < 1100);
}

void tst_html::text_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blocks") << "<div>a</div><div>b</div>" << "a\nb\n";
    QTest::newRow("paragraphs") << "<p>a\n  b</p><p>c</p>" << "a b\n\nc\n";
    QTest::newRow("breaks") << "a<br>b<br><br>c" << "a\nb\n\nc\n";
    QTest::newRow("list") << "<ul><li>a<li>b</ul>" << "- a\n- b\n";
    QTest::newRow("quotation") << "new<blockquote>old<br>text<blockquote>older</blockquote></blockquote>"
                               << "new\n\n> old\n> text\n\n>> older\n";
    QTest::newRow("table") << "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>" << "a b\nc\n";
    QTest::newRow("script") << "<head><title>t</title></head>a<script>x</script>" << "a\n";
    QTest::newRow("preformatted") << "<pre>a\n  b</pre>" << "a\n  b\n";
    QTest::newRow("empty") << "" << "";
}

void tst_html::text()
{
    QFETCH(QString, html);
    QTEST(htmlToText(html), "expected");
}

QTEST_GUILESS_MAIN(tst_html)
#include "tst_html.moc"
