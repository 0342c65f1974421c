// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiPage.h"

#include "core/kpi/FigureKeeper.h"
#include "ui/kpis/DrillDownPanel.h"
#include "ui/kpis/KpiFigures.h"
#include "ui/kpis/KpiHeader.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SkeletonList.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace memnun {
namespace {

constexpr int kCoalesceMs = 400;
/// So many blocks that nobody has packed are worked out while the user waits: a second or so.
constexpr qint64 kMostLoose = 8;

}

KpiPage::KpiPage(Executor& executor, ChangeBus& changes, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_executor(executor), m_clock(clock), m_stack(new QStackedWidget(this)),
      m_header(new KpiHeader(this)), m_figures(new KpiFigures), m_empty(new EmptyState(this)), m_preparing(new EmptyState(this)),
      m_message(new InlineMessage(this)), m_trouble(new InlineMessage(this)), m_panel(new DrillDownPanel(executor, this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kCoalesceMs);
    connect(&m_soon, &QTimer::timeout, this, &KpiPage::readNow);
    connect(&changes, &ChangeBus::changed, this, &KpiPage::note);
    connect(m_header, &KpiHeader::viewChanged, this, &KpiPage::readNow);
    connect(m_figures, &KpiFigures::viewChanged, this, &KpiPage::readNow);
    connect(m_figures, &KpiFigures::activated, this, &KpiPage::drill);
    connect(m_empty, &EmptyState::primaryClicked, this, &KpiPage::importRequested);
    connect(m_panel, &DrillDownPanel::ticketActivated, this, &KpiPage::ticketActivated);
    retranslate();
}

KpiPage::~KpiPage()
{
    for (const CancelFlag& flag : {m_reading, m_drilling}) {
        if (flag)
            flag->store(true);
    }
}

void KpiPage::setKeeper(kpi::FigureKeeper& keeper)
{
    m_keeper = &keeper;
    connect(&keeper, &kpi::FigureKeeper::progressed, this, &KpiPage::tellProgress);
    connect(&keeper, &kpi::FigureKeeper::settled, this, [this] {
        if (!std::exchange(m_waits, false) || !isVisible())
            return;  // a hidden page reads when it is shown
        m_stale = true;
        read({});  // what the keeper could not pack is worked out on the way
    });
}

void KpiPage::build()
{
    m_empty->setIconName(QStringLiteral("chart-line"));
    m_preparing->setIconName(QStringLiteral("chart-line"));
    auto* failed = new QWidget;
    auto* failedColumn = new QVBoxLayout(failed);
    failedColumn->setContentsMargins(space::xl, space::l, space::xl, space::l);
    failedColumn->addWidget(m_message);
    failedColumn->addStretch(1);
    for (QWidget* page : std::initializer_list<QWidget*>{new SkeletonList(96), m_figures, m_empty, failed, m_preparing})
        m_stack->addWidget(page);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::xl, space::l, space::xl, space::s);
    head->addWidget(m_header);
    head->addWidget(m_trouble);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    m_panel->raise();
}

KpiTiles* KpiPage::tiles()
{
    m_figures->build();
    return m_figures->tiles();
}

KpiTiles* KpiPage::others()
{
    m_figures->build();
    return m_figures->others();
}

KpiCharts* KpiPage::charts()
{
    m_figures->build();
    return m_figures->charts();
}

KpiBreakdown* KpiPage::breakdown()
{
    m_figures->build();
    return m_figures->breakdown();
}

KpiPage::Showing KpiPage::showing() const
{
    return static_cast<Showing>(m_stack->currentIndex());
}

void KpiPage::note(const ChangeSet& changes)
{
    if (!changes.touches(Entity::Ticket) && !changes.touches(Entity::Interaction) && !changes.touches(Entity::Import) &&
        !changes.touches(Entity::Setting) && !changes.touches(Entity::Workspace))
        return;
    m_stale = true;
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void KpiPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // "Now" and "today" move on even where no ticket changes.
    if (m_stale || !m_overview.report || m_clock.now().secondsSince(m_overview.report->now()) > 600) {
        m_stale = true;
        readNow();
    }
    // Behind the read, which goes on in another thread meanwhile.
    QTimer::singleShot(0, m_figures, &KpiFigures::build);
}

void KpiPage::readNow()
{
    kpi::LedgerRules how;
    if (m_keeper)
        how.mostLoose = kMostLoose;
    read(how);
}

void KpiPage::read(const kpi::LedgerRules& how)
{
    if (m_reading)
        m_reading->store(true);
    const auto known = m_stale ? nullptr : m_overview.report;
    m_stale = false;
    KpiView view = m_header->view();
    m_figures->describe(view);
    const auto query = [known, view, how, now = m_clock.now()](Stores& stores) -> Result<KpiOverview> {
        if (known)
            return KpiOverview::of(stores, known, view);
        auto report = kpi::KpiReport::read(stores, now, how);
        return report ? KpiOverview::of(stores, *report, view) : Result<KpiOverview>(fail(report.error()));
    };
    m_reading = m_executor.read<KpiOverview>(this, query, [this](Result<KpiOverview> overview) { take(overview); });
}

void KpiPage::take(const Result<KpiOverview>& overview)
{
    m_reading.reset();
    if (!overview && m_keeper && overview.error().hasRule(kpi::rule::kUnpacked)) {
        wait();
        return;
    }
    if (!overview) {
        failed(overview.error());
        return;
    }
    m_waits = false;
    m_trouble->clear();
    m_overview = *overview;
    const bool empty = m_overview.report->isEmpty();
    m_header->setChannels(m_overview.report->channels());
    m_header->suggest({m_overview.whole.from, m_overview.whole.to});
    if (!empty)
        fill();
    m_stack->setCurrentIndex(static_cast<int>(empty ? Showing::Empty : Showing::Figures));
    Q_EMIT shown();
}

/// Figures that are there stay, with the moment they are of: old ones are worth more than none.
void KpiPage::failed(const Error& error)
{
    m_stale = true;
    const QString sentence = errorSentence(error, tr("Reading the figures"));
    if (showing() == Showing::Figures && m_overview.report) {
        const QString then = Format().moment(m_overview.report->now(), m_clock.now());
        m_trouble->say(tr("These are the figures of %1. %2", "a moment, and what went wrong").arg(then, sentence), Tone::Warning);
        return;
    }
    m_message->say(sentence);
    m_stack->setCurrentIndex(static_cast<int>(Showing::Error));
}

void KpiPage::wait()
{
    m_stale = true;
    m_waits = true;
    tellProgress();
    m_stack->setCurrentIndex(static_cast<int>(Showing::Preparing));
    m_keeper->look();
}

void KpiPage::tellProgress()
{
    const qint64 total = m_keeper ? m_keeper->total() : 0;
    const qint64 percent = total > 0 ? 100 * m_keeper->done() / total : 0;
    m_preparing->setTexts(tr("Figures are being prepared"),
                          tr("This happens once, and when opening hours have changed. %1% done; you can go on working.").arg(percent));
}

void KpiPage::fill()
{
    if (!m_overview.recent.isEmpty() && !m_overview.before.isEmpty()) {
        const kpi::KpiRow& recent = m_overview.recent.first();
        const kpi::KpiRow& before = m_overview.before.first();
        m_header->setCompared({recent.from, recent.to}, {before.from, before.to}, before.from == m_overview.whole.from);
    }
    m_figures->setOverview(m_overview);
}

void KpiPage::drill(const QString& kpi, const kpi::KpiQuery& query, const QString& key)
{
    if (m_drilling)
        m_drilling->store(true);
    m_drilling = m_executor.read<kpi::DrillDown>(
        this, [report = m_overview.report, kpi, query, key](Stores& stores) { return report->behind(kpi, query, key, &stores); },
        [this, time = query.time](Result<kpi::DrillDown> list) {
            if (!list) {
                m_trouble->say(errorSentence(list.error(), tr("Reading the tickets behind the figure")));
                return;
            }
            if (!m_stale)
                m_trouble->clear();
            m_panel->open(*list, time);
        });
}

void KpiPage::retranslate()
{
    m_empty->setTexts(tr("No figures yet"),
                      tr("First response, resolution and backlog appear here as soon as there are tickets."));
    tellProgress();
    m_empty->setPrimary(tr("Import mail"), QStringLiteral("download"));
    if (showing() == Showing::Figures)
        fill();
}

void KpiPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
