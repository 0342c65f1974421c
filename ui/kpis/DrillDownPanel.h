// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/kpi/KpiReport.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;
class QTabBar;
class QToolButton;

namespace memnun {

class DrillDownModel;
class Executor;
class ListPane;

/// What is behind one figure: its formula, its numbers, the tickets counted and those left out with the reason. Lies
/// over the right edge of its parent; Escape closes it.
class DrillDownPanel final : public QFrame {
    Q_OBJECT

public:
    DrillDownPanel(Executor& executor, QWidget* parent);

    void open(const kpi::DrillDown& list, kpi::TimeBase time);
    const kpi::DrillDown& shown() const { return m_list; }

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    /// A ticket was double-clicked, or Enter pressed on it.
    void ticketActivated(memnun::TicketId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void retranslate();
    void fillList();
    void place();
    QString figures() const;

    kpi::DrillDown m_list;
    kpi::TimeBase m_time = kpi::TimeBase::Business;
    QLabel* m_title;
    QLabel* m_period;
    QLabel* m_value;
    QLabel* m_figures;
    QLabel* m_formula;
    QToolButton* m_close;
    QTabBar* m_tabs;
    DrillDownModel* m_model;
    QListView* m_view;
    ListPane* m_pane;
    QPointer<QWidget> m_cameFrom;  ///< gets the focus back
};

}  // namespace memnun
