// SPDX-License-Identifier: GPL-3.0-or-later
// HTML mail made ready for showing: nothing in it runs, loads or lies.
#include "core/mime/HtmlMail.h"
#include "core/mime/InlineParts.h"
#include "core/mime/Trackers.h"

#include <QElapsedTimer>
#include <QXmlStreamReader>
#include <QtTest>

using namespace memnun::mime;

class TestHtmlMail final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prepares_data();
    void prepares();
    void sortsPictures();
    void tellsTrackers_data();
    void tellsTrackers();
    void countsTrackersByService();
    void marksLinks();
    void commentsCannotForgeMarks();
    void hostileSizes_data();
    void hostileSizes();
    void readsInlineParts();
};

void TestHtmlMail::prepares_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << "<p>Merhaba <b>Ali</b></p>" << "<p>Merhaba <b>Ali</b></p>";
    QTest::newRow("script") << "a<script>alert(1)</script><p onclick='x()'>b</p>" << "a<p>b</p>";
    QTest::newRow("css url") << "<div style=\"background:url(http://x.example/p.gif)\">a</div><style>@import url(//x)</style>" << "<div>a</div>";
    QTest::newRow("background") << "<table background='http://x.example/b.png'><tr><td>a</td></tr></table>"
                                << "<table><tbody><tr><td>a</td></tr></tbody></table>";
    QTest::newRow("base") << "<head><base href='http://evil.example/'></head><a href='login'>a</a><img src='p.png' alt='b'>" << "a[b]";
    QTest::newRow("meta refresh") << "<meta http-equiv=refresh content='0;url=http://evil.example'>a" << "a";
    QTest::newRow("form") << "<form action='http://evil.example'><input name=pw><button>Gönder</button></form>" << "<div>Gönder</div>";
    QTest::newRow("frame") << "<iframe src='http://x.example'>a</iframe><embed src=x><object data=x></object>b" << "b";
    QTest::newRow("srcset") << "<picture><source srcset='http://x.example/a.png'><img src='http://x.example/b.png' srcset='http://x.example/c.png'></picture>"
                            << "<!--picture 0-->";
    QTest::newRow("relative picture") << "<img src='/p.png'>" << "";
    QTest::newRow("file picture") << "<img src='file:///etc/passwd' alt='x'>" << "[x]";
    QTest::newRow("svg data") << "<img src='data:image/svg+xml;base64,AAAA' alt='x'>" << "[x]";
    QTest::newRow("network path") << "<img src='//x.example/p.png' alt='x'>" << "[x]";
    QTest::newRow("hidden words") << "<div style='display:none'>gizli <b>söz</b></div>a" << "a";
    QTest::newRow("link") << "<a href='https://shop.com/a'>shop.com</a>" << "<a href=\"https://shop.com/a\">shop.com</a>";
}

void TestHtmlMail::prepares()
{
    QFETCH(QString, html);
    QTEST(prepareHtml(html).html, "expected");
}

void TestHtmlMail::sortsPictures()
{
    const HtmlMail mail = prepareHtml(QStringLiteral("<img src='cid:logo%40shop' alt='Logo' width=120><img src='data:image/png;base64,AAAA'>"
                                                     "<img src='https://shop.com/a b.png' style='width: 300px; height:40px' alt='x'>"));
    QCOMPARE(mail.html, QStringLiteral("<!--picture 0--><!--picture 1--><!--picture 2-->"));
    QCOMPARE(mail.pictures.size(), 3);
    QVERIFY(mail.pictures[0] == (MailPicture{MailPicture::Source::Part, QStringLiteral("logo@shop"), QStringLiteral("Logo"), 120, -1}));
    QVERIFY(mail.pictures[1].source == MailPicture::Source::Inside);
    QVERIFY(mail.pictures[2] == (MailPicture{MailPicture::Source::Net, QStringLiteral("https://shop.com/a%20b.png"), QStringLiteral("x"), 300, 40}));
    QCOMPARE(mail.count(MailPicture::Source::Net), 1);
}

void TestHtmlMail::tellsTrackers_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("name");
    QTest::newRow("one pixel") << "<img src='https://news.shop.com.tr/p/1.gif' width=1 height=1>" << "shop.com.tr";
    QTest::newRow("one pixel by style") << "<img src='https://t.shop.com/p' style='width:1px;height:1px'>" << "shop.com";
    QTest::newRow("no height") << "<img src='https://t.shop.com/p' height='0'>" << "shop.com";
    QTest::newRow("hidden") << "<img src='https://t.shop.com/p' style='visibility: hidden'>" << "shop.com";
    QTest::newRow("not displayed") << "<img src='https://t.shop.com/p' style='display:none !important'>" << "shop.com";
    QTest::newRow("inside something hidden") << "<div style='display:none'><p><img src='https://t.shop.com/p'></p></div>" << "shop.com";
    QTest::newRow("known service") << "<img src='https://shop.us2.list-manage.com/track/open.php?u=1' width=600>" << "mailchimp.com";
    QTest::newRow("known path") << "<img src='https://links.shop.com/wf/open?upn=abc'>" << "shop.com";
    QTest::newRow("amazon") << "<img alt='' src='https://abc.r.eu-west-1.awstrack.me/I0/0102'>" << "amazonses.com";
    QTest::newRow("ruler") << "<img src='https://shop.com/line.png' width=600 height=1>" << "";
    QTest::newRow("logo") << "<img src='https://shop.com/logo.png' width=120>" << "";
    QTest::newRow("inline pixel") << "<img src='cid:p' width=1 height=1>" << "";
}

void TestHtmlMail::tellsTrackers()
{
    QFETCH(QString, tag);
    QFETCH(QString, name);
    const HtmlMail mail = prepareHtml(tag);
    QCOMPARE(mail.trackers.value(0).name, name);
    QCOMPARE(mail.pictures.size(), name.isEmpty() ? 1 : 0);
}

void TestHtmlMail::countsTrackersByService()
{
    const HtmlMail mail = prepareHtml(QStringLiteral("<img src='https://a.awstrack.me/1'><img src='https://x.list-manage.com/track/open'>"
                                                     "<img src='https://y.list-manage.com/track/open.php'>"));
    QCOMPARE(mail.trackers, (QVector<TrackerCount>{{QStringLiteral("mailchimp.com"), 2}, {QStringLiteral("amazonses.com"), 1}}));
}

void TestHtmlMail::marksLinks()
{
    const HtmlMail mail = prepareHtml(QStringLiteral("<p><a href='https://evil.example/?a=1&amp;b=2'>https://<b>bank</b>.com.tr</a> ve "
                                                     "<a href='https://shop.com'>mağaza</a></p>"));
    QCOMPARE(mail.html, QStringLiteral("<p><a href=\"memnun-link:0\">https://<b>bank</b>.com.tr</a><!--link 0--> ve "
                                       "<a href=\"https://shop.com\">mağaza</a></p>"));
    QCOMPARE(mail.links.size(), 1);
    QCOMPARE(mail.links[0].href, QStringLiteral("https://evil.example/?a=1&b=2"));
    QCOMPARE(mail.links[0].look.named, QStringLiteral("bank.com.tr"));
}

void TestHtmlMail::commentsCannotForgeMarks()
{
    const HtmlMail mail = prepareHtml(QStringLiteral("a<!--link 7--><!--picture 3-->&lt;!--link 7--&gt;<a href='memnun-link:0'>b</a>"));
    QCOMPARE(mail.html, QStringLiteral("a&lt;!--link 7--&gt;b"));
}

void TestHtmlMail::hostileSizes_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("10 MB of text") << QStringLiteral("<p>kelime kelime kelime</p>").repeated(400'000);
    QTest::newRow("50,000 links") << QStringLiteral("<a href='https://evil.example/x'>bank.com</a> ").repeated(50'000);
    QTest::newRow("50,000 honest links") << QStringLiteral("<a href='https://shop.com/x'>a</a> ").repeated(50'000);
    QTest::newRow("tables 1,000 deep") << QStringLiteral("<table><tr><td>a").repeated(1000);
    QTest::newRow("50,000 pictures") << QStringLiteral("<img src='https://shop.com/p.png' alt='a'>").repeated(50'000);
    QTest::newRow("50,000 trackers") << QStringLiteral("<img src='https://shop.com/p.png' width=1 height=1>").repeated(50'000);
    QTest::newRow("one long link") << QStringLiteral("<a href='https://evil.example/") + QString(3'000'000, u'x') + QStringLiteral("'>bank.com</a>");
    QTest::newRow("one row of 50,000 cells") << QStringLiteral("<table><tr>") + QStringLiteral("<td>a</td>").repeated(50'000);
    QTest::newRow("50,000 rows") << QStringLiteral("<table>") + QStringLiteral("<tr><td>a</td></tr>").repeated(50'000);
    QTest::newRow("hidden 1,000 deep") << QStringLiteral("<div style='display:none'>a").repeated(1000);
}

void TestHtmlMail::hostileSizes()
{
    QFETCH(QString, html);
    const HtmlMail mail = prepareHtml(html);
    QXmlStreamReader reader(QStringLiteral("<r>") + mail.html + QStringLiteral("</r>"));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY2(mail.html.size() < 500'000, qPrintable(QString::number(mail.html.size())));
    QVERIFY(mail.pictures.size() <= HtmlMail::MaxPictures);
    QVERIFY(mail.links.size() <= HtmlMail::MaxDoubtful);
    QVERIFY(mail.html.count(QStringLiteral("<a ")) <= 1000);
    QVERIFY(mail.html.count(QStringLiteral("<td")) <= 10'000);
    if (html.startsWith(QStringLiteral("<table><tr><td>a</td><td>")))
        QVERIFY(mail.html.count(QStringLiteral("<td")) <= 100);
}

void TestHtmlMail::readsInlineParts()
{
    const QByteArray raw = "From: a@x.example\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                           "<img src='cid:one@x'>\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <one@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                           "QUJD\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <two@x>\r\n\r\nDEFGHIJ\r\n--b--\r\n";
    const QStringList both{QStringLiteral("one@x"), QStringLiteral("two@x")};
    QCOMPARE(inlineParts(raw, {both[0]}, 100, 100), (QHash<QString, QByteArray>{{both[0], "ABC"}}));
    QCOMPARE(inlineParts(raw, both, 5, 100), (QHash<QString, QByteArray>{{both[0], "ABC"}}));
    QCOMPARE(inlineParts(raw, both, 100, 100).size(), 2);
    QVERIFY(inlineParts("no mail", both, 100, 100).isEmpty());
}

QTEST_GUILESS_MAIN(TestHtmlMail)
#include "tst_html_mail.moc"
