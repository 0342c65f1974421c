// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket that was asked for stays open, whatever the list beside it holds.
#include "tests/inbox/InboxFixture.h"

#include "core/tickets/TicketCommands.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestAskedTicket final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void outsideTheQueueItStaysOpen();
    void beforeTheFirstListItStaysOpen_data();
    void beforeTheFirstListItStaysOpen();

private:
    void resolve(TicketId ticket);
    TicketId shown() const { return m_page->thread()->row() ? m_page->thread()->ticket() : TicketId(); }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<InboxPage> m_page;
    Customer m_customer;
    QVector<Ticket> m_tickets;
};

void TestAskedTicket::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_tickets.clear();
    m_customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < 4; ++i) {
        m_tickets.prepend(m_world->ticket(m_customer, QStringLiteral("Talep %1").arg(i), QStringLiteral("metin")));
        m_world->clock.advanceSeconds(60);
    }
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activateWindow();
    QTRY_VERIFY(m_page->isActiveWindow());
    QTRY_COMPARE(shown(), m_tickets.first().id);
}

void TestAskedTicket::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestAskedTicket::resolve(TicketId ticket)
{
    ResolveTickets command;
    command.tickets = {{ticket, m_world->fresh(ticket).revision}};
    m_world->run(command);
}

/// As from the search, the calls or the customer's page.
void TestAskedTicket::outsideTheQueueItStaysOpen()
{
    const TicketId asked = m_tickets.at(2).id;
    resolve(asked);
    m_page->openQueue(Queue::Open);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 3);
    QTRY_COMPARE(shown(), m_tickets.first().id);
    m_page->openTicket(asked);
    QTRY_COMPARE(shown(), asked);
    // The list is read again whenever something changes; the focus comes and goes.
    m_world->ticket(m_customer, QStringLiteral("Yeni"), QStringLiteral("metin"));
    m_page->list()->model().reload();
    QTRY_COMPARE(m_page->list()->model().rowCount(), 4);
    m_page->list()->view()->setFocus();
    QTRY_VERIFY(m_page->list()->view()->hasFocus());
    QCOMPARE(shown(), asked);
    QVERIFY(!m_page->list()->view()->selectionModel()->hasSelection());
    // The keys and the mouse go on from the list.
    const auto& rows = m_page->list()->model().rows();
    QTest::keyClick(m_page->list()->view(), Qt::Key_J);
    QTRY_COMPARE(shown(), rows.at(0).ticket.id);
    m_page->openTicket(asked);
    QTRY_COMPARE(shown(), asked);
    auto* view = m_page->list()->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->currentIndex()).center());
    QTRY_COMPARE(shown(), rows.at(0).ticket.id);
    // Once it belongs to the list again it is chosen there.
    m_page->openTicket(asked);
    QTRY_COMPARE(shown(), asked);
    m_page->list()->openQueue(Queue::All);
    m_page->openTicket(asked);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 5);
    QTRY_VERIFY(m_page->list()->current() && m_page->list()->current()->ticket.id == asked);
    QTRY_COMPARE(shown(), asked);
}

void TestAskedTicket::beforeTheFirstListItStaysOpen_data()
{
    QTest::addColumn<bool>("inQueue");
    QTest::newRow("in the queue") << true;
    QTest::newRow("outside") << false;
}

void TestAskedTicket::beforeTheFirstListItStaysOpen()
{
    QFETCH(bool, inQueue);
    const TicketId asked = m_tickets.at(2).id;
    if (!inQueue)
        resolve(asked);
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->show();
    m_page->openTicket(asked);
    QTRY_COMPARE(m_page->list()->model().rowCount(), inQueue ? 4 : 3);
    QTRY_COMPARE(shown(), asked);
    QSignalSpy moved(m_page->list(), &TicketListPane::currentChanged);
    m_page->list()->model().reload();
    QSignalSpy settled(&m_page->list()->model(), &ListModel::rowsSettled);
    QTRY_VERIFY(!settled.isEmpty());
    QCOMPARE(moved.size(), 0);
    QCOMPARE(shown(), asked);
    QCOMPARE(m_page->list()->current() && m_page->list()->view()->selectionModel()->hasSelection(), inQueue);
}

QTEST_MAIN(TestAskedTicket)
#include "tst_asked_ticket.moc"
