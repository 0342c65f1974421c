// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/AttachmentName.h"
#include "ui/inbox/AttachmentRow.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/MessageFold.h"
#include "ui/inbox/MessageText.h"
#include "ui/inbox/PagedText.h"
#include "ui/inbox/ThreadPane.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace memnun;

namespace {

struct SentFile {
    Interaction message;
    Attachment file;
};

/// An answer that went out with that file.
SentFile sentWith(InboxFixture& world, const NewAttachment& file)
{
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    SendReply reply;
    reply.ticketId = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a")).id;
    reply.body = QStringLiteral("Ekte.");
    reply.messageId = QStringLiteral("m1@x");
    reply.to = QStringList{QStringLiteral("ege@example.com")};
    reply.raw = "x";
    reply.attachments = {file};
    const auto message = world.stores().conversations.byId(world.run(reply).interaction);
    const auto files = world.stores().conversations.attachments(reply.ticketId);
    if (!message || !files || files->size() != 1)
        qFatal("the file was not kept");
    return {*message, files->first()};
}

}  // namespace

class TestThread final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void folds_data();
    void folds();
    void links();
    void riskyNames();
    void entriesLeaveUndoneOut();
    void cardUnfolds();
    void hugeTextComesInPages();
    void pagesAreTheText_data();
    void pagesAreTheText();
    void longQuoteCanBeReadToItsEnd();
    void safeNames_data();
    void safeNames();
    void opensInItsOwnFolder();
    void ownFolderGoesWithTheProgram();
    void longThreadInSlices();
    void riskyAttachmentAsks();
};

void TestThread::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<int>("folded");
    QTest::newRow("plain") << "Merhaba,\nnasılsınız?" << QStringList{QStringLiteral("Merhaba,\nnasılsınız?")} << 0;
    QTest::newRow("quote below") << "Teşekkürler.\n\n> eski\n> mektup\n" << QStringList{QStringLiteral("Teşekkürler.")}
                                 << 1;
    QTest::newRow("signature") << "Tamam.\n-- \nEge Ofis\n0232" << QStringList{QStringLiteral("Tamam.")} << 1;
    QTest::newRow("nothing but quote") << "> a\n> b" << QStringList{QStringLiteral("> a\n> b")} << 0;
    QTest::newRow("short quotes stay") << "> Ne zaman?\nYarın.\n> Kaçta?\nOnda."
                                       << QStringList{QStringLiteral("> Ne zaman?\n\nYarın.\n\n> Kaçta?\n\nOnda.")} << 0;
    QTest::newRow("empty") << "" << QStringList{QString()} << 0;
}

void TestThread::folds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, shown);
    QFETCH(int, folded);
    QStringList plain;
    int hidden = 0;
    for (const MessagePiece& piece : foldMessage(text)) {
        if (piece.folded)
            ++hidden;
        else
            plain << piece.text;
    }
    QCOMPARE(plain, shown);
    QCOMPARE(hidden, folded);
}

void TestThread::links()
{
    const QString html = linkedHtml(QStringLiteral("Bkz. https://x.example/a?b=1&c=2, <b> ve ada@x.example."));
    QVERIFY(html.contains(QStringLiteral("<a href=\"https://x.example/a?b=1&amp;c=2\">")));
    QVERIFY(html.contains(QStringLiteral("mailto:ada@x.example")));
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;")));
}

void TestThread::riskyNames()
{
    QVERIFY(isRiskyAttachment(QStringLiteral("fatura.pdf.exe")));
    QVERIFY(isRiskyAttachment(QStringLiteral("RAPOR.DOCM")));
    QVERIFY(isRiskyAttachment(QStringLiteral("fatura.exe. ")));
    QVERIFY(isRiskyAttachment(QStringLiteral("fatura\u202Efdp.ex\u200Be")));
    QVERIFY(isRiskyAttachment(QStringLiteral("sayfa.mhtml")));
    QVERIFY(!isRiskyAttachment(QStringLiteral("masa-1.jpg")));
    QVERIFY(!isRiskyAttachment(QStringLiteral("fatura.pdf")));
}

void TestThread::entriesLeaveUndoneOut()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    Ticket ticket = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("Masa kırık"));
    world.clock.advanceSeconds(60);
    ChangeTickets assign;
    assign.tickets = {{ticket.id, ticket.revision}};
    assign.assignee = world.me.id;
    world.run(assign);
    world.clock.advanceSeconds(60);
    ticket = world.fresh(ticket.id);
    ResolveTickets resolve;
    resolve.tickets = {{ticket.id, ticket.revision}};
    const auto done = execute(*anyCommand(resolve), *world.session, {world.me.id, world.me.role}, world.clock.now());
    QVERIFY(done && done->inverse);
    const auto content = readThread(world.stores(), ticket.id, world.me.id);
    QVERIFY(content.has_value());
    // the mail, the assignment, and the resolve's changes as one line
    QCOMPARE(threadEntries(*content).size(), 3);
    world.clock.advanceSeconds(60);
    QVERIFY(execute(*done->inverse, *world.session, {world.me.id, world.me.role}, world.clock.now()));
    const auto after = readThread(world.stores(), ticket.id, world.me.id);
    QVERIFY(after.has_value());
    QVERIFY(after->events.size() > content->events.size());
    QCOMPARE(threadEntries(*after).size(), 2);
}

void TestThread::cardUnfolds()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a"));
    const Interaction mail = world.mail(ticket, customer, QStringLiteral("Yeni söz.\n\n> eski söz\n> devamı"));
    const AppContext context = world.context();
    MessageCard card(context, mail, {}, {}, customer.name);
    card.resize(500, 300);
    card.show();
    QVERIFY(card.shownText().contains(QStringLiteral("Yeni söz.")));
    QVERIFY(!card.shownText().contains(QStringLiteral("eski söz")));
    auto* toggle = card.findChild<QToolButton*>(QStringLiteral("unfold"));
    QVERIFY(toggle);
    toggle->click();
    QVERIFY(card.shownText().contains(QStringLiteral("eski söz")));
    toggle->click();
    QVERIFY(!card.shownText().contains(QStringLiteral("eski söz")));
}

static qsizetype laidOut(const QWidget& widget)
{
    qsizetype sum = 0;
    for (const MessageText* block : widget.findChildren<MessageText*>())
        sum += block->document()->characterCount();
    return sum;
}

static QPushButton* linkNamed(const QWidget& widget, const QString& start)
{
    for (QPushButton* button : widget.findChildren<QPushButton*>()) {
        if (button->text().startsWith(start) && button->isVisibleTo(&widget))
            return button;
    }
    return nullptr;
}

void TestThread::hugeTextComesInPages()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    Interaction mail = world.mail(world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a")), customer,
                                  QStringLiteral("kısa"));
    mail.body = QStringLiteral("2026-11-20 06:00:00 sunucu yanıt vermedi, yeniden denenecek\n> alıntı\n").repeated(430'000);
    QVERIFY(mail.body.size() > 28'000'000);
    const AppContext context = world.context();
    MessageCard card(context, mail, {}, {}, customer.name);
    card.resize(600, 400);
    card.show();
    QVERIFY(laidOut(card) > 0);
    QVERIFY2(laidOut(card) <= PagedText::kFirstPage + 10, qPrintable(QString::number(laidOut(card))));
    const auto* first = card.findChild<MessageText*>();
    const int firstRevision = first->document()->revision();
    for (int page = 1; page <= 3; ++page) {
        const qsizetype before = laidOut(card);
        auto* more = linkNamed(card, QStringLiteral("Show more"));
        QVERIFY(more);
        more->click();
        const qsizetype added = laidOut(card) - before;
        QVERIFY2(added > PagedText::kPage / 2 && added <= PagedText::kPage + 10, qPrintable(QString::number(added)));
    }
    QCOMPARE(first->document()->revision(), firstRevision);
    world.desktop.savePath = world.folder.filePath(QStringLiteral("gunluk.txt"));
    linkNamed(card, QStringLiteral("Save as text"))->click();
    QTRY_VERIFY(QFileInfo::exists(world.desktop.savePath));
    QCOMPARE(QFileInfo(world.desktop.savePath).size(), mail.body.toUtf8().size());
}

void TestThread::pagesAreTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("between");
    QTest::newRow("one page") << QStringLiteral("kısa\nmetin\n") << QString();
    QTest::newRow("lines") << QStringLiteral("Bir satır daha, <b> & \u0130\n").repeated(12'000) << QStringLiteral("\n");
    QTest::newRow("one endless line") << QStringLiteral("kelime \U0001F600").repeated(20'001) << QString();
    QTest::newRow("many short lines") << QStringLiteral("a\n").repeated(9'000) << QStringLiteral("\n");
}

void TestThread::pagesAreTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, between);
    PagedText paged(text);
    for (int page = 0; page < 100 && !paged.isWhole(); ++page)
        paged.showMore();
    QVERIFY(paged.isWhole());
    QStringList pages;
    for (const MessageText* block : paged.findChildren<MessageText*>()) {
        pages << block->toPlainText();
        QVERIFY(block->document()->blockCount() + pages.last().count(QLatin1Char('\n')) <= 2 * PagedText::kPageLines + 2);
    }
    QString joined = pages.join(between);
    QCOMPARE(joined.trimmed(), text.trimmed());
}

void TestThread::longQuoteCanBeReadToItsEnd()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Interaction mail = world.mail(world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a")), customer,
                                        QStringLiteral("Yeni söz.\n\n") + QStringLiteral("> eski söz\n").repeated(4'000)
                                            + QStringLiteral("> son söz"));
    const AppContext context = world.context();
    MessageCard card(context, mail, {}, {}, customer.name);
    card.show();
    card.findChild<QToolButton*>(QStringLiteral("unfold"))->click();
    QVERIFY(!card.shownText().contains(QStringLiteral("son söz")));
    for (int page = 0; page < 20 && linkNamed(card, QStringLiteral("Show more")); ++page)
        linkNamed(card, QStringLiteral("Show more"))->click();
    QVERIFY(card.shownText().contains(QStringLiteral("son söz")));
}

void TestThread::safeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char* name, const char* safe) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(safe);
    };
    row("Sipariş 12.pdf", "Sipariş 12.pdf");
    row("../../.bashrc", "bashrc");
    row("C:\\Windows\\system.ini", "system.ini");
    row("/etc/passwd", "passwd");
    row("..", "attachment");
    row("", "attachment");
    row("a\nb\tc.txt", "abc.txt");
    row("fatura\u202Efdp.exe", "faturafdp.exe");
    row("CON.txt", "_CON.txt");
    row("a<b>|c?.txt...", "abc.txt");
}

void TestThread::safeNames()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
    const QString longName = QStringLiteral("ç").repeated(400) + QStringLiteral(".pdf");
    QCOMPARE(safeFileName(longName).size(), 120);
    QVERIFY(safeFileName(longName).endsWith(QStringLiteral(".pdf")));
}

void TestThread::opensInItsOwnFolder()
{
    InboxFixture world;
    const SentFile sent = sentWith(world, {QStringLiteral("../../fatura.pdf"), QStringLiteral("application/pdf"), "%PDF-1"});
    const AppContext context = world.context();
    AttachmentRow row(context, sent.message, {sent.file});
    row.open(sent.file);
    QTRY_COMPARE(world.desktop.opened.size(), 1);
    const QFileInfo opened(world.desktop.opened.first().toLocalFile());
    QVERIFY2(opened.canonicalFilePath().startsWith(QFileInfo(world.desktop.opens.path()).canonicalFilePath() + QLatin1Char('/')),
             qPrintable(opened.filePath()));
    QCOMPARE(opened.fileName(), QStringLiteral("fatura.pdf"));
}

void TestThread::ownFolderGoesWithTheProgram()
{
    QString folder;
    {
        Desktop desktop;
        folder = desktop.privateFolder();
        QCOMPARE(desktop.privateFolder(), folder);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                            | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder) & others));
        QFile file(folder + QStringLiteral("/a.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(Desktop().privateFolder() != folder);
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void TestThread::longThreadInSlices()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("ilk söz"));
    world.clock.advanceSeconds(60);
    for (int i = 0; i < 500; ++i)
        world.mail(ticket, customer, QStringLiteral("Mesaj %1\nbir satır daha\n\n> alıntı\n> alıntı").arg(i));
    const auto content = readThread(world.stores(), ticket.id, world.me.id);
    QVERIFY(content.has_value());
    const AppContext context = world.context();
    InboxLists lists(context);
    ThreadPane pane(context, lists);
    pane.resize(600, 700);
    pane.show();
    QSignalSpy completed(&pane, &ThreadPane::completed);
    pane.setContent(*content);
    QTRY_VERIFY(!completed.isEmpty());
    QCOMPARE(pane.cardCount(), 30);
    const auto cards = pane.findChildren<MessageCard*>();
    QVERIFY(std::any_of(cards.begin(), cards.end(), [](const MessageCard* card) {
        return card->shownText().contains(QStringLiteral("Mesaj 499"));
    }));
    auto* earlier = pane.findChild<QPushButton*>();
    QVERIFY(earlier && earlier->isVisibleTo(&pane));
    earlier->click();
    QTRY_COMPARE(pane.cardCount(), 60);
    // Brought up to date: nothing is made twice.
    pane.setContent(*content);
    QCOMPARE(pane.cardCount(), 60);
    qInfo("longest slice: %lld ms", static_cast<long long>(pane.longestSliceMs()));
}

void TestThread::riskyAttachmentAsks()
{
    InboxFixture world;
    const SentFile sent = sentWith(world, {QStringLiteral("kurulum.exe"), QStringLiteral("application/x-dosexec"), "MZ123"});
    const AppContext context = world.context();
    AttachmentRow row(context, sent.message, {sent.file});
    row.open(sent.file);
    QCOMPARE(world.desktop.questions.size(), 1);
    QVERIFY(world.desktop.opened.isEmpty());
    world.desktop.agree = true;
    row.open(sent.file);
    QTRY_COMPARE(world.desktop.opened.size(), 1);
    QFile opened(world.desktop.opened.first().toLocalFile());
    QVERIFY(opened.open(QIODevice::ReadOnly));
    QCOMPARE(opened.readAll(), QByteArray("MZ123"));
    world.desktop.savePath = world.folder.filePath(QStringLiteral("kaydet.bin"));
    row.saveAs(sent.file);
    QTRY_VERIFY(QFile::exists(world.desktop.savePath));
    QCOMPARE(world.desktop.suggested, QStringList{QStringLiteral("kurulum.exe")});
}

QTEST_MAIN(TestThread)
#include "tst_thread.moc"
