// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kpis/KpiOverview.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace memnun {

/// The page's title and what is looked at: channel, clock and period.
class KpiHeader final : public QWidget {
    Q_OBJECT

public:
    explicit KpiHeader(QWidget* parent = nullptr);

    KpiView view() const;
    /// The channels to choose from; the choice stays where it can.
    void setChannels(const QVector<Channel>& channels);
    /// Where a period of one's own begins when it is chosen first.
    void suggest(const DayRange& range);
    /// What the arrows of the figures below compare.
    /// `halves`: they are the two halves of the period chosen.
    void setCompared(const DayRange& recent, const DayRange& before, bool halves);
    void setPeriod(PeriodChoice::Kind kind);
    void setTime(kpi::TimeBase time);

Q_SIGNALS:
    void viewChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void periodChosen();
    PeriodChoice::Kind kind() const;

    QLabel* m_title;
    QLabel* m_compared;
    QComboBox* m_channel;
    QComboBox* m_time;
    QComboBox* m_period;
    QDateEdit* m_from;
    QDateEdit* m_last;
    QVector<Channel> m_channels;
    DayRange m_recent;
    DayRange m_before;
    bool m_halves = false;
};

}  // namespace memnun
