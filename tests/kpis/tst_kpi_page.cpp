// SPDX-License-Identifier: GPL-3.0-or-later
// The page over a real workspace file. Its pictures lie in the build folder under "kpis", for people to look at.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/Stores.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketStore.h"
#include "ui/kpis/BarRow.h"
#include "ui/kpis/DrillDownPanel.h"
#include "ui/kpis/HeatMap.h"
#include "ui/kpis/KpiBreakdown.h"
#include "ui/kpis/KpiCharts.h"
#include "ui/kpis/KpiHeader.h"
#include "ui/kpis/KpiPage.h"
#include "ui/kpis/KpiTiles.h"
#include "ui/kpis/TrendChart.h"
#include "ui/shared/ThemeController.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace memnun;

namespace {

const Instant now = *Instant::fromIso(QStringLiteral("2026-11-19T09:00:00Z"));
constexpr int kTickets = 1500;
constexpr int kDays = 740;  // the year before the one shown, too

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

Result<> tellTicket(Stores& stores, CustomerId customer, std::mt19937& dice, int number)
{
    const auto roll = [&dice](qint64 below) { return static_cast<qint64>(dice() % static_cast<unsigned>(below)); };
    const char* subjects[] = {"Siparişim hâlâ gelmedi", "Fatura bilgilerimin düzeltilmesi", "Kırık gelen çekmece",
                              "Montaj randevusu ne zaman?", "İade kargo kodu", "Renk seçenekleri hakkında"};
    Ticket ticket;
    ticket.subject = u(subjects[roll(6)]);
    ticket.customerId = customer;
    ticket.channel = number % 4 == 0 ? Channel::Phone : number % 9 == 0 ? Channel::Messaging : Channel::Email;
    // Two years, on working days from nine to five in Istanbul; the newest yesterday.
    const qint64 daysAgo = 1 + (kTickets - number) * qint64(kDays) / kTickets;
    Instant created = now.plusSeconds(-daysAgo * 86'400 - 3 * 3600 + roll(8 * 3600));
    while (created.toUtc().date().dayOfWeek() > 5)
        created = created.plusSeconds(-86'400);
    ticket.createdAt = ticket.lastAt = created;
    const bool solved = roll(100) < 94 && created.plusSeconds(4 * 86'400) < now;
    ticket.status = solved ? TicketStatus::Solved : TicketStatus::Open;
    const auto id = stores.tickets.insert(ticket);
    if (!id)
        return fail(id.error());
    Interaction first;
    first.ticketId = *id;
    first.customerId = customer;
    first.at = created;
    if (auto stored = stores.conversations.insert(first); !stored)
        return fail(stored.error());
    if (roll(100) < 95) {
        Interaction reply;
        reply.ticketId = *id;
        reply.customerId = customer;
        reply.direction = Direction::Out;
        reply.at = created.plusSeconds(300 + roll(60) * roll(60) * 4);
        if (auto stored = stores.conversations.insert(reply); reply.at < now && !stored)
            return fail(stored.error());
    }
    if (!solved)
        return {};
    const TicketEvent event{{}, *id, created.plusSeconds(7200 + roll(3) * roll(90'000)), {}, EventField::Status,
                            QStringLiteral("open"), QStringLiteral("solved"), {}};
    const auto stored = stores.tickets.append(event);
    return stored ? Result<>() : Result<>(fail(stored.error()));
}

Result<> fill(Session& session)
{
    if (auto begun = session.begin(); !begun)
        return begun;
    Customer customer;
    customer.name = u("Şirin Işık");
    const auto id = session.stores().customers.insert(customer);
    if (!id)
        return fail(id.error());
    std::mt19937 dice(7);
    for (int number = 1; number <= kTickets; ++number) {
        if (auto told = tellTicket(session.stores(), *id, dice, number); !told)
            return told;
    }
    return session.commit();
}

}  // namespace

class TestKpiPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void periods_data();
    void periods();
    void aPeriodEndsToday();
    void emptyPageOffersImport();
    void showsFigures();
    void everyTileOpensItsTickets();
    void breaksDownAndOpensGroups();
    void heatMapOpensAnHour();
    void ticketsOpenFromThePanel();
    void chartPointsOpen();
    void readsAgainAfterChanges();
    void pictures_data();
    void pictures();

private:
    Result<Workspace> made(const char* name);

    QTemporaryDir m_folder;
    std::unique_ptr<ThreadedExecutor> m_executor;
    std::unique_ptr<ThreadedExecutor> m_emptyExecutor;
    ChangeBus m_changes;
    FixedClock m_clock{now};
    ThemeController m_theme{*qApp};
};

Result<Workspace> TestKpiPage::made(const char* name)
{
    const auto location = Location::fromText(m_folder.filePath(QString::fromLatin1(name)));
    if (!location)
        return fail(location.error());
    return Workspace::create(*location);
}

void TestKpiPage::initTestCase()
{
    m_theme.setKind(ThemeKind::Light);
    const auto full = made("full.memnun");
    const auto empty = made("empty.memnun");
    QVERIFY(full && empty);
    auto session = full->sessions()(Access::ReadWrite);
    QVERIFY(session);
    const auto filled = fill(**session);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().context));
    m_executor = std::make_unique<ThreadedExecutor>(full->sessions(), 1);
    m_emptyExecutor = std::make_unique<ThreadedExecutor>(empty->sessions(), 1);
}

void TestKpiPage::cleanupTestCase()
{
    m_executor.reset();
    m_emptyExecutor.reset();
}

void TestKpiPage::periods_data()
{
    QTest::addColumn<PeriodChoice::Kind>("kind");
    QTest::addColumn<DayRange>("range");
    QTest::addColumn<DayRange>("before");
    const QDate tomorrow(2026, 11, 20);
    QTest::newRow("30 days") << PeriodChoice::Kind::Days30 << DayRange{QDate(2026, 10, 21), tomorrow}
                             << DayRange{QDate(2026, 9, 21), QDate(2026, 10, 21)};
    QTest::newRow("3 months") << PeriodChoice::Kind::Months3 << DayRange{QDate(2026, 9, 1), tomorrow}
                              << DayRange{QDate(2026, 6, 1), QDate(2026, 8, 20)};
    QTest::newRow("12 months") << PeriodChoice::Kind::Months12 << DayRange{QDate(2025, 12, 1), tomorrow}
                               << DayRange{QDate(2024, 12, 1), QDate(2025, 11, 20)};
    QTest::newRow("year") << PeriodChoice::Kind::ThisYear << DayRange{QDate(2026, 1, 1), tomorrow}
                          << DayRange{QDate(2025, 1, 1), QDate(2025, 11, 20)};
    QTest::newRow("own") << PeriodChoice::Kind::Custom << DayRange{QDate(2026, 3, 11), QDate(2026, 3, 21)}
                         << DayRange{QDate(2026, 3, 1), QDate(2026, 3, 11)};
}

/// A month that has just begun is held against as many days before it; one that has not begun stays as it was chosen.
void TestKpiPage::aPeriodEndsToday()
{
    const DayRange month{QDate(2026, 11, 1), QDate(2026, 12, 1)};
    const PeriodChoice choice{PeriodChoice::Kind::Custom, month};
    QCOMPARE(choice.range(QDate(2026, 11, 10)), (DayRange{QDate(2026, 11, 1), QDate(2026, 11, 11)}));
    QCOMPARE(choice.previous(QDate(2026, 11, 10)), (DayRange{QDate(2026, 10, 22), QDate(2026, 11, 1)}));
    QCOMPARE(choice.range(QDate(2026, 10, 10)), month);
}

void TestKpiPage::periods()
{
    QFETCH(PeriodChoice::Kind, kind);
    const PeriodChoice choice{kind, {QDate(2026, 3, 11), QDate(2026, 3, 21)}};
    QTEST(choice.range(QDate(2026, 11, 19)), "range");
    QTEST(choice.previous(QDate(2026, 11, 19)), "before");
}

void TestKpiPage::emptyPageOffersImport()
{
    KpiPage page(*m_emptyExecutor, m_changes, m_clock);
    QCOMPARE(page.showing(), KpiPage::Showing::Skeleton);
    QSignalSpy asked(&page, &KpiPage::importRequested);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Empty);
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->isVisible())
            button->click();
    }
    QCOMPARE(asked.size(), 1);
}

void TestKpiPage::showsFigures()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    const QString business = page.tiles()->tile(QStringLiteral("frt"))->accessibleName();
    QVERIFY2(business.contains(QStringLiteral("min")), qPrintable(business));
    QSignalSpy shown(&page, &KpiPage::shown);
    page.header()->setTime(kpi::TimeBase::Calendar);
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(page.tiles()->tile(QStringLiteral("frt"))->accessibleName() != business);
    QCOMPARE(page.charts()->times()->trend().ticks.size(), 12);
    page.header()->setPeriod(PeriodChoice::Kind::Months3);
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(page.charts()->times()->trend().ticks.size(), 3);
}

void TestKpiPage::everyTileOpensItsTickets()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    for (const char* id : {"frt", "resolution", "volume_in", "volume_solved", "backlog"}) {
        page.tiles()->tile(QString::fromLatin1(id))->click();
        QTRY_COMPARE(page.panel()->shown().row.kpi, QString::fromLatin1(id));
        QVERIFY(page.panel()->isVisible());
        QVERIFY(page.panel()->shown().row.n > 0);
        QCOMPARE(page.panel()->shown().counted.size(), page.panel()->shown().row.n);
    }
    QTest::keyClick(page.panel(), Qt::Key_Escape);
    QVERIFY(!page.panel()->isVisible());
}

void TestKpiPage::breaksDownAndOpensGroups()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    page.others()->tile(QStringLiteral("reopen_rate"))->click();
    QTRY_COMPARE(page.panel()->shown().row.kpi, QStringLiteral("reopen_rate"));
    QCOMPARE(page.panel()->shown().counted.size(), page.panel()->shown().row.n);
    QSignalSpy shown(&page, &KpiPage::shown);
    page.breakdown()->setBy(kpi::By::Priority);
    QTRY_COMPARE(shown.size(), 1);
    QSignalSpy opened(page.breakdown(), &KpiBreakdown::activated);
    BarRow* first = nullptr;
    for (BarRow* bar : page.breakdown()->findChildren<BarRow*>()) {
        if (!first && bar->accessibleName().startsWith(QStringLiteral("Normal")))
            first = bar;
    }
    QVERIFY(first);
    first->click();
    QCOMPARE(opened.size(), 1);
    QTRY_COMPARE(page.panel()->shown().row.key, QStringLiteral("normal"));
    QCOMPARE(page.panel()->shown().counted.size(), page.panel()->shown().row.n);
}

void TestKpiPage::heatMapOpensAnHour()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.resize(1100, 760);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    HeatMap* map = page.breakdown()->hours();
    QTRY_VERIFY(map->cellRect(0, 9).isValid());
    QVERIFY(!map->cellRect(6, 9).isValid());  // nobody writes on Sundays here
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Return);
    QTRY_COMPARE(page.panel()->shown().row.kpi, QStringLiteral("contacts"));
    QCOMPARE(page.panel()->shown().row.key, QStringLiteral("1-10"));
    QVERIFY(page.panel()->shown().row.n > 0);
    QCOMPARE(page.panel()->shown().counted.size(), page.panel()->shown().row.n);
}

void TestKpiPage::ticketsOpenFromThePanel()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    page.tiles()->tile(QStringLiteral("frt"))->click();
    auto* view = page.panel()->findChild<QListView*>();
    QVERIFY(view);
    const QAbstractItemModelTester tester(view->model());
    QTRY_VERIFY(view->model()->rowCount() > 0);
    QVERIFY(view->model()->index(0, 0).data().toString().contains(u("Şirin Işık")));
    QSignalSpy opened(&page, &KpiPage::ticketActivated);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<TicketId>(), page.panel()->shown().counted.first().id);
}

void TestKpiPage::chartPointsOpen()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.resize(1100, 760);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    TrendChart* chart = page.charts()->times();
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(page.panel()->shown().row.key, QStringLiteral("2026-10"));
    page.panel()->dismiss();
    const QPointF plot = chart->chart()->plotArea().topLeft();
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, (plot + QPointF(6, 20)).toPoint());
    QTRY_COMPARE(page.panel()->shown().row.key, QStringLiteral("2025-12"));
}

void TestKpiPage::readsAgainAfterChanges()
{
    KpiPage page(*m_executor, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    QSignalSpy shown(&page, &KpiPage::shown);
    for (qint64 id = 1; id <= 50; ++id)
        m_changes.publish({{{Entity::Ticket, id}}});
    m_changes.publish({{{Entity::Draft, 1}}});
    QTRY_COMPARE(shown.size(), 1);
}

void TestKpiPage::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("panel");
    QTest::addColumn<QSize>("size");
    for (const bool dark : {false, true}) {
        QTest::addRow("kpis-%s", dark ? "dark" : "light") << dark << false << QSize(1096, 720);
        QTest::addRow("kpis-drill-%s", dark ? "dark" : "light") << dark << true << QSize(1096, 720);
    }
    QTest::newRow("kpis-all-light") << false << false << QSize(1096, 1640);
    QTest::newRow("kpis-wide-dark") << true << false << QSize(1736, 1000);
}

void TestKpiPage::pictures()
{
    QFETCH(bool, dark);
    QFETCH(bool, panel);
    QFETCH(QSize, size);
    QLocale::setDefault(QLocale(dark ? QLocale::English : QLocale::Turkish));
    m_theme.setKind(ThemeKind::Light);
    KpiPage page(*m_executor, m_changes, m_clock);
    page.resize(size);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    m_theme.setKind(dark ? ThemeKind::Dark : ThemeKind::Light);
    if (panel) {
        page.tiles()->tile(QStringLiteral("frt"))->click();
        QTRY_VERIFY(page.panel()->isVisible());
        QTRY_VERIFY(page.panel()->findChild<QListView*>()->model()->rowCount() > 0);
    }
    QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../kpis"));
    folder.mkpath(QStringLiteral("."));
    const QImage image = page.grab().toImage();
    QCOMPARE(image.pixelColor(2, 2), m_theme.theme().surface);
    QVERIFY(image.save(folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
    QLocale::setDefault(QLocale(QLocale::English));
    m_theme.setKind(ThemeKind::Light);
}

QTEST_MAIN(TestKpiPage)
#include "tst_kpi_page.moc"
