// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace memnun {

class CallListModel;
class Clock;
struct Theme;
struct TimelineRow;

/// Paints a call: direction, who and number, reason and summary; at the right outcome, talk time and when.
class CallDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CallDelegate(CallListModel& model, const Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int rowHeight();

private:
    /// Returns where the right side begins.
    int paintEnd(QPainter& painter, const QRect& box, const TimelineRow& call, const Theme& theme) const;

    CallListModel& m_model;
    const Clock& m_clock;
};

}  // namespace memnun
