// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/QuietHours.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace memnun {

/// When one weekday's quiet hours begin and when they end, perhaps on the next day.
class QuietDayRow final : public QWidget {
    Q_OBJECT

public:
    explicit QuietDayRow(int weekday, QWidget* parent = nullptr);  ///< 1 = Monday

    void setStretch(const QuietStretch& stretch);
    QuietStretch stretch() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void follow();

    int m_weekday;
    QCheckBox* m_on;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QLabel* m_dash;
    QLabel* m_hint;  ///< "none", or that it ends on the next day
};

}  // namespace memnun
