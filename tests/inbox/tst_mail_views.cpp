// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to look at a message, to paper and back: nothing of it is lost, and what does not fit is told.
#include "core/customers/CustomerStore.h"
#include "tests/inbox/ReadingTest.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/MessageText.h"
#include "ui/inbox/PagedText.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/reading/BouncedLine.h"
#include "ui/reading/HtmlView.h"
#include "ui/reading/SenderLine.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>

using namespace memnun;

namespace {

struct PaperDesktop final : DesktopPort {
    void chooseSaveFile(QWidget*, const QString&, const QString& name, std::function<void(QString)> then) override
    {
        suggested = name;
        then(path);
    }
    void chooseOpenFiles(QWidget*, const QString&, std::function<void(QStringList)>) override {}
    void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()>) override {}
    void open(const QUrl&) override {}
    void print(QWidget*, const QString&, std::shared_ptr<QTextDocument> document) override { printed = document->toPlainText(); }
    QString path, suggested, printed;
};

}  // namespace

class TestMailViews final : public ReadingTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void everyViewIsThere();
    void bigOriginalsComeInPages();
    void aMissingOriginalIsTold();
    void sendersThatDoNotFit_data();
    void sendersThatDoNotFit();
    void nothingIsLostByFolding();
    void goesToPaper();
    void menuAndKeys();
    void anAddressThatCameBack();
};

void TestMailViews::everyViewIsThere()
{
    MessageCard* card = show("<p>Biçimli</p>", "Received: from a.example by mx.shop.example with ESMTPS; Fri, 20 Nov 2026 09:00:00 +0300\r\n"
                                               "Authentication-Results: mx.shop.example; spf=pass smtp.mailfrom=example.com\r\nX-Ozel: <b>ham</b>\r\n");
    QVERIFY(card->shownText().contains(QStringLiteral("Düz metin")));
    QVERIFY(htmlOf(card));
    QCOMPARE(card->shownText().trimmed(), QStringLiteral("Biçimli"));
    card->showHeaders();
    QTRY_VERIFY(card->views()->view() == MailView::Headers);
    const QString headers = card->shownText();
    for (const char* words : {"SPF: it came from a server that may send for example.com.", "a.example", "ESMTPS", "X-Ozel", "<b>ham</b>"})
        QVERIFY2(headers.contains(QLatin1String(words)), qPrintable(headers));
    card->showSource();
    QTRY_VERIFY(card->views()->view() == MailView::Source);
    QVERIFY(card->shownText().contains(QStringLiteral("Content-Type: multipart/related; boundary=BB")));
    QVERIFY(card->shownText().contains(QStringLiteral("<p>Biçimli</p>")));
    const auto* block = card->views()->source()->findChild<MessageText*>();
    QVERIFY(block->document()->begin().begin().fragment().charFormat().fontFixedPitch());
    QVERIFY(!card->shownText().contains(QStringLiteral("Düz metin")));
    card->showText();
    QVERIFY(card->shownText().contains(QStringLiteral("Düz metin")));
    QVERIFY(m_told.isEmpty());
}

void TestMailViews::bigOriginalsComeInPages()
{
    MessageCard* card = show("<p>a</p>", {}, "--BB\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                                                 QByteArray(76, 'A').append("\r\n").repeated(100'000));
    card->showSource();
    QTRY_VERIFY(card->views()->view() == MailView::Source);
    qsizetype laidOut = 0;
    for (const MessageText* block : card->views()->source()->findChildren<MessageText*>())
        laidOut += block->document()->characterCount();
    QVERIFY2(laidOut <= PagedText::kFirstPage + 10, qPrintable(QString::number(laidOut)));
    QVERIFY(!card->views()->source()->isWhole());
}

void TestMailViews::aMissingOriginalIsTold()
{
    MessageCard* made = card(plain(QStringLiteral("söz")));
    made->showHtml();
    made->showHeaders();
    made->showSource();
    made->saveMail();
    QCOMPARE(m_told.size(), 4);
    QVERIFY(made->views()->view() == MailView::Text);
    Interaction gone = plain(QStringLiteral("söz"));
    gone.rawBlob = BlobId(98'765);
    gone.hasHtml = true;
    MessageCard* other = card(gone);
    other->showHtml();
    QTRY_COMPARE(m_told.size(), 5);
    QVERIFY(other->shownText().contains(QStringLiteral("söz")));
}

void TestMailViews::sendersThatDoNotFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("replyTo");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("words");
    const QByteArray own = "Received: from x.example by mx.shop.example; Fri, 20 Nov 2026 09:00:00 +0300\r\n";
    QTest::newRow("all fits") << "Ege" << "" << own << "";
    QTest::newRow("name") << "destek@bank.example" << "" << own << "The name says destek@bank.example, the mail is from ege@example.com.";
    QTest::newRow("answers") << "Ege" << "kim@other.example" << own << "Answers go to kim@other.example, not to ege@example.com.";
    QTest::newRow("checks") << "Ege" << "" << "Authentication-Results: mx.shop.example; spf=fail; dmarc=fail\r\n" + own
                            << "Your mail server could not confirm the sender (SPF, DMARC).";
    QTest::newRow("somebody else's checks") << "Ege" << "" << "Authentication-Results: mx.evil.example; spf=fail\r\n" + own << "";
}

void TestMailViews::sendersThatDoNotFit()
{
    QFETCH(QString, name);
    QFETCH(QString, replyTo);
    QFETCH(QByteArray, headers);
    QFETCH(QString, words);
    Interaction mail = plain(QStringLiteral("söz"));
    mail.fromName = name;
    mail.replyTo = replyTo;
    mail.rawBlob = stored(headers + "From: ege@example.com\r\n\r\nsöz");
    MessageCard* made = card(mail);
    QVERIFY(made->senderLine());
    QSignalSpy settled(made->senderLine(), &SenderLine::settled);
    QVERIFY(settled.wait());
    QCOMPARE(made->senderLine()->isHidden(), words.isEmpty());
    QCOMPARE(made->senderLine()->text(), words);
}

/// The button says how much it hides, and everything can be reached.
void TestMailViews::nothingIsLostByFolding()
{
    const QString body = QStringLiteral("Yeni söz.\n\nOn Mon, 3 Mar 2025, Ann wrote:\n> eski bir\n> eski iki\n> eski üç\n> eski dört\n> eski beş\n\nSon söz.\n-- \nEge Yılmaz\nTelefon 0212");
    MessageCard* made = card(plain(body));
    QVERIFY(!made->shownText().contains(QStringLiteral("eski bir")));
    QVERIFY(!made->shownText().contains(QStringLiteral("Ege Yılmaz")));
    QStringList labels;
    for (QToolButton* fold : made->findChildren<QToolButton*>(QStringLiteral("unfold"))) {
        labels << fold->text();
        fold->click();
    }
    QCOMPARE(labels, (QStringList{QStringLiteral("··· quote and signature, 6 line(s)"), QStringLiteral("··· quote and signature, 3 line(s)")}));
    const auto words = [](const QString& text) { return text.simplified().split(QLatin1Char(' ')); };
    QStringList shown = words(made->shownText());
    for (const QString& word : words(body))
        QVERIFY2(shown.removeOne(word), qPrintable(word));
}

void TestMailViews::goesToPaper()
{
    PaperDesktop desktop;
    AppContext context{*m_world->executor, *m_world->commands, m_world->changes, m_world->clock, m_world->actions, m_world->settings, desktop,
                       m_world->replies, m_world->originals, m_world->me};
    m_context.reset();
    m_context = std::make_unique<AppContext>(std::move(context));
    MessageCard* card = show("<p>Biçimli <b>söz</b></p>" + QByteArray("<p>satır</p>").repeated(300));
    card->print();
    QTRY_VERIFY(desktop.printed.contains(QStringLiteral("Düz metin")));
    QVERIFY(desktop.printed.contains(QStringLiteral("ege@example.com")));
    QVERIFY(htmlOf(card));
    desktop.printed.clear();
    card->print();
    QTRY_VERIFY(desktop.printed.contains(QStringLiteral("Biçimli söz")));
    desktop.path = m_world->folder.filePath(QStringLiteral("ileti.pdf"));
    card->savePdf();
    QTRY_VERIFY(QFile::exists(desktop.path));
    QCOMPARE(desktop.suggested, QStringLiteral("Masa.pdf"));
    QFile file(desktop.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") >= 3 && pdf.count("/Type /Page\n") < 20, QByteArray::number(pdf.count("/Type /Page\n")).constData());
}

void TestMailViews::menuAndKeys()
{
    const Customer ege = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = m_world->ticket(ege, QStringLiteral("Masa"), QStringLiteral("a"));
    InboxPage page(*m_context);
    page.resize(1200, 800);
    page.show();
    page.openTicket(ticket.id);
    QTRY_VERIFY(page.thread()->pane()->cardAtHand());
    MessageCard* card = page.thread()->pane()->cardAtHand();
    Q_EMIT card->menuWanted(card->id(), QPoint(10, 10));
    const auto* menu = page.findChild<QMenu*>(QStringLiteral("messageMenu"));
    QVERIFY(menu);
    for (const char* id : {"message.text", "message.html", "message.images", "message.headers", "message.source", "message.print", "message.pdf", "message.save"}) {
        QAction* action = m_world->actions.action(QLatin1String(id));
        QVERIFY2(action && menu->actions().contains(action), id);
        QVERIFY2(!m_world->actions.keys(QLatin1String(id)).isEmpty(), id);
    }
    QVERIFY2(m_world->actions.conflicts().isEmpty(), qPrintable(m_world->actions.conflicts().join(QLatin1Char('\n'))));
}

void TestMailViews::anAddressThatCameBack()
{
    const Customer ege = m_world->customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = m_world->ticket(ege, QStringLiteral("Masa"), QStringLiteral("a"));
    QVERIFY(m_world->session->begin());
    QVERIFY(m_world->stores().customers.markBounced(QStringLiteral("ege@example.com"), m_world->clock.now(), QStringLiteral("5.2.2")));
    QVERIFY(m_world->session->commit());
    InboxPage page(*m_context);
    page.resize(1200, 800);
    page.show();
    page.openTicket(ticket.id);
    BouncedLine* line = page.thread()->bouncedLine();
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QStringLiteral("the mailbox is full")), qPrintable(line->text()));
    QTRY_COMPARE(page.findChildren<BouncedLine*>().size(), 2);  // and in the customer panel
    line->findChild<QPushButton*>(QStringLiteral("useAgain"))->click();
    QTRY_VERIFY(!line->isVisible());
    QVERIFY(!m_world->stores().customers.byId(ege.id)->contactPoints.first().bouncedAt);
    page.undo();
    QTRY_VERIFY(line->isVisible());
}

QTEST_MAIN(TestMailViews)
#include "tst_mail_views.moc"
