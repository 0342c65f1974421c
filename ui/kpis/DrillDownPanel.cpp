// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/DrillDownPanel.h"

#include "ui/kpis/DrillDownDelegate.h"
#include "ui/kpis/DrillDownModel.h"
#include "ui/kpis/KpiWords.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace memnun {
namespace {

constexpr int kWidth = 420;

}

DrillDownPanel::DrillDownPanel(Executor& executor, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_period(new QLabel(this)), m_value(new QLabel(this)),
      m_figures(new QLabel(this)), m_formula(new QLabel(this)), m_close(new QToolButton(this)),
      m_tabs(new QTabBar(this)), m_model(new DrillDownModel(executor, this)), m_view(new QListView),
      m_pane(new ListPane(m_view, m_model, 52, this))
{
    setStyleProperty(this, "panel", QStringLiteral("side-right"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_view->setItemDelegate(new DrillDownDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_pane->emptyState()->setIconName(QStringLiteral("list"));
    buildHead();
    connect(m_close, &QToolButton::clicked, this, &DrillDownPanel::dismiss);
    connect(m_tabs, &QTabBar::currentChanged, this, &DrillDownPanel::fillList);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const DrillDownRow* row = m_model->rowAt(index))
            Q_EMIT ticketActivated(row->id);
    });
    parent->installEventFilter(this);
    hide();
}

void DrillDownPanel::buildHead()
{
    setTextRole(m_title, QStringLiteral("heading"));
    setTextRole(m_period, QStringLiteral("caption"));
    setTextRole(m_value, QStringLiteral("display"));
    setTextRole(m_figures, QStringLiteral("muted"));
    setTextRole(m_formula, QStringLiteral("caption"));
    for (QLabel* label : {m_title, m_period, m_figures, m_formula})
        label->setWordWrap(true);
    m_close->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::m, space::l, space::s);
    head->setSpacing(space::xs);
    auto* first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_close, 0, Qt::AlignTop);
    head->addLayout(first);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_period, m_value, m_figures, m_formula})
        head->addWidget(widget);
    head->addSpacing(space::xs);
    head->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pane, 1);
}

void DrillDownPanel::open(const kpi::DrillDown& list, kpi::TimeBase time)
{
    m_list = list;
    m_time = time;
    if (!isVisible())
        m_cameFrom = QApplication::focusWidget();
    retranslate();
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(list.counted.isEmpty() && !list.leftOut.isEmpty() ? 1 : 0);
    fillList();
    place();
    show();
    raise();
    m_view->setFocus();
}

void DrillDownPanel::dismiss()
{
    hide();
    if (m_cameFrom && parentWidget()->isAncestorOf(m_cameFrom))
        m_cameFrom->setFocus();
    m_cameFrom.clear();
}

QString DrillDownPanel::figures() const
{
    const kpi::KpiRow& row = m_list.row;
    const Format format;
    QStringList parts;
    if (row.unit == kpi::Unit::Duration) {
        parts << tr("n = %1").arg(format.number(row.n));
        if (row.mean)
            parts << tr("mean %1").arg(kpiValueText(row.unit, row.mean, m_time));
        if (row.p90)
            parts << tr("P90 %1").arg(kpiValueText(row.unit, row.p90, m_time));
        if (const QString interval = kpiIntervalText(row, m_time); !interval.isEmpty())
            parts << interval;
        if (row.n < kFewData)
            parts << tr("few data");
    } else if (row.unit == kpi::Unit::Percent && row.num && row.den) {
        parts << tr("%1 of %2").arg(format.number(std::llround(*row.num)), format.number(std::llround(*row.den)));
        if (const QString interval = kpiIntervalText(row, m_time); !interval.isEmpty())
            parts << interval;
        if (row.n < kFewData)
            parts << tr("few data");
    } else if (row.unit == kpi::Unit::Ratio && row.num && row.den) {
        parts << tr("%1 of %2").arg(format.number(std::llround(*row.num)), format.number(std::llround(*row.den)));
    } else if (row.kpi == QLatin1String("backlog") && row.value) {
        parts << tr("%n wait(s) for the customer", nullptr, static_cast<int>(row.pending));
    }
    // Lines break between figures, not within.
    for (QString& part : parts)
        part.replace(QLatin1Char(' '), QChar::Nbsp).replace(QChar(0x2013), QStringLiteral("\u2060\u2013\u2060"));
    return parts.join(QStringLiteral(" · "));
}

void DrillDownPanel::retranslate()
{
    const kpi::KpiRow& row = m_list.row;
    const Format format;
    m_title->setText(!kpi::isCalendar(row.by) ? kpiTitle(row.kpi) + QStringLiteral(" · ") + kpiKeyText(row)
                                                : kpiTitle(row.kpi));
    m_period->setText(row.unit == kpi::Unit::Duration ? tr("%1 · median · %2", "period, clock")
                                                            .arg(periodText(row.from, row.to), timeBaseText(m_time))
                                                      : periodText(row.from, row.to));
    m_value->setText(kpiValueText(row.unit, row.value, m_time));
    m_figures->setText(figures());
    m_figures->setVisible(!m_figures->text().isEmpty());
    m_formula->setText(kpiFormula(row.kpi, m_time));
    m_tabs->setTabText(0, tr("Counted %1").arg(format.number(m_list.counted.size())));
    m_tabs->setTabText(1, tr("Left out %1").arg(format.number(m_list.leftOut.size())));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_view->setAccessibleName(tr("Tickets behind the figure"));
    m_pane->emptyState()->setTexts(tr("No tickets"), tr("No ticket stands behind this figure."));
    setAccessibleName(m_title->text());
}

void DrillDownPanel::fillList()
{
    m_model->show(m_list, m_time, m_tabs->currentIndex() == 1);
}

void DrillDownPanel::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(room.width(), std::max(kWidth, fontMetrics().averageCharWidth() * 56));
    setGeometry(room.width() - width, 0, width, room.height());
}

bool DrillDownPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void DrillDownPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void DrillDownPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        retranslate();
        fillList();
    }
    QFrame::changeEvent(event);
}

}  // namespace memnun
