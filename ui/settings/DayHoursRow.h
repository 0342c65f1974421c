// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTimeEdit;
class QToolButton;

namespace memnun {

/// One weekday's opening hours: closed, one stretch, or two with a break between.
class DayHoursRow final : public QWidget {
    Q_OBJECT

public:
    explicit DayHoursRow(int weekday, QWidget* parent = nullptr);  ///< 1 = Monday

    void setHours(const QVector<OpeningInterval>& hours);
    QVector<OpeningInterval> hours() const;
    /// False when a stretch ends before it starts or the second begins before the first ends.
    bool isInOrder() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Stretch {
        QTimeEdit* from = nullptr;
        QTimeEdit* to = nullptr;
        QLabel* dash = nullptr;
    };
    Stretch makeStretch();
    void follow();

    int m_weekday;
    QCheckBox* m_open;
    Stretch m_first;
    Stretch m_second;
    QToolButton* m_break;
    QLabel* m_closed;
    bool m_hasBreak = false;
};

}  // namespace memnun
