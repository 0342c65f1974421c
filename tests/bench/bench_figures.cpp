// SPDX-License-Identifier: GPL-3.0-or-later
// The KPI page at size: all it shows of twelve months, compared with the twelve before, from the first look to a changed
// ticket. Beside each the time of the barest SQL that reads the same bytes.
#include "core/kernel/CommandBus.h"
#include "core/kernel/Session.h"
#include "core/kpi/Packing.h"
#include "core/storage/Connection.h"
#include "tests/bench/BareSql.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/BenchTable.h"
#include "ui/kpis/KpiOverview.h"

#include <QTest>

#include <cstdio>

using namespace memnun;
using namespace memnun::bench;

namespace {

constexpr int kRounds = 7;
/// What has changed since figures were packed: more than that and the program packs again.
constexpr int kChanged = 200;

KpiView twelveMonths()
{
    KpiView view;
    view.period.kind = PeriodChoice::Kind::Months12;
    return view;
}

/// In blocks of such a size nothing is kept: all is worked out from the facts.
constexpr qint64 kUnkeptSpan = kpi::kBlockSpan / 4;

/// All there is to the rows, to the last digit.
QString textOf(const QVector<kpi::KpiRow>& rows)
{
    const auto number = [](std::optional<double> value) { return value ? QString::number(*value, 'g', 17) : QStringLiteral("-"); };
    QString text;
    for (const kpi::KpiRow& row : rows) {
        const QStringList cells{row.kpi, row.from.toString(Qt::ISODate), row.to.toString(Qt::ISODate), row.key, row.name,
                                number(row.value), number(row.num), number(row.den), QString::number(row.n), number(row.lo),
                                number(row.hi), number(row.mean), number(row.p90), QString::number(row.pending),
                                row.oldest ? QString::number(row.oldest->ms) : QString()};
        text += cells.join(QLatin1Char(' ')) + QLatin1Char('\n');
    }
    return text;
}

QStringList textOf(const KpiOverview& page)
{
    QStringList all;
    for (const auto* rows : {&page.totals, &page.recent, &page.before, &page.trendRows, &page.dayRows, &page.groupRows,
                             &page.ageRows, &page.hourRows})
        all += textOf(*rows).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all;
}

}  // namespace

class BenchFigures final : public QObject {
    Q_OBJECT

public:
    explicit BenchFigures(BenchPlace& place) : m_place(place), m_table(place.folder(), place.engine(), place.size()) {}

private Q_SLOTS:
    void initTestCase();
    void firstLook();
    void furtherLooks();
    void changedTickets();
    void exactToTheFormula();
    void cleanupTestCase();

private:
    using Report = std::shared_ptr<const kpi::KpiReport>;
    template <class F>
    Took took(F&& work) { return m_place.took(std::forward<F>(work)); }
    std::unique_ptr<Session> session(Access access);
    void pack();
    /// The page read anew on a connection of its own.
    Took firstPage(Report& report);

    BenchPlace& m_place;
    BenchTable m_table;
    std::optional<Workspace> m_workspace;
    std::unique_ptr<BareSql> m_bare;
};

std::unique_ptr<Session> BenchFigures::session(Access access)
{
    auto opened = m_workspace->sessions()(access);
    return opened ? std::move(*opened) : nullptr;
}

void BenchFigures::initTestCase()
{
    QVERIFY2(m_place.prepare(), qPrintable(m_place.problem()));
    auto workspace = Workspace::open(m_place.location());
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
    m_bare = std::make_unique<BareSql>(m_place);
    pack();
}

/// What the program does in the background.
void BenchFigures::pack()
{
    const auto writer = session(Access::ReadWrite);
    const auto reader = session(Access::ReadOnly);
    const auto act = [&](auto command) { return execute(*anyCommand(std::move(command)), *writer, Actor::system(), kNow).has_value(); };
    const auto plan = kpi::planPacks(reader->stores(), kNow, {kpi::kBlockSpan, 0, 1});
    QVERIFY(plan);
    QVERIFY(plan->kept || act(kpi::BeginPacks{}));
    Times working;
    Times keeping;
    for (const qint64 block : plan->blocks) {
        Result<kpi::KeepPack> pack = fail(Code::Bug);
        working.add(took([&] { pack = kpi::workOutPack(reader->stores(), block, kNow); }));
        QVERIFY(pack);
        keeping.add(took([&] { QVERIFY(act(*pack)); }));
    }
    if (plan->blocks.isEmpty())
        return;
    m_table.add({QStringLiteral("figures: working out 4,096 tickets, p95"), working.percentile(0.95), {}, {}});
    m_table.add({QStringLiteral("figures: keeping them, p95"), keeping.percentile(0.95), {}, {}});
}

Took BenchFigures::firstPage(Report& report)
{
    const auto reader = session(Access::ReadOnly);
    return took([&] {
        const auto read = kpi::KpiReport::read(reader->stores(), kNow, {kpi::kBlockSpan, 0});
        QVERIFY(read);
        report = *read;
        QVERIFY(KpiOverview::of(reader->stores(), report, twelveMonths()));
    });
}

void BenchFigures::firstLook()
{
    Times pages;
    Times bares;
    for (int i = 0; i < kRounds; ++i) {
        Report report;
        pages.add(firstPage(report));
        bares.add(m_bare->figures());
    }
    m_table.add({QStringLiteral("KPI page of 12 months, first look, p95"), pages.percentile(0.95), 300, bares.percentile(0.95)});
    m_table.add({QStringLiteral("resident memory with the figures"), {residentMiB(), 0}, 250, {}, "MiB"});
}

void BenchFigures::furtherLooks()
{
    Report report;
    firstPage(report);
    const auto reader = session(Access::ReadOnly);
    Times pages;
    Times others;
    Times lists;
    for (int i = 0; i < kRounds; ++i) {
        pages.add(took([&] { QVERIFY(KpiOverview::of(reader->stores(), report, twelveMonths())); }));
        KpiView view = twelveMonths();
        view.by = kpi::By::Agent;
        view.measure = QStringLiteral("next_reply");
        view.channels = {Channel::Email};
        others.add(took([&] { QVERIFY(KpiOverview::of(reader->stores(), report, view)); }));
        const kpi::KpiQuery month{QDate(2026, 10, 1), QDate(2026, 11, 1), kpi::By::Month};
        lists.add(took([&] { QVERIFY(report->behind(QStringLiteral("frt"), month, QStringLiteral("2026-10"), &reader->stores())); }));
    }
    m_table.add({QStringLiteral("KPI page of 12 months, asked again, p95"), pages.percentile(0.95), 300, {}});
    m_table.add({QStringLiteral("KPI page of e-mails by agent, p95"), others.percentile(0.95), 300, {}});
    m_table.add({QStringLiteral("tickets behind a month's figure, p95"), lists.percentile(0.95), 300, {}});
}

void BenchFigures::changedTickets()
{
    auto database = openConnection(m_place.location(), Access::ReadWrite);
    QVERIFY(database);
    for (int i = 0; i < kChanged; ++i)
        QVERIFY((*database)->exec("INSERT INTO kpi_mark(ticket_id) VALUES (?)", {m_place.tickets() - i * m_place.tickets() / 50 / kChanged}));
    Times pages;
    for (int i = 0; i < kRounds; ++i) {
        Report report;
        pages.add(firstPage(report));
    }
    m_table.add({QStringLiteral("KPI page after %1 changed tickets, p95").arg(kChanged), pages.percentile(0.95), 300, {}});
    QVERIFY((*database)->exec("DELETE FROM kpi_mark"));
}

/// What the page shows is what the facts say: the same page worked out ticket by ticket. That those agree with the formula
/// by hand is the business of tests/kpi; that nothing is lost at this size, of this. Last, because it takes much memory.
void BenchFigures::exactToTheFormula()
{
    Report kept;
    firstPage(kept);
    const auto reader = session(Access::ReadOnly);
    const auto facts = kpi::KpiReport::read(reader->stores(), kNow, {kUnkeptSpan});
    QVERIFY(facts);
    int compared = 0;
    int different = 0;
    for (const kpi::TimeBase time : {kpi::TimeBase::Business, kpi::TimeBase::Calendar}) {
        KpiView view = twelveMonths();
        view.time = time;
        const auto one = KpiOverview::of(reader->stores(), kept, view);
        const auto other = KpiOverview::of(reader->stores(), *facts, view);
        QVERIFY(one && other);
        const QStringList mine = textOf(*one);
        const QStringList theirs = textOf(*other);
        QCOMPARE(mine.size(), theirs.size());
        for (qsizetype i = 0; i < mine.size(); ++i) {
            ++compared;
            different += mine.at(i) == theirs.at(i) ? 0 : 1;
            if (mine.at(i) != theirs.at(i))
                qWarning("%s | %s", qPrintable(mine.at(i)), qPrintable(theirs.at(i)));
        }
    }
    m_table.add({QStringLiteral("KPI page: figures that differ from the facts, of %1").arg(compared), {static_cast<double>(different), 0}, 1, {}, ""});
    QVERIFY(compared > 500);
    QCOMPARE(different, 0);
}

void BenchFigures::cleanupTestCase()
{
    m_table.print();
    m_table.keep();
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const auto done = BenchPlace::doneByArguments(application.arguments()))
        return *done;
    BenchPlace place;
    BenchFigures bench(place);
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_figures.moc"
