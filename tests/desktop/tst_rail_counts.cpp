// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers beside the rail's pages and on the inbox's tabs: each is read when it may have changed, and no other.
#include "app/desktop/RailCounts.h"
#include "core/tasks/TaskCommands.h"
#include "tests/support/PageBench.h"
#include "ui/inbox/QueueBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Rail.h"
#include "ui/shell/RailButton.h"
#include "ui/shell/StatusCentre.h"

using namespace memnun;

namespace {

struct Frame {
    Frame() : window(ShellParts{bench.actions, status, bench.settings, bench.theme})
    {
        QVector<Page> pages;
        for (const char* id : {"inbox", "customers", "today"}) {
            Page page;
            page.id = QString::fromLatin1(id);
            page.title = [page] { return page.id; };
            page.factory = [](QWidget* parent) { return new QWidget(parent); };
            pages.append(page);
        }
        window.setPages(pages);
    }
    /// "open customers due"
    QString numbers() const
    {
        QStringList out;
        for (const char* id : {"inbox", "customers", "today"})
            out << QString::number(window.findChild<Rail*>()->button(QString::fromLatin1(id))->count());
        return out.join(QLatin1Char(' '));
    }

    PageBench bench;
    StatusCentre status{bench.clock};
    MainWindow window;
};

void addTask(PageBench& bench, Instant due)
{
    CreateTask create;
    create.task.title = QStringLiteral("Geri ara");
    create.task.dueAt = due;
    create.task.assigneeId = bench.context.me.id;
    bench.run(create);
}

}  // namespace

class TestRailCounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatChanged_data();
    void readsWhatChanged();
    void hiddenTabsReadNothing();
};

void TestRailCounts::readsWhatChanged_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("ticket") << static_cast<int>(Entity::Ticket) << "2 1 2";
    QTest::newRow("customer") << static_cast<int>(Entity::Customer) << "1 2 1";
    QTest::newRow("task") << static_cast<int>(Entity::Task) << "1 1 2";
    QTest::newRow("workspace") << static_cast<int>(Entity::Workspace) << "2 2 2";
}

void TestRailCounts::readsWhatChanged()
{
    QFETCH(int, changed);
    Frame frame;
    PageBench& bench = frame.bench;
    const Instant now = bench.clock.now();
    const CustomerId customer = bench.addCustomer("Ege Ofis", "0224 555 55 10");
    bench.addTicket(customer, "Masa", "kırık", now);
    addTask(bench, now.plusSeconds(3600));
    addTask(bench, now.plusSeconds(2 * 86400));
    new RailCounts(bench.context, frame.window);
    QTRY_COMPARE(frame.numbers(), QStringLiteral("1 1 1"));
    // Written without a word, so that a number read needlessly tells itself.
    bench.addTicket(bench.addCustomer("Çınar Mobilya", ""), "Fatura", "hatalı", now);
    addTask(bench, now.plusSeconds(60));
    bench.changes.publish({{{static_cast<Entity>(changed), 1}}});
    QFETCH(QString, numbers);
    QTRY_COMPARE(frame.numbers(), numbers);
}

void TestRailCounts::hiddenTabsReadNothing()
{
    PageBench bench;
    QueueBar bar(bench.context);
    QCOMPARE(bench.readsAfter(Entity::Ticket), 0);
    bar.show();
    QTRY_VERIFY(bar.hasCounts());
    QCOMPARE(bench.readsAfter(Entity::Ticket), 1);
    bar.hide();
    QCOMPARE(bench.readsAfter(Entity::Ticket), 0);
}

QTEST_MAIN(TestRailCounts)
#include "tst_rail_counts.moc"
