// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace memnun {

class TicketListModel;
struct Theme;
struct TicketRow;

/// Paints a ticket: unread dot, customer and time, subject, snippet, chips. Its left margin holds a check box while
/// the row is under the pointer or anything is ticked; a click there ticks.
class TicketDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TicketDelegate(TicketListModel& model, const class Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    /// Height of every row for the current font.
    static int rowHeight();

private:
    void paintMargin(QPainter* painter, const QStyleOptionViewItem& option, const TicketRow& row,
                     const Theme& theme) const;
    void paintLines(QPainter* painter, const QRect& box, const TicketRow& row, const Theme& theme) const;
    void paintChips(QPainter* painter, const QRect& box, const TicketRow& row, const Theme& theme) const;

    TicketListModel& m_model;
    const Clock& m_clock;
};

}  // namespace memnun
