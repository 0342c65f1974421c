// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/InboxFixture.h"

#include "core/tickets/TicketCommands.h"
#include "ui/inbox/TicketListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTicketListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void pagesInOrder_data();
    void pagesInOrder();
    void followsChanges();
    void keepsTicksOnlyOfShownRows();
    void queues();
};

void TestTicketListModel::pagesInOrder_data()
{
    QTest::addColumn<bool>("oldestFirst");
    QTest::newRow("newest first") << false;
    QTest::newRow("oldest first") << true;
}

void TestTicketListModel::pagesInOrder()
{
    QFETCH(bool, oldestFirst);
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < 150; ++i) {
        world.ticket(customer, QStringLiteral("Talep %1").arg(i), QStringLiteral("metin"));
        if (i % 3 == 0)  // equal times must not lose or double a row at a page's edge
            world.clock.advanceSeconds(60);
    }
    const AppContext context = world.context();
    QVERIFY(!TicketListModel(context).isOldestFirst());
    TicketListModel(context).setOldestFirst(oldestFirst);  // another list remembers it
    TicketListModel model(context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQueue(Queue::All);
    QCOMPARE(model.state(), ListState::Loading);
    QTRY_COMPARE(model.state(), ListState::Ready);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(model.rowCount(), 150);
    QSet<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Ticket& ticket = model.ticketAt(model.index(row, 0))->ticket;
        ids << ticket.id.value();
        if (row > 0)
        {
            const Instant before = model.ticketAt(model.index(row - 1, 0))->ticket.lastAt;
            QVERIFY(oldestFirst ? before <= ticket.lastAt : ticket.lastAt <= before);
        }
    }
    QCOMPARE(ids.size(), 150);
}

void TestTicketListModel::followsChanges()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket first = world.ticket(customer, QStringLiteral("Bir"), QStringLiteral("a"));
    world.ticket(customer, QStringLiteral("İki"), QStringLiteral("b"));
    const AppContext context = world.context();
    TicketListModel model(context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQueue(Queue::Open);
    QTRY_COMPARE(model.rowCount(), 2);
    ResolveTickets resolve;
    resolve.tickets = {{first.id, first.revision}};
    QString answer;
    world.commands->submit(resolve, &model, [&](const Result<QVector<Ticket>>& done) {
        answer = done ? QStringLiteral("fine") : done.error().context;
    });
    QTRY_COMPARE(answer, QStringLiteral("fine"));
    QTRY_COMPARE(model.rowCount(), 1);
    world.commands->undo(&model, [](const Result<QString>&) {});
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestTicketListModel::keepsTicksOnlyOfShownRows()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < 3; ++i)
        world.ticket(customer, QString::number(i), QStringLiteral("a"));
    const AppContext context = world.context();
    TicketListModel model(context);
    model.setQueue(Queue::Open);
    QTRY_COMPARE(model.rowCount(), 3);
    QSignalSpy counted(&model, &TicketListModel::checkedChanged);
    model.checkRange(0, 1);
    QCOMPARE(model.checkedTickets().size(), 2);
    ResolveTickets resolve;
    resolve.tickets = {{model.checkedTickets().first().id, model.checkedTickets().first().revision}};
    world.commands->submit(resolve, &model, {});
    QTRY_COMPARE(model.rowCount(), 2);
    QTRY_COMPARE(model.checkedCount(), 1);
    model.setQueue(Queue::All);
    QCOMPARE(model.checkedCount(), 0);
    QCOMPARE(counted.last().first().toInt(), 0);
}

void TestTicketListModel::queues()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Bir"), QStringLiteral("a"));
    const AppContext context = world.context();
    TicketListModel model(context);
    model.setQueue(Queue::Unassigned);
    QTRY_COMPARE(model.rowCount(), 1);
    ChangeTickets assign;
    assign.tickets = {{ticket.id, ticket.revision}};
    assign.assignee = world.me.id;
    world.run(assign);
    model.setQueue(Queue::Unassigned);
    QTRY_COMPARE(model.state(), ListState::Ready);
    QCOMPARE(model.rowCount(), 0);
    model.setQueue(Queue::Mine);
    QTRY_COMPARE(model.rowCount(), 1);
}

QTEST_MAIN(TestTicketListModel)
#include "tst_ticket_list_model.moc"
