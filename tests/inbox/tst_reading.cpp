// SPDX-License-Identifier: GPL-3.0-or-later
// HTML mail in the window: nothing in it loads, runs or lies.
#include "tests/inbox/PictureLook.h"
#include "tests/inbox/ReadingTest.h"
#include "ui/inbox/MessageText.h"
#include "ui/reading/HtmlView.h"
#include "ui/reading/ImageBar.h"

#include <QBuffer>
#include <QDir>
#include <QLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace memnun;

namespace {

QByteArray png(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

class TestReading final : public ReadingTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void nothingIsLoadedUnasked();
    void allowedForThisMail();
    void allowedForTheSender();
    void theBarFitsAThread();
    void trackersAreNamedAndNeverLoaded();
    void ownPicturesAreThereAtOnce();
    void picturesKeepTheirPlace();
    void brokenAndHugePicturesAreLeftOut();
    void aLyingLinkAsks();
    void hostileMailsDoNotStallTheWindow_data();
    void hostileMailsDoNotStallTheWindow();
    void looks_data() { addPictureLooks(); }
    void looks();
};

static const QByteArray kTwo = "<p>Merhaba</p><img src='https://shop.example/a.png' alt='Masa'><img src='https://shop.example/b.png'>";
static const QString kA = QStringLiteral("https://shop.example/a.png");
static const QString kB = QStringLiteral("https://shop.example/b.png");

void TestReading::nothingIsLoadedUnasked()
{
    HtmlView* html = htmlOf(show(kTwo + "<div style='background:url(https://shop.example/c.png)'>x</div><link href='https://shop.example/d.css'>"));
    QVERIFY(html);
    QVERIFY(m_images->asked.isEmpty());
    QVERIFY(html->text()->toPlainText().contains(QStringLiteral("[Masa]")));
    QVERIFY2(html->bar()->text().contains(QStringLiteral("2 picture(s) from the net were not loaded")), qPrintable(html->bar()->text()));
    QVERIFY(html->bar()->isVisible() && html->bar()->showButton()->isVisible());
}

/// A thread is 470 px wide in a window of 1280; what asks for more cuts all its cards.
void TestReading::theBarFitsAThread()
{
    ImageBar bar;
    ImageBar::State state;
    state.pictures = 2;
    state.canLoad = true;
    state.sender = QStringLiteral("muhasebe.ve.satin.alma.birimi@cok-uzun-adli-bir-tedarikci.example");
    bar.setState(state);
    QVERIFY2(bar.minimumSizeHint().width() < 420, qPrintable(QString::number(bar.minimumSizeHint().width())));
    QCOMPARE(bar.alwaysButton()->toolTip(), state.sender);
}

void TestReading::allowedForThisMail()
{
    m_images->answers.insert(kA, png(60, 40));
    HtmlView* html = htmlOf(show(kTwo));
    QVERIFY(html);
    html->bar()->showButton()->click();
    QTRY_VERIFY(!html->pictures().value(kA).isNull());
    QCOMPARE(m_images->asked, (QStringList{kA, kB}));
    QTRY_VERIFY(!html->text()->toPlainText().contains(QStringLiteral("[Masa]")));
    QTRY_VERIFY2(html->bar()->text().contains(QStringLiteral("1 picture(s) could not be loaded")), qPrintable(html->bar()->text()));
    // The next time it asks again.
    HtmlView* again = htmlOf(show(kTwo));
    QVERIFY(again && again->bar()->showButton()->isVisible());
    QCOMPARE(m_images->asked.size(), 2);
}

void TestReading::allowedForTheSender()
{
    m_images->answers = {{kA, png(60, 40)}, {kB, png(10, 10)}};
    HtmlView* html = htmlOf(show(kTwo));
    QVERIFY(html);
    html->bar()->alwaysButton()->click();
    QTRY_COMPARE(html->pictures().size(), 2);
    HtmlView* next = htmlOf(show(kTwo));
    QVERIFY(next);
    QTRY_COMPARE(next->pictures().size(), 2);
    QVERIFY(next->bar()->alwaysButton()->text().startsWith(QStringLiteral("No longer")));
    next->bar()->alwaysButton()->click();
    QTRY_VERIFY(next->bar()->alwaysButton()->text().startsWith(QStringLiteral("Always")));
    HtmlView* last = htmlOf(show(kTwo));
    QVERIFY(last && last->pictures().isEmpty());
}

void TestReading::trackersAreNamedAndNeverLoaded()
{
    m_images->answers = {{kA, png(60, 40)}, {kB, png(10, 10)}};
    HtmlView* html = htmlOf(show(kTwo + "<img src='https://x.list-manage.com/track/open.php'><img src='https://y.list-manage.com/track/open.php' width=1 height=1>"));
    QVERIFY(html);
    QVERIFY2(html->bar()->text().contains(QStringLiteral("2 tracking image(s) of mailchimp.com were not loaded.")), qPrintable(html->bar()->text()));
    html->loadPictures();
    QTRY_COMPARE(html->pictures().size(), 2);
    QCOMPARE(m_images->asked, (QStringList{kA, kB}));
    QVERIFY(html->bar()->text().contains(QStringLiteral("mailchimp.com")));
}

static QByteArray part(const QByteArray& id, const QByteArray& bytes)
{
    return "--BB\r\nContent-Type: image/png\r\nContent-ID: <" + id + ">\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() + "\r\n";
}

void TestReading::ownPicturesAreThereAtOnce()
{
    HtmlView* html = htmlOf(show("<img src='cid:logo@x' alt='Logo'><img alt='Nokta' src='data:image/png;base64," + png(8, 8).toBase64() + "'>", {}, part("logo@x", png(30, 20))));
    QVERIFY(html);
    QCOMPARE(html->pictures().value(QStringLiteral("logo@x")).size(), QSize(30, 20));
    QVERIFY(!html->text()->toPlainText().contains(QLatin1Char('[')));
    QVERIFY(m_images->asked.isEmpty());
    QVERIFY(!html->bar()->isVisible());
}

/// A picture between two paragraphs stands on a line of its own.
void TestReading::picturesKeepTheirPlace()
{
    HtmlView* html = htmlOf(show("<p>önce</p><img src='cid:logo@x'><p>sonra</p>", {}, part("logo@x", png(30, 20))));
    QVERIFY(html);
    const QTextBlock second = html->text()->document()->firstBlock().next();
    QCOMPARE(html->text()->document()->firstBlock().text(), QStringLiteral("önce"));
    QVERIFY(second.text().contains(QChar(QChar::ObjectReplacementCharacter)));
}

void TestReading::brokenAndHugePicturesAreLeftOut()
{
    const QByteArray bomb = png(6000, 5000, QImage::Format_Mono);  // small as a file
    QVERIFY(bomb.size() < 100'000);
    m_images->answers = {{kA, "no picture at all"}, {kB, QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")}};
    HtmlView* html = htmlOf(show(kTwo + "<img src='cid:bomb@x' alt='Bomba'><img src='cid:none@x' alt='Yok'>", {}, part("bomb@x", bomb)));
    QVERIFY(html);
    html->loadPictures();
    QTRY_VERIFY(html->bar()->text().contains(QStringLiteral("2 picture(s) could not be loaded")));
    for (const char* alt : {"[Bomba]", "[Yok]", "[Masa]"})
        QVERIFY2(html->text()->toPlainText().contains(QLatin1String(alt)), alt);
}

void TestReading::aLyingLinkAsks()
{
    HtmlView* html = htmlOf(show("<p><a href='https://evil.example/x'>https://www.bank.com.tr</a> <a href='https://shop.example/'>mağaza</a></p>"));
    QVERIFY(html);
    QVERIFY2(html->text()->toPlainText().contains(QStringLiteral("leads to evil.example")), qPrintable(html->text()->toPlainText()));
    Q_EMIT html->text()->anchorClicked(QUrl(QStringLiteral("memnun-link:0")));
    QCOMPARE(m_world->desktop.questions.size(), 1);
    QVERIFY(m_world->desktop.questions.first().contains(QStringLiteral("bank.com.tr")));
    QVERIFY(m_world->desktop.questions.first().contains(QStringLiteral("evil.example")));
    QVERIFY(m_world->desktop.opened.isEmpty());
    m_world->desktop.agree = true;
    Q_EMIT html->text()->anchorClicked(QUrl(QStringLiteral("memnun-link:0")));
    QCOMPARE(m_world->desktop.opened, QList<QUrl>{QUrl(QStringLiteral("https://evil.example/x"))});
    Q_EMIT html->text()->anchorClicked(QUrl(QStringLiteral("https://shop.example/")));
    QCOMPARE(m_world->desktop.questions.size(), 2);
    QCOMPARE(m_world->desktop.opened.size(), 2);
    Q_EMIT html->text()->anchorClicked(QUrl(QStringLiteral("memnun-link:99")));
    Q_EMIT html->text()->anchorClicked(QUrl(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(m_world->desktop.opened.size(), 2);
}

void TestReading::hostileMailsDoNotStallTheWindow_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("10 MB") << QByteArray("<p>kelime kelime kelime</p>").repeated(400'000);
    QTest::newRow("50,000 links") << QByteArray("<a href='https://evil.example/x'>bank.com</a> ").repeated(50'000);
    QTest::newRow("tables 1,000 deep") << QByteArray("<table><tr><td>a").repeated(1000);
    QTest::newRow("lists 1,000 deep") << QByteArray("<ul><li>a").repeated(1000);
    QTest::newRow("wide table") << "<table><tr>" + QByteArray("<td>a</td>").repeated(20'000) + "</tr></table>";
    QTest::newRow("one endless word") << QByteArray(300'000, 'x');
    QTest::newRow("refresh, base and form") << QByteArray("<base href='http://evil.example/'><meta http-equiv=refresh content='0;url=http://evil.example'>"
                                               "<form action=x><input name=pw></form><a href='x'>a</a>");
}

/// In bounded memory and with the rest of the mail told of; the window's own share is a text of limited length.
void TestReading::hostileMailsDoNotStallTheWindow()
{
    QFETCH(QByteArray, html);
    HtmlView* view = htmlOf(show(html));
    QVERIFY(view);
    QVERIFY2(view->text()->document()->characterCount() < 300'000, qPrintable(QString::number(view->text()->document()->characterCount())));
    QVERIFY(view->text()->toPlainText().trimmed().size() > 0);
    QVERIFY(html.size() < 1'000'000 || view->mail().cut);
    QVERIFY(!view->mail().cut || view->bar()->text().contains(QStringLiteral("original")));
    QVERIFY(m_images->asked.isEmpty());
}

/// Every text that is seen is as tall as it has to be.
static bool allLaidOut(const MessageCard& card)
{
    const auto texts = card.findChildren<MessageText*>();
    return std::all_of(texts.begin(), texts.end(), [&](const MessageText* text) {
        return !text->isVisibleTo(&card) || (text->width() > 600 && text->height() >= static_cast<int>(text->document()->size().height()));
    });
}

/// For eyes: each view of one mail, in both languages and themes.
void TestReading::looks()
{
    const PictureLook look;
    m_images->answers = {{kA, png(420, 120)}};
    MessageCard* card = show(
        "<h2>Masanız yolda</h2><p>Merhaba Ege,</p><p>Siparişinizi <a href='https://shop.example/takip'>buradan</a> izleyin. Hesabınız: "
        "<a href='https://login.evil.example/x'>https://www.bank.com.tr</a></p><img src='cid:logo@x' alt='Logo'>" + kTwo +
            "<table><tr><th>Ürün</th><th>Adet</th></tr><tr><td>Meşe masa</td><td>1</td></tr></table>"
            "<img src='https://x.list-manage.com/track/open.php' width=1 height=1>",
        "Authentication-Results: mx.shop.example; spf=fail smtp.mailfrom=example.com; dkim=pass header.d=example.com; dmarc=fail header.from=example.com\r\n"
        "Received: from mail.example.com by mx.shop.example with ESMTPS; Fri, 20 Nov 2026 09:00:30 +0300\r\n"
        "Received: from laptop by mail.example.com with ESMTPSA; Fri, 20 Nov 2026 06:00:00 +0000\r\n",
        part("logo@x", png(120, 40)));
    card->resize(760, 900);
    QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
    const auto shoot = [&](const char* name) {
        // As a thread does: a card gets the height that it asks for at its width.
        QTRY_VERIFY((card->resize(760, card->heightForWidth(760)), allLaidOut(*card)));
        QVERIFY(card->grab().save(QStringLiteral(MEMNUN_PICTURES "/reading-%1-%2.png").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag()))));
    };
    HtmlView* html = htmlOf(card);
    QVERIFY(html);
    shoot("html");
    html->loadPictures();
    QTRY_VERIFY(!html->pictures().value(kA).isNull());
    QTRY_VERIFY(!html->text()->toPlainText().contains(QStringLiteral("[Masa]")));
    shoot("images");
    card->showHeaders();
    QTRY_VERIFY(card->views()->view() == MailView::Headers);
    shoot("headers");
    card->showSource();
    QTRY_VERIFY(card->views()->view() == MailView::Source);
    shoot("source");
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
