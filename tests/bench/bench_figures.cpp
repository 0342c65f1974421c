// SPDX-License-Identifier: GPL-3.0-or-later
// The KPI page at size: all it shows of twelve months, compared with the twelve before, from the first look to a changed
// ticket. Beside each the time of the barest SQL that reads the same bytes.
#include "core/kernel/CommandBus.h"
#include "core/kernel/Session.h"
#include "core/kpi/Packing.h"
#include "core/storage/Connection.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/BenchTable.h"
#include "ui/kpis/KpiOverview.h"

#include <QFile>
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

/// Megabytes; 0 where the system does not say.
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
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
    void cleanupTestCase();

private:
    using Report = std::shared_ptr<const kpi::KpiReport>;
    template <class F>
    Took took(F&& work)
    {
        const Took time = timed(std::forward<F>(work));
        return m_place.isPostgres() ? Took{time.wall, 0} : time;
    }
    std::unique_ptr<Session> session(Access access);
    void pack();
    /// The page read anew on a connection of its own.
    Took firstPage(Report& report);
    Took bare();

    BenchPlace& m_place;
    BenchTable m_table;
    std::optional<Workspace> m_workspace;
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

/// All that is kept of the two years but what only lists of tickets ask for.
Took BenchFigures::bare()
{
    auto database = openConnection(m_place.location(), Access::ReadOnly);
    qint64 bytes = 0;
    const qint64 from = m_place.tickets() / 3 / kpi::kBlockSpan;
    return took([&] {
        const auto read = (*database)->each("SELECT bytes FROM kpi_part WHERE block >= ? AND part % 2 = 0", {from},
                                            [&](const Row& row) { bytes += row.bytes(0).size(); });
        if (!read || bytes == 0)
            qFatal("no figures");
    });
}

void BenchFigures::firstLook()
{
    Times pages;
    Times bares;
    for (int i = 0; i < kRounds; ++i) {
        Report report;
        pages.add(firstPage(report));
        bares.add(bare());
    }
    m_table.add({QStringLiteral("KPI page of 12 months, first look, p95"), pages.percentile(0.95), 300, bares.percentile(0.95)});
    m_table.add({QStringLiteral("resident memory with the figures"), {residentMemory(), residentMemory()}, 250, {}, "MB"});
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

void BenchFigures::cleanupTestCase()
{
    m_table.print();
    m_table.keep();
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("make"))
        return BenchPlace::make(arguments.at(2), arguments.at(3)) ? 0 : 1;
    BenchPlace place;
    BenchFigures bench(place);
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_figures.moc"
