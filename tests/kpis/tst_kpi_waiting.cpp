// SPDX-License-Identifier: GPL-3.0-or-later
// The page while its figures can't be had: not packed yet, or the server is away.
#include "core/kernel/CommandBus.h"
#include "core/kernel/Stores.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/kpi/FigureKeeper.h"
#include "core/storage/StorageSession.h"
#include "core/storage/Workspace.h"
#include "tests/inbox/AwayExecutor.h"
#include "ui/kpis/DrillDownPanel.h"
#include "ui/kpis/KpiHeader.h"
#include "ui/kpis/KpiPage.h"
#include "ui/kpis/KpiTiles.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/ThemeController.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

const Instant now = *Instant::fromIso(QStringLiteral("2026-11-19T09:00:00Z"));

}  // namespace

class TestKpiWaiting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsWhileFiguresArePacked();
    void waitsWhateverHappensMeanwhile();
    void keepsFiguresWhileTheServerIsAway();

private:
    ThemeController m_theme{*qApp};
    FixedClock m_clock{now};
    ChangeBus m_changes;
};

/// Tickets far apart from each other are many blocks, so that few do for a big workspace.
static Result<Workspace> bigWorkspace(const QTemporaryDir& folder)
{
    auto workspace = Workspace::create(Location::ofFile(folder.filePath(QStringLiteral("big.memnun"))));
    if (!workspace)
        return workspace;
    auto session = workspace->sessions()(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    Database& database = static_cast<StorageSession&>(**session).database();
    for (qint64 id = 1; id <= 10; ++id) {
        const auto made = database.execOnce(QStringLiteral("INSERT INTO ticket(id, subject, status, priority, channel, origin, created_at, "
                                                           "last_at) VALUES (?, 's', 'open', 'normal', 'email', 'customer', ?, ?)"),
                                            {id * kpi::kBlockSpan, now.ms - id * 86'400'000, now.ms});
        if (!made)
            return fail(made.error());
    }
    return workspace;
}

void TestKpiWaiting::waitsWhileFiguresArePacked()
{
    QTemporaryDir folder;
    const auto workspace = bigWorkspace(folder);
    QVERIFY(workspace);
    ThreadedExecutor executor(workspace->sessions());
    CommandBus commands(executor, m_clock, m_changes);
    commands.setActor(Actor::system());
    kpi::FigureKeeper keeper(executor, commands, m_changes, m_clock);
    KpiPage page(executor, m_changes, m_clock);
    page.setKeeper(keeper);
    QSignalSpy packed(&keeper, &kpi::FigureKeeper::progressed);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Preparing);
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    QCOMPARE(packed.last().at(0).toLongLong(), 10);
    QVERIFY(page.tiles()->tile(QStringLiteral("backlog"))->accessibleName().contains(QStringLiteral("10")));
}

/// A keeper that never comes to pack anything: what the user does meanwhile must not work everything out after all.
void TestKpiWaiting::waitsWhateverHappensMeanwhile()
{
    QTemporaryDir folder;
    const auto workspace = bigWorkspace(folder);
    QVERIFY(workspace);
    ThreadedExecutor executor(workspace->sessions(), 1);  // one answer after the other
    ManualExecutor idle(workspace->sessions());
    CommandBus commands(idle, m_clock, m_changes);
    kpi::FigureKeeper keeper(idle, commands, m_changes, m_clock);
    KpiPage page(executor, m_changes, m_clock);
    page.setKeeper(keeper);
    QSignalSpy shown(&page, &KpiPage::shown);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Preparing);
    page.header()->setTime(kpi::TimeBase::Calendar);
    page.hide();
    Q_EMIT keeper.settled();  // nobody looks
    page.show();
    bool answered = false;
    executor.read<int>(&page, [](Stores&) -> Result<int> { return 0; }, [&answered](Result<int>) { answered = true; });
    QTRY_VERIFY(answered);
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Preparing);
    QCOMPARE(shown.size(), 0);
    Q_EMIT keeper.settled();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    QCOMPARE(shown.size(), 1);
}

/// What was read stays, says of when it is, and a click that leads nowhere says so.
void TestKpiWaiting::keepsFiguresWhileTheServerIsAway()
{
    QTemporaryDir folder;
    const auto workspace = bigWorkspace(folder);
    QVERIFY(workspace);
    ThreadedExecutor executor(workspace->sessions());
    AwayExecutor server(executor);
    KpiPage page(server, m_changes, m_clock);
    page.show();
    QTRY_COMPARE(page.showing(), KpiPage::Showing::Figures);
    QVERIFY(page.trouble()->isHidden());
    const QString backlog = page.tiles()->tile(QStringLiteral("backlog"))->accessibleName();
    server.server = AwayExecutor::Server::Gone;
    page.tiles()->tile(QStringLiteral("backlog"))->click();
    QTRY_VERIFY(page.trouble()->text().contains(QStringLiteral("behind the figure")));
    QVERIFY(!page.panel()->isVisible());
    m_changes.publish({{{Entity::Ticket, 1}}});
    QTRY_VERIFY(page.trouble()->text().contains(QStringLiteral("figures of 12:00")));
    QVERIFY(page.trouble()->isVisible());
    QCOMPARE(page.showing(), KpiPage::Showing::Figures);
    QCOMPARE(page.tiles()->tile(QStringLiteral("backlog"))->accessibleName(), backlog);
    server.comeBack();
    m_changes.publish({{{Entity::Ticket, 1}}});
    QTRY_VERIFY(page.trouble()->isHidden());
    page.tiles()->tile(QStringLiteral("backlog"))->click();
    QTRY_VERIFY(page.panel()->isVisible());
}

QTEST_MAIN(TestKpiWaiting)
#include "tst_kpi_waiting.moc"
