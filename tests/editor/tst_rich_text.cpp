// SPDX-License-Identifier: GPL-3.0-or-later
// A formatted text is the same after it was kept as HTML and read again, and its plain text reads well.
#include "core/mime/HtmlSanitizer.h"
#include "ui/editor/RichText.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace memnun;

class TestRichText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, const char* html, const char* plain) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(plain);
        };
        row("a line", "<p>Merhaba</p>", "Merhaba");
        row("two lines", "<p>Merhaba,<br>yolda.</p>", "Merhaba,\nyolda.");
        row("two paragraphs", "<p>Merhaba,</p><p>yolda.</p>", "Merhaba,\n\nyolda.");
        row("a wide gap", "<p>a</p><p><br></p><p>b</p>", "a\n\n\nb");
        row("blank at the end", "<p>a</p><p><br></p>", "a\n");
        row("blank at the beginning", "<p><br></p><p>a</p>", "\na");
        row("marks", "<p>a &lt;b&gt; &amp; \"c\" <strong>koyu</strong> <em>eğik</em> <u>altı</u></p>",
            "a <b> & \"c\" koyu eğik altı");
        row("nested marks", "<p><strong><em>ikisi</em></strong> biri</p>", "ikisi biri");
        row("a link", "<p>Bkz. <a href=\"https://x.example/a?b=1&amp;c=2\">burada</a>.</p>",
            "Bkz. burada <https://x.example/a?b=1&c=2>.");
        row("a link that shows itself", "<p><a href=\"https://x.example/\">https://x.example/</a></p>", "https://x.example/");
        row("a list", "<p>Gerekenler:</p><ul><li>fiş</li><li>kutu</li></ul><p>Sonra yazın.</p>",
            "Gerekenler:\n- fiş\n- kutu\nSonra yazın.");
        row("numbers", "<ol><li>aç</li><li>bak</li></ol>", "1. aç\n2. bak");
        row("a list in a list", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "- a\n  1. b\n- c");
        row("a quote", "<p>Yazmıştınız:</p><blockquote><p>nerede?</p></blockquote><p>Yolda.</p>",
            "Yazmıştınız:\n> nerede?\nYolda.");
        row("a quote with paragraphs", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b");
        row("a picture", "<p>Bakın <img src=\"cid:p1@x\" alt=\"masa.png\"></p>", "Bakın [masa.png]");
        row("blank between text and list", "<p>a</p><p><br></p><ul><li>b</li></ul>", "a\n\n- b");
    }
    void isReadAsItWasWritten()
    {
        QFETCH(QString, html);
        QFETCH(QString, plain);
        QTextDocument document;
        QTextCursor cursor(&document);
        rich::insert(cursor, html);
        QString expected = html;
        expected.replace(QLatin1String("\"c\""), QLatin1String("&quot;c&quot;"));
        QCOMPARE(rich::toHtml(document), expected);
        QCOMPARE(rich::toPlain(document), plain);
        QCOMPARE(mime::writableHtml(rich::toHtml(document)), expected);  // what a mail may hold is what we write
    }

    void textWithoutFormatIsItself_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "a", "a\nb", "a\n\nb", "\n\na\n\n\nb\n", "  a  b", "- a\n- b", "> x\ny", "1 < 2 & 3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void textWithoutFormatIsItself()
    {
        QFETCH(QString, text);
        QTextDocument document;
        document.setPlainText(text);
        QCOMPARE(rich::toPlain(document), text);
        QTextDocument again;
        QTextCursor cursor(&again);
        rich::insert(cursor, rich::toHtml(document));
        QCOMPARE(rich::toPlain(again), text);
    }

    void foreignHtmlIsCleaned_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char* name, const char* html, const char* clean) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(clean);
        };
        row("a word processor", "<html><body><!--StartFragment--><p class=MsoNormal style='color:red'><b><span>Ad</span></b>: "
            "Ali<o:p></o:p></p></body></html>", "<p><strong>Ad</strong>: Ali</p>");
        row("blocks in blocks", "<div><div>a</div><div>b<p>c</p></div></div>", "<p>a</p><p>b</p><p>c</p>");
        row("a heading", "<h2>Başlık</h2>metin", "<p><strong>Başlık</strong></p><p>metin</p>");
        row("a script", "<p onclick='x()'>a<script>alert(1)</script></p>", "<p>a</p>");
        row("bad links", "<a href='javascript:x()'>a</a> <a href='https://x.example/'>b</a>",
            "<p>a <a href=\"https://x.example/\">b</a></p>");
        row("remote pictures", "<p>a <img src='https://x.example/t.gif' alt='logo'><img src='https://x.example/p.gif'></p>",
            "<p>a [logo]</p>");
        row("a format over two blocks", "<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>");
        row("a table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a b</p><p>c</p>");
        row("paragraphs in an item", "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "<ul><li>a<br>b</li><li>c</li></ul>");
        row("layout blanks", "<ul>\n <li>a</li>\n</ul>\n", "<ul><li>a</li></ul>");
    }
    void foreignHtmlIsCleaned()
    {
        QFETCH(QString, html);
        QFETCH(QString, clean);
        QCOMPARE(mime::writableHtml(html), clean);
        QCOMPARE(mime::writableHtml(clean), clean);
    }
};

QTEST_MAIN(TestRichText)
#include "tst_rich_text.moc"
