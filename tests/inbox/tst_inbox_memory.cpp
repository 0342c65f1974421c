// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox as it was left: queue, order, widths and the customer panel come back.
#include "tests/inbox/InboxFixture.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/TicketListPane.h"

#include <QAction>
#include <QListView>
#include <QSplitter>
#include <QTest>

using namespace memnun;

namespace {

std::unique_ptr<InboxPage> opened(const AppContext& context)
{
    auto page = std::make_unique<InboxPage>(context);
    page->resize(1300, 700);
    page->show();
    return page;
}

QString first(InboxPage& page)
{
    const TicketRow* row = page.list()->model().ticketAt(page.list()->model().index(0, 0));
    return row ? row->ticket.subject : QString();
}

}  // namespace

class TestInboxMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queueAndOrderComeBack();
    void widthsAndPanelComeBack();
};

void TestInboxMemory::queueAndOrderComeBack()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (const char* subject : {"Bir", "İki", "Üç"}) {
        world.ticket(customer, QString::fromUtf8(subject), QStringLiteral("metin"));
        world.clock.advanceSeconds(60);
    }
    const AppContext context = world.context();
    auto page = opened(context);
    QTRY_COMPARE(first(*page), QStringLiteral("Üç"));
    page->openQueue(Queue::All);
    QTRY_COMPARE(first(*page), QStringLiteral("Üç"));
    QAction* order = context.actions.action(QStringLiteral("ticket.order"));
    QVERIFY(order);
    order->trigger();
    QTRY_COMPARE(first(*page), QStringLiteral("Bir"));
    QVERIFY(page->list()->queue() == Queue::All);
    page.reset();
    page = opened(context);
    QTRY_COMPARE(first(*page), QStringLiteral("Bir"));
    QVERIFY(page->list()->queue() == Queue::All);
    page->list()->turnOrder();
    QTRY_COMPARE(first(*page), QStringLiteral("Üç"));
}

void TestInboxMemory::widthsAndPanelComeBack()
{
    InboxFixture world;
    const AppContext context = world.context();
    auto page = opened(context);
    auto* splitter = page->findChild<QSplitter*>();
    QTRY_VERIFY(splitter->sizes().at(0) > 0);
    const int before = splitter->sizes().at(0);
    splitter->setSizes({before + 80, splitter->sizes().at(1) - 80, splitter->sizes().at(2)});
    const int width = splitter->sizes().at(0);
    QVERIFY(width > before);
    page->toggleCustomer();
    QVERIFY(page->customer()->isHidden());
    page.reset();
    page = opened(context);
    QVERIFY(page->customer()->isHidden());
    page->toggleCustomer();
    QTRY_COMPARE(page->findChild<QSplitter*>()->sizes().at(0), width);
}

QTEST_MAIN(TestInboxMemory)
#include "tst_inbox_memory.moc"
