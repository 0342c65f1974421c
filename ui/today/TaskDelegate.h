// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace memnun {

class Clock;
struct TodayLine;
class TodayModel;
struct Theme;

/// Paints a task with its check box (a ticket with its sign), what it belongs to, who does it and when it is due; the heading above the first of a section.
/// A click on the box checks the task off.
class TaskDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TaskDelegate(TodayModel& model, const Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    static int rowHeight();

Q_SIGNALS:
    void checkedOff(const QModelIndex& index);

private:
    void paintLineOf(QPainter& painter, const QRect& box, const TodayLine& line, const Theme& theme) const;
    /// When and who, at the right. Returns where it begins.
    int paintEnd(QPainter& painter, const QRect& box, const TodayLine& line, const Theme& theme) const;

    TodayModel& m_model;
    const Clock& m_clock;
};

}  // namespace memnun
