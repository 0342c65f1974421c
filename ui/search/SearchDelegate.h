// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace memnun {

class Clock;
class SearchModel;
struct CustomerRow;
struct TicketHit;
struct Theme;

/// Paints a customer, or a ticket with the words found marked, and the heading above the first of each.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(SearchModel& model, const Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCustomer(QPainter& painter, const QRect& box, const CustomerRow& row, const Theme& theme) const;
    void paintTicket(QPainter& painter, const QRect& box, const TicketHit& hit, const Theme& theme) const;

    SearchModel& m_model;
    const Clock& m_clock;
};

}  // namespace memnun
