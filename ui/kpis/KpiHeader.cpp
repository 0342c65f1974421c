// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/KpiHeader.h"

#include "ui/kpis/KpiWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace memnun {

KpiHeader::KpiHeader(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_compared(new QLabel(this)), m_channel(new QComboBox(this)), m_time(new QComboBox(this)),
      m_period(new QComboBox(this)), m_from(new QDateEdit(this)), m_last(new QDateEdit(this))
{
    setTextRole(m_title, QStringLiteral("title"));
    m_channel->addItem({});
    m_time->addItems({{}, {}});
    m_period->addItems({{}, {}, {}, {}, {}});
    m_period->setCurrentIndex(static_cast<int>(PeriodChoice::Kind::Months12));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    setTextRole(m_compared, QStringLiteral("caption"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_compared);
    layout->addLayout(words);
    layout->addStretch(1);
    for (QComboBox* box : {m_channel, m_time, m_period}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(box);
    }
    for (QDateEdit* edit : {m_from, m_last}) {
        edit->setCalendarPopup(true);
        edit->hide();
        layout->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_last->setMinimumDate(m_from->date());
            Q_EMIT viewChanged();
        });
    }
    connect(m_channel, &QComboBox::activated, this, &KpiHeader::viewChanged);
    connect(m_time, &QComboBox::activated, this, &KpiHeader::viewChanged);
    connect(m_period, &QComboBox::activated, this, &KpiHeader::periodChosen);
    retranslate();
}

PeriodChoice::Kind KpiHeader::kind() const
{
    return static_cast<PeriodChoice::Kind>(m_period->currentIndex());
}

KpiView KpiHeader::view() const
{
    KpiView view;
    view.period = {kind(), {m_from->date(), m_last->date().addDays(1)}};
    view.time = m_time->currentIndex() == 0 ? kpi::TimeBase::Business : kpi::TimeBase::Calendar;
    if (m_channel->currentIndex() > 0)
        view.channels = {m_channels.at(m_channel->currentIndex() - 1)};
    return view;
}

void KpiHeader::setChannels(const QVector<Channel>& channels)
{
    if (m_channels == channels)
        return;
    const QVector<Channel> chosen = view().channels;
    m_channels = channels;
    while (m_channel->count() > 1)
        m_channel->removeItem(1);
    for (const Channel channel : channels)
        m_channel->addItem(channelText(channel));
    const auto at = chosen.isEmpty() ? -1 : channels.indexOf(chosen.first());
    m_channel->setCurrentIndex(static_cast<int>(at) + 1);
    m_channel->setVisible(channels.size() > 1);
}

void KpiHeader::suggest(const DayRange& range)
{
    if (kind() == PeriodChoice::Kind::Custom)
        return;
    const QSignalBlocker from(m_from);
    const QSignalBlocker last(m_last);
    m_last->setMinimumDate(range.from);
    m_from->setDate(range.from);
    m_last->setDate(range.to.addDays(-1));
}

void KpiHeader::setCompared(const DayRange& recent, const DayRange& before, bool halves)
{
    m_halves = halves;
    m_recent = recent;
    m_before = before;
    m_compared->setText(recent.from.isValid() ? tr("Arrows: %1 against %2")
                                                    .arg(periodText(recent.from, recent.to), periodText(before.from, before.to))
                                              : QString());
    m_compared->setToolTip(halves ? tr("The period before the chosen one is not whole, so the second half is compared with the first.")
                                  : QString());
}

void KpiHeader::setPeriod(PeriodChoice::Kind kind)
{
    m_period->setCurrentIndex(static_cast<int>(kind));
    periodChosen();
}

void KpiHeader::setTime(kpi::TimeBase time)
{
    m_time->setCurrentIndex(time == kpi::TimeBase::Business ? 0 : 1);
    Q_EMIT viewChanged();
}

void KpiHeader::periodChosen()
{
    for (QDateEdit* edit : {m_from, m_last})
        edit->setVisible(kind() == PeriodChoice::Kind::Custom);
    Q_EMIT viewChanged();
}

void KpiHeader::retranslate()
{
    m_title->setText(tr("KPIs"));
    setCompared(m_recent, m_before, m_halves);
    m_channel->setItemText(0, tr("All channels"));
    for (int i = 0; i < m_channels.size(); ++i)
        m_channel->setItemText(i + 1, channelText(m_channels.at(i)));
    m_time->setItemText(0, timeBaseText(kpi::TimeBase::Business));
    m_time->setItemText(1, timeBaseText(kpi::TimeBase::Calendar));
    const QStringList periods{tr("Last 30 days"), tr("Last 3 months"), tr("Last 12 months"), tr("This year"),
                              tr("Other period")};
    for (int i = 0; i < periods.size(); ++i)
        m_period->setItemText(i, periods.at(i));
    m_channel->setAccessibleName(tr("Channel"));
    m_time->setAccessibleName(tr("How time is counted"));
    m_time->setToolTip(tr("Business hours count only while you are open, as set under Settings."));
    m_period->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    for (QDateEdit* edit : {m_from, m_last}) {
        edit->setLocale(QLocale());
        edit->setDisplayFormat(Format::datePattern(QLocale()));
    }
}

void KpiHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
