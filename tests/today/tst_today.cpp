// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/TaskCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/support/PageBench.h"
#include "ui/shared/ListPane.h"
#include "ui/today/DueField.h"
#include "ui/today/TodayModel.h"
#include "ui/today/TodayPage.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace memnun;

class TestToday final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void presets_data();
    void presets();
    void sections();
    void hiddenReadsNothing();
    void newTask();
    void checksOffAndBack();
    void opensWhatItBelongsTo();
    void othersTasksStayAway();
    void ticketsStandBesideTasks();
};

namespace {

TaskId addTask(PageBench& bench, const char* title, std::optional<Instant> due, CustomerId customer = {}, TicketId ticket = {})
{
    Task task;
    task.title = QString::fromUtf8(title);
    task.dueAt = due;
    task.assigneeId = bench.context.me.id;
    task.customerId = customer;
    task.ticketId = ticket;
    return bench.run(CreateTask{task}).id;
}

}  // namespace

void TestToday::presets_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("preset");
    QTest::addColumn<QString>("due");
    const auto row = [](const char* name, const char* now, DuePreset preset, const char* due) {
        QTest::newRow(name) << QString::fromLatin1(now) << static_cast<int>(preset) << QString::fromLatin1(due);
    };
    row("today", "2025-11-17T09:00:00Z", DuePreset::Today, "2025-11-17T15:00:00Z");
    row("today, late", "2025-11-17T16:00:00Z", DuePreset::Today, "2025-11-17T17:00:00Z");
    row("tomorrow", "2025-11-17T09:00:00Z", DuePreset::Tomorrow, "2025-11-18T06:00:00Z");
    row("tomorrow after midnight in Istanbul", "2025-11-17T21:30:00Z", DuePreset::Tomorrow, "2025-11-19T06:00:00Z");
    row("Monday on a Monday", "2025-11-17T09:00:00Z", DuePreset::NextMonday, "2025-11-24T06:00:00Z");
    row("Monday on a Sunday", "2025-11-23T09:00:00Z", DuePreset::NextMonday, "2025-11-24T06:00:00Z");
    row("a week", "2025-11-17T09:00:00Z", DuePreset::InAWeek, "2025-11-24T06:00:00Z");
    row("never", "2025-11-17T09:00:00Z", DuePreset::Never, "");
}

void TestToday::presets()
{
    QFETCH(QString, now);
    QFETCH(int, preset);
    QFETCH(QString, due);
    const auto got = dueOf(static_cast<DuePreset>(preset), *Instant::fromIso(now));
    QCOMPARE(got ? got->toIso() : QString(), due);
}

void TestToday::hiddenReadsNothing()
{
    PageBench bench;
    TodayPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.pane()->showing(), ListPane::Showing::Empty);
    QCOMPARE(bench.readsAfter(Entity::Task), 1);
    QTRY_VERIFY(!page.model()->isLoading());
    page.hide();
    QCOMPARE(bench.readsAfter(Entity::Task), 0);
    const int before = bench.executor.reads;
    page.show();
    QTRY_VERIFY(!page.model()->isLoading());
    QCOMPARE(bench.executor.reads - before, 1);
}

void TestToday::sections()
{
    PageBench bench;
    const Instant now = bench.clock.now();
    const CustomerId customer = bench.addCustomer("Çınar Mobilya", "0224 555 55 10", "", "Bursa", CustomerKind::Company);
    const TicketId ticket = bench.addTicket(customer, "Masa ayağı kırık geldi", "kırık", now);
    TodayPage page(bench.context, bench.visits);
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy due(&page, &TodayPage::dueCountChanged);
    page.resize(1108, 700);
    page.show();
    QTRY_COMPARE(page.pane()->showing(), ListPane::Showing::Empty);
    bench.picture(page, QStringLiteral("today-empty"));
    addTask(bench, "Fiyat listesini güncelle", std::nullopt);
    addTask(bench, "Teslimatı sor", now.plusSeconds(3 * 86400), customer);
    addTask(bench, "Yeni masa ayağı gönder", now.plusSeconds(-86400), customer, ticket);
    addTask(bench, "Geri ara", now.plusSeconds(1800), customer, ticket);
    addTask(bench, "Akşama teklif yaz", now.plusSeconds(6 * 3600));
    addTask(bench, "Çok sonra", now.plusSeconds(30 * 86400));
    page.model()->refresh();
    QTRY_COMPARE(page.model()->rowCount(), 5);
    QStringList titles;
    for (const TodayLine& line : page.model()->rows())
        titles << line.row.task.title;
    QCOMPARE(titles, (QStringList{u"Yeni masa ayağı gönder"_qs, u"Geri ara"_qs, u"Akşama teklif yaz"_qs,
                                  u"Teslimatı sor"_qs, u"Fiyat listesini güncelle"_qs}));
    QCOMPARE(page.model()->countOf(DueSection::Overdue), 1);
    QCOMPARE(page.model()->countOf(DueSection::Today), 2);
    QVERIFY(page.model()->startsSection(1));
    QVERIFY(!page.model()->startsSection(2));
    QCOMPARE(due.last().first().toInt(), 3);
    page.view()->setCurrentIndex(page.model()->index(1, 0));
    bench.picture(page, QStringLiteral("today"));
}

void TestToday::newTask()
{
    PageBench bench;
    TodayPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.pane()->showing(), ListPane::Showing::Empty);
    QTest::keyClick(page.newTitle(), Qt::Key_Return);
    QTRY_COMPARE(page.newTitle()->property("invalid").toString(), QStringLiteral("true"));
    PageBench::type(page.newTitle(), QStringLiteral("Müşteriyi ara"));
    QCOMPARE(page.newTitle()->property("invalid").toString(), QString());
    QTest::keyClick(page.newTitle(), Qt::Key_Return);
    QTRY_COMPARE(page.model()->rowCount(), 1);
    QCOMPARE(page.model()->rows().first().row.task.title, QStringLiteral("Müşteriyi ara"));
    QCOMPARE(page.model()->rows().first().section, DueSection::Today);
    QVERIFY(page.newTitle()->text().isEmpty());
}

void TestToday::checksOffAndBack()
{
    PageBench bench;
    const TaskId id = addTask(bench, "Geri ara", bench.clock.now());
    TodayPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 1);
    page.view()->setCurrentIndex(page.model()->index(0, 0));
    QTest::keyClick(page.view(), Qt::Key_Space);
    QTRY_COMPARE(page.model()->rowCount(), 0);
    QVERIFY(bench.stores().tasks.byId(id)->doneAt.has_value());
    bench.commands.undo(this, {});
    QTRY_COMPARE(page.model()->rowCount(), 1);
    // The box can be clicked, too.
    const QRect row = page.view()->visualRect(page.model()->index(0, 0));
    QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {}, {row.left() + 30, row.bottom() - 35});
    QTRY_COMPARE(page.model()->rowCount(), 0);
}

void TestToday::opensWhatItBelongsTo()
{
    PageBench bench;
    const CustomerId customer = bench.addCustomer("Çınar Mobilya", "0224 555 55 10");
    const TicketId ticket = bench.addTicket(customer, "Masa", "kırık", bench.clock.now());
    addTask(bench, "a", bench.clock.now().plusSeconds(60), customer, ticket);
    addTask(bench, "b", bench.clock.now().plusSeconds(120), customer);
    addTask(bench, "c", bench.clock.now().plusSeconds(180));
    TodayPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        page.view()->setCurrentIndex(page.model()->index(row, 0));
        QTest::keyClick(page.view(), Qt::Key_Return);
    }
    QCOMPARE(bench.visits.tickets, QVector<TicketId>{ticket});
    QCOMPARE(bench.visits.customers, QVector<CustomerId>{customer});
}

void TestToday::othersTasksStayAway()
{
    PageBench bench;
    User other;
    other.name = QStringLiteral("Can");
    Task task;
    task.title = QStringLiteral("Canın işi");
    task.assigneeId = *bench.stores().users.insert(other);
    bench.run(CreateTask{task});
    addTask(bench, "Benim", bench.clock.now());
    TodayPage page(bench.context, bench.visits);
    QTRY_COMPARE(page.model()->rowCount(), 1);
    QCOMPARE(page.model()->rows().first().row.task.title, QStringLiteral("Benim"));
}

void TestToday::ticketsStandBesideTasks()
{
    PageBench bench;
    const Instant now = bench.clock.now();
    const CustomerId customer = bench.addCustomer("Çınar Mobilya", "0224 555 55 10");
    const auto ticket = [&](const char* subject, std::optional<Instant> due, std::optional<Instant> snoozed, bool mine = true) {
        const TicketId id = bench.addTicket(customer, subject, "metin", now.plusSeconds(-86400));
        ChangeTickets change;
        change.tickets.append({id, bench.stores().tickets.byId(id)->revision});
        change.assignee = mine ? bench.context.me.id : UserId();
        if (due)
            change.dueAt = due;
        if (snoozed)
            change.snoozedUntil = snoozed;
        bench.run(change, now.plusSeconds(-40000));
        return id;
    };
    ticket("gecikti", now.plusSeconds(-3600), std::nullopt);
    const TicketId today = ticket("bugün", now.plusSeconds(7200), std::nullopt);
    ticket("bu sabah uyandı", std::nullopt, now.plusSeconds(-1800));
    ticket("akşama uyanır", std::nullopt, now.plusSeconds(18000));
    ticket("haftaya", now.plusSeconds(3 * 86400), std::nullopt);
    ticket("çok sonra", now.plusSeconds(30 * 86400), std::nullopt);
    ticket("başkasının", now.plusSeconds(7200), std::nullopt, false);
    ticket("tarihsiz", std::nullopt, std::nullopt);
    addTask(bench, "görev", now.plusSeconds(3600), customer, today);
    TodayPage page(bench.context, bench.visits);
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy due(&page, &TodayPage::dueCountChanged);
    page.resize(1108, 700);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 6);
    QStringList titles;
    for (const TodayLine& line : page.model()->rows())
        titles << line.row.task.title;
    QCOMPARE(titles, (QStringList{u"gecikti"_qs, u"bu sabah uyandı"_qs, u"görev"_qs, u"bugün"_qs, u"akşama uyanır"_qs,
                                  u"haftaya"_qs}));
    QCOMPARE(page.model()->countOf(DueSection::Overdue), 1);
    QCOMPARE(page.model()->countOf(DueSection::Today), 4);
    QCOMPARE(due.last().first().toInt(), 5);
    QCOMPARE(page.model()->rows().at(2).row.assigneeName, bench.context.me.name);
    bench.picture(page, QStringLiteral("today-tickets"));
    // Tickets can be opened, but are not checked off.
    page.view()->setCurrentIndex(page.model()->index(3, 0));
    QTest::keyClick(page.view(), Qt::Key_Space);
    QTest::keyClick(page.view(), Qt::Key_Return);
    QCOMPARE(bench.visits.tickets, QVector<TicketId>{today});
    QCOMPARE(page.model()->rowCount(), 6);
    QVERIFY(!bench.stores().tickets.byId(today)->solvedAt);
}

QTEST_MAIN(TestToday)
#include "tst_today.moc"
