// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/kernel/Changes.h"
#include "core/kernel/Executor.h"
#include "ui/kpis/KpiOverview.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace memnun {

namespace kpi {
class FigureKeeper;
}
class DrillDownPanel;
class EmptyState;
class InlineMessage;
class KpiBreakdown;
class KpiCharts;
class KpiFigures;
class KpiHeader;
class KpiTiles;

/// First response, resolution, volume and backlog: headline figures, charts, and the tickets behind each number. Reads
/// the facts once, on a reader, and again when tickets have changed while it can be seen.
class KpiPage final : public QWidget {
    Q_OBJECT

public:
    KpiPage(Executor& executor, ChangeBus& changes, const Clock& clock, QWidget* parent = nullptr);
    ~KpiPage() override;

    /// Who packs a big workspace's figures: while very many are not packed the page says so and waits. It outlives the page.
    void setKeeper(kpi::FigureKeeper& keeper);

    enum class Showing { Skeleton, Figures, Empty, Error, Preparing };
    Showing showing() const;
    KpiHeader* header() const { return m_header; }
    /// These are made when they are first asked for; the page itself does so while the figures are read.
    KpiTiles* tiles();
    KpiTiles* others();
    KpiCharts* charts();
    KpiBreakdown* breakdown();
    DrillDownPanel* panel() const { return m_panel; }
    /// What went wrong while figures are shown; hidden otherwise.
    InlineMessage* trouble() const { return m_trouble; }

Q_SIGNALS:
    /// A ticket behind a figure is to be opened.
    void ticketActivated(memnun::TicketId id);
    /// The empty page's first step.
    void importRequested();
    /// New figures are on the screen.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void note(const ChangeSet& changes);
    /// Waits for the keeper where very much is not packed yet.
    void readNow();
    void read(const kpi::LedgerRules& how);
    void take(const Result<KpiOverview>& overview);
    void drill(const QString& kpi, const kpi::KpiQuery& query, const QString& key);
    void failed(const Error& error);
    void wait();
    void retranslate();
    void fill();
    void tellProgress();

    Executor& m_executor;
    const Clock& m_clock;
    KpiOverview m_overview;
    bool m_stale = true;  ///< the facts have changed since they were read
    CancelFlag m_reading;
    CancelFlag m_drilling;
    kpi::FigureKeeper* m_keeper = nullptr;
    bool m_waits = false;  ///< for the keeper: what is not packed yet is not read meanwhile
    QTimer m_soon;  ///< brings many changes together

    QStackedWidget* m_stack;
    KpiHeader* m_header;
    KpiFigures* m_figures;
    EmptyState* m_empty;
    EmptyState* m_preparing;
    InlineMessage* m_message;
    InlineMessage* m_trouble;
    DrillDownPanel* m_panel;
};

}  // namespace memnun
