// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket read in a window of its own, and one that is to be read anew.
#include "tests/inbox/InboxFixture.h"

#include "ui/inbox/InboxPage.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketWindow.h"
#include "ui/reading/MessageActs.h"
#include "ui/shared/InlineMessage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace memnun;

class TestTicketWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDoubleClickOpensOne();
    void itFollowsItsTicket();
    void itIsAnsweredInTheInbox();
    void aCardsMenuActsOnThatCard();
    void itGoesWithThePage();
    void markedUnreadItStaysSo();
    void allThatMatchAreNotMarkedInPart();

private:
    static QVector<TicketWindow*> windows()
    {
        QVector<TicketWindow*> all;
        for (QWidget* one : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<TicketWindow*>(one); window && window->isVisible())
                all.append(window);
        }
        return all;
    }
    TicketId shown() const { return m_page->thread()->row() ? m_page->thread()->ticket() : TicketId(); }
    /// The first ticket's, with its cards.
    TicketWindow* open();
    bool isUnread(TicketId id) { return m_world->fresh(id).unread; }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<InboxPage> m_page;
    Customer m_customer;
    QVector<Ticket> m_tickets;  ///< the newest first
};

void TestTicketWindow::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_tickets.clear();
    m_customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (const char* subject : {"Masa", "Koltuk"}) {
        m_tickets.prepend(m_world->ticket(m_customer, QString::fromLatin1(subject), QStringLiteral("metin")));
        m_world->clock.advanceSeconds(60);
    }
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activateWindow();
    QTRY_VERIFY(m_page->isActiveWindow());
    QTRY_COMPARE(shown(), m_tickets.first().id);
}

void TestTicketWindow::cleanup()
{
    m_page.reset();
    m_world.reset();
}

TicketWindow* TestTicketWindow::open()
{
    QListView* list = m_page->list()->view();
    const QPoint row = list->visualRect(list->currentIndex()).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row);
    const QVector<TicketWindow*> all = windows();
    if (all.size() != 1 || !QTest::qWaitFor([&] { return all.first()->pane()->cardCount() > 0; }))
        return nullptr;
    return all.first();
}

void TestTicketWindow::aDoubleClickOpensOne()
{
    TicketWindow* window = open();
    QVERIFY(window);
    QVERIFY(window->isWindow() && !window->isModal());
    QCOMPARE(window->ticket(), m_tickets.first().id);
    QCOMPARE(window->windowTitle(), QStringLiteral("#%1 Koltuk").arg(window->ticket().value()));
    QCOMPARE(window->aboutText(), QStringLiteral("#%1 · Ege Ofis · New").arg(window->ticket().value()));
    QTRY_VERIFY(!isUnread(window->ticket()));
    // The same again is the same; by the key, too. Another one stands beside it.
    m_page->openWindow();
    QCOMPARE(windows(), QVector<TicketWindow*>{window});
    m_page->list()->step(1);
    QTRY_COMPARE(shown(), m_tickets.last().id);
    m_page->openWindow();
    QCOMPARE(windows().size(), 2);
    QCOMPARE(window->ticket(), m_tickets.first().id);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_COMPARE(windows().size(), 1);
}

void TestTicketWindow::itFollowsItsTicket()
{
    TicketWindow* window = open();
    QVERIFY(window);
    const int before = window->pane()->cardCount();
    m_world->mail(m_tickets.first(), m_customer, QStringLiteral("bir daha"));
    m_world->changes.publish({{{Entity::Ticket, window->ticket().value()}}});
    QTRY_COMPARE(window->pane()->cardCount(), before + 1);
}

void TestTicketWindow::itIsAnsweredInTheInbox()
{
    TicketWindow* window = open();
    QVERIFY(window);
    m_page->list()->step(1);
    QTRY_COMPARE(shown(), m_tickets.last().id);
    for (auto* button : window->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Answer in the inbox"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(shown(), m_tickets.first().id);
    QTRY_VERIFY(m_page->isActiveWindow());
    QTRY_VERIFY(m_page->thread()->replyBox()->editor()->hasFocus());
    QVERIFY(!m_page->thread()->replyBox()->isNote());
}

void TestTicketWindow::aCardsMenuActsOnThatCard()
{
    TicketWindow* window = open();
    QVERIFY(window);
    auto* card = window->pane()->findChild<MessageCard*>();
    QVERIFY(card);
    Q_EMIT card->menuWanted(card->id(), window->mapToGlobal(QPoint(40, 40)));
    auto* menu = window->findChild<QMenu*>();
    QVERIFY(menu);
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts << action->text();
    QCOMPARE(texts.size(), messageActIds().size());
    QCOMPARE(texts.first(), QStringLiteral("View as plain text"));
    // It came by no mail, which is said in this window.
    const auto* message = window->findChild<InlineMessage*>();
    QVERIFY(message && message->text().isEmpty());
    menu->actions().at(texts.indexOf(QStringLiteral("View the original")))->trigger();
    QTRY_VERIFY(!message->text().isEmpty());
    menu->close();
}

void TestTicketWindow::itGoesWithThePage()
{
    QVERIFY(open());
    m_page.reset();
    QVERIFY(windows().isEmpty());
}

void TestTicketWindow::markedUnreadItStaysSo()
{
    const TicketId id = shown();
    QTRY_VERIFY_WITH_TIMEOUT(!isUnread(id), 10'000);  // looked at for a while
    m_page->thread()->pane()->setFocus();
    QTest::keyClick(m_page->thread()->pane(), Qt::Key_U);
    QTRY_VERIFY(isUnread(id));
    // Looked at for a while again, but it was not left since.
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(since.hasExpired(2'500), 10'000);
    QVERIFY(isUnread(id));
    m_page->list()->step(1);
    QTRY_VERIFY(shown().isValid() && shown() != id);
    m_page->list()->step(-1);
    QTRY_COMPARE(shown(), id);
    QTRY_VERIFY_WITH_TIMEOUT(!isUnread(id), 10'000);
}

void TestTicketWindow::allThatMatchAreNotMarkedInPart()
{
    const TicketId id = shown();
    QTRY_VERIFY_WITH_TIMEOUT(!isUnread(id), 10'000);
    m_page->list()->model().checkEverything(312);
    m_page->markUnread();
    const auto* message = m_page->findChild<InlineMessage*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(message && message->text().contains(QStringLiteral("All tickets together")));
    QVERIFY(m_page->list()->model().isEverythingChecked());
    QVERIFY(!isUnread(id));
}

QTEST_MAIN(TestTicketWindow)
#include "tst_ticket_window.moc"
