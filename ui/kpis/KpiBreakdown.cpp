// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiBreakdown.h"

#include "ui/kpis/BarRow.h"
#include "ui/kpis/HeatMap.h"
#include "ui/kpis/KpiWords.h"
#include "ui/shared/Card.h"
#include "ui/shared/Format.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {
namespace {

constexpr const char* kMeasures[] = {"frt", "next_reply", "resolution", "full_resolution", "requester_wait",
                                     "reopen_rate", "transfers", "volume_solved", "contacts", "backlog"};
constexpr kpi::By kGroups[] = {kpi::By::Channel, kpi::By::Agent, kpi::By::Category, kpi::By::Tag, kpi::By::Priority};
constexpr qsizetype kMostBars = 10;
constexpr qsizetype kMostOfAll = 200;  // where somebody tags freely there is no end to it

/// Too few to be ranked among others. Of counts there are never too few.
bool isFew(const kpi::KpiRow& row)
{
    return row.unit != kpi::Unit::Count && row.n > 0 && row.n < kFewData;
}

/// Channels, priorities and ages have an order of their own; people and subjects are ranked where there is enough to rank
/// them by; then those with few data, by how much there is; nobody last.
QVector<kpi::KpiRow> ordered(QVector<kpi::KpiRow> rows)
{
    if (rows.isEmpty())
        return rows;
    const kpi::By by = rows.first().by;
    if (by == kpi::By::Priority)
        std::reverse(rows.begin(), rows.end());
    if (by != kpi::By::Agent && by != kpi::By::Category && by != kpi::By::Tag)
        return rows;
    std::stable_sort(rows.begin(), rows.end(), [](const kpi::KpiRow& a, const kpi::KpiRow& b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (a.unit != kpi::Unit::Count && std::min(a.n, b.n) < kFewData)
            return a.n > b.n;
        return a.value.value_or(-1) > b.value.value_or(-1);
    });
    return rows;
}

}  // namespace

KpiBreakdown::KpiBreakdown(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_measure(new QComboBox(this)), m_by(new QComboBox(this)),
      m_left(new Card(this)), m_right(new Card(this)), m_ages(new Card(this)), m_hoursCard(new Card(this)),
      m_hours(new HeatMap)
{
    setTextRole(m_title, QStringLiteral("heading"));
    for ([[maybe_unused]] const char* id : kMeasures)
        m_measure->addItem(QString());
    for ([[maybe_unused]] const kpi::By by : kGroups)
        m_by->addItem(QString());
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addStretch(1);
    for (QComboBox* box : {m_measure, m_by}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        head->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] {
            m_whole = false;
            Q_EMIT viewChanged();
        });
    }
    for (Card* card : {m_left, m_right, m_ages})
        card->setBodyReach(space::s);
    m_hoursCard->body()->addWidget(m_hours, 1);
    connect(m_hours, &HeatMap::activated, this,
            [this](const QString& key) { Q_EMIT activated(QStringLiteral("contacts"), m_overview.hours, key); });
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::m);
    grid->addLayout(head, 0, 0, 1, 2);
    Card* const cards[] = {m_left, m_right, m_ages, m_hoursCard};
    for (int i = 0; i < 4; ++i)
        grid->addWidget(cards[i], 1 + i / 2, i % 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    retranslate();
}

QString KpiBreakdown::measure() const
{
    return QString::fromLatin1(kMeasures[std::max(0, m_measure->currentIndex())]);
}

kpi::By KpiBreakdown::by() const
{
    return kGroups[std::max(0, m_by->currentIndex())];
}

void KpiBreakdown::setBy(kpi::By by)
{
    const auto* at = std::find(std::begin(kGroups), std::end(kGroups), by);
    if (at == std::end(kGroups))
        return;
    m_by->setCurrentIndex(static_cast<int>(at - std::begin(kGroups)));
    Q_EMIT viewChanged();
}

QString KpiBreakdown::subtitle(const kpi::KpiRow& row) const
{
    QString text = periodText(m_overview.whole.from, m_overview.whole.to);
    if (row.unit == kpi::Unit::Duration)
        text += QStringLiteral(" · ") + tr("median, %1").arg(QLocale().toLower(timeBaseText(m_overview.whole.time)));
    return text;
}

/// Names the busiest hour, which tells the colours' scale, too.
QString KpiBreakdown::hoursSubtitle() const
{
    const QString period = periodText(m_overview.whole.from, m_overview.whole.to);
    const QVector<kpi::KpiRow>& rows = m_overview.hourRows;
    const auto most = std::max_element(rows.begin(), rows.end(),
                                       [](const kpi::KpiRow& a, const kpi::KpiRow& b) { return a.n < b.n; });
    if (most == rows.end() || most->n == 0)
        return tr("Incoming contacts by weekday and hour · %1").arg(period);
    return tr("Incoming contacts · %1 · most: %2 (%3)").arg(period, kpiKeyText(*most), Format().number(most->n));
}

void KpiBreakdown::setOverview(const KpiOverview& overview)
{
    m_overview = overview;
    const QString figure = overview.group.kpis.value(0);
    const QByteArray id = figure.toLatin1();
    const QVector<kpi::KpiRow> left = ordered(rowsOf(overview.groupRows, id.constData()));
    const QVector<kpi::KpiRow> right = ordered(rowsOf(overview.groupRows, "volume_in"));
    m_left->setTitle(tr("%1, %2", "a figure, by what").arg(kpiTitle(figure), byText(overview.group.by)));
    m_right->setTitle(tr("%1, %2", "a figure, by what").arg(kpiTitle(QStringLiteral("volume_in")), byText(overview.group.by)));
    m_left->setSubtitle(subtitle(left.value(0)));
    m_right->setSubtitle(subtitle(right.value(0)));
    fillBars(*m_left, left, overview.group);
    fillBars(*m_right, right, overview.group);
    m_ages->setTitle(tr("How old the backlog is"));
    m_ages->setSubtitle(tr("Unfinished tickets by the time since they came in"));
    fillBars(*m_ages, overview.ageRows, overview.ages);
    m_hoursCard->setTitle(tr("When customers write and call"));
    m_hoursCard->setSubtitle(hoursSubtitle());
    m_hours->setAccessibleName(m_hoursCard->accessibleName());
    m_hours->setRows(overview.hourRows, overview.whole.time);
}

void KpiBreakdown::fillBars(Card& card, const QVector<kpi::KpiRow>& rows, const kpi::KpiQuery& query)
{
    emptyOut(*card.body());
    const QVector<kpi::KpiRow> shown = rows.mid(0, m_whole ? kMostOfAll : kMostBars);
    double longest = 0;
    for (const kpi::KpiRow& row : shown)
        longest = std::max(longest, row.value.value_or(0));
    double total = 0;
    for (const kpi::KpiRow& row : rows)
        total += row.value.value_or(0);
    QVector<BarRow*> bars;
    for (const kpi::KpiRow& row : shown) {
        auto* bar = makeBar(card, row, longest, total);
        bars.append(bar);
        card.body()->addWidget(bar);
        connect(bar, &BarRow::clicked, this, [this, row, query] { Q_EMIT activated(row.kpi, query, row.key); });
    }
    BarRow::align(bars);
    if (rows.size() > shown.size())
        addMore(card, static_cast<int>(rows.size() - shown.size()));
    card.body()->addStretch(1);
}

BarRow* KpiBreakdown::makeBar(Card& card, const kpi::KpiRow& row, double longest, double total) const
{
    auto* bar = new BarRow(&card);
    const Format format;
    const double value = row.value.value_or(0);
    QString detail;
    if (row.unit != kpi::Unit::Count)
        detail = tr("n = %1").arg(format.number(row.n));
    else if (total > 0)
        detail = format.percent(100 * value / total, 0);
    bar->setContent(kpiKeyText(row), longest > 0 ? value / longest : 0,
                    kpiValueText(row.unit, row.value, m_overview.whole.time), detail);
    if (isFew(row))
        bar->setFewData(true);
    bar->setToolTip(kpiTip(row, m_overview.whole.time));
    return bar;
}

void KpiBreakdown::addMore(Card& card, int count)
{
    auto* more = new QPushButton(tr("and %n more", nullptr, count), &card);
    setStyleProperty(more, "kind", QStringLiteral("link"));
    more->setCursor(Qt::PointingHandCursor);
    more->setEnabled(!m_whole);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space::xs, 0, space::xs, 0);
    line->addWidget(more);
    line->addStretch(1);
    card.body()->addLayout(line);
    connect(more, &QPushButton::clicked, this, &KpiBreakdown::showWhole);
}

void KpiBreakdown::showWhole()
{
    m_whole = true;
    setOverview(KpiOverview(m_overview));
}

void KpiBreakdown::retranslate()
{
    m_title->setText(tr("Breakdown"));
    for (int i = 0; i < m_measure->count(); ++i)
        m_measure->setItemText(i, kpiTitle(QString::fromLatin1(kMeasures[i])));
    for (int i = 0; i < m_by->count(); ++i)
        m_by->setItemText(i, byText(kGroups[i]));
    m_measure->setAccessibleName(tr("Figure"));
    m_by->setAccessibleName(tr("Broken down by"));
}

void KpiBreakdown::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
