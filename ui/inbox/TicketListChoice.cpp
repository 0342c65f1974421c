// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of the list is chosen, and which one is next.
#include "ui/inbox/TicketListPane.h"

#include <QListView>

namespace memnun {

const TicketRow* TicketListPane::current() const
{
    return m_model.ticketAt(m_view->currentIndex());
}

/// The user, or the list after them, came to this row.
void TicketListPane::take(const QModelIndex& index)
{
    const TicketRow* row = m_model.ticketAt(index);
    if (!row || m_resting)
        return;
    m_asked = {};
    m_idle = false;
    m_currentRow = index.row();
    if (std::exchange(m_current, row->ticket.id) != row->ticket.id)
        Q_EMIT currentChanged(m_current);
}

/// No row is chosen; the keys go on from this one.
void TicketListPane::rest(int row)
{
    m_resting = true;
    m_view->clearSelection();
    // A view without a current row would make one when it gets the focus, and that would count as chosen.
    m_view->selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    m_resting = false;
}

void TicketListPane::leave()
{
    m_idle = true;
    m_asked = {};
    m_current = {};
    Q_EMIT currentChanged({});
    follow();
}

/// After rows came, moved or went: the same ticket stays chosen; if it left, the one in its place is next.
void TicketListPane::follow()
{
    if (m_asked.isValid()) {
        select(m_asked);
        return;
    }
    if (m_idle) {
        rest(std::clamp(m_currentRow, 0, std::max(0, m_model.rowCount() - 1)));
        return;
    }
    const int at = m_current.isValid() ? m_model.positionOf(m_current.value()) : -1;
    if (at >= 0) {
        m_currentRow = at;
        if (m_view->currentIndex().row() != at)
            m_view->setCurrentIndex(m_model.index(at, 0));
        return;
    }
    if (m_held.isValid() && m_held == m_current) {
        select(m_held);
        return;
    }
    if (m_model.rowCount() == 0) {
        if (std::exchange(m_current, TicketId()).isValid())
            Q_EMIT currentChanged({});
        return;
    }
    const QModelIndex next = m_model.index(std::clamp(m_currentRow, 0, m_model.rowCount() - 1), 0);
    m_view->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
    const TicketRow* row = m_model.ticketAt(next);
    if (row && std::exchange(m_current, row->ticket.id) != row->ticket.id)
        Q_EMIT currentChanged(m_current);
}

void TicketListPane::step(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int from = m_view->currentIndex().row();
    const int at = from < 0 ? 0 : m_asked.isValid() || m_idle ? from : from + by;
    m_view->setCurrentIndex(m_model.index(std::clamp(at, 0, rows - 1), 0));
}

void TicketListPane::select(TicketId ticket)
{
    const int at = m_model.positionOf(ticket.value());
    if (at >= 0) {
        m_view->setCurrentIndex(m_model.index(at, 0));
        return;
    }
    m_asked = ticket;
    m_current = {};
    m_idle = false;
    rest(std::clamp(m_currentRow, 0, std::max(0, m_model.rowCount() - 1)));
}

TicketId TicketListPane::neighbourOf(const QVector<TicketId>& leaving) const
{
    const auto& rows = m_model.rows();
    for (int at = m_asked.isValid() ? m_currentRow : m_currentRow + 1; at < rows.size(); ++at) {
        if (!leaving.contains(rows.at(at).ticket.id))
            return rows.at(at).ticket.id;
    }
    for (int at = std::min<int>(m_currentRow, static_cast<int>(rows.size())) - 1; at >= 0; --at) {
        if (!leaving.contains(rows.at(at).ticket.id))
            return rows.at(at).ticket.id;
    }
    return {};
}

}  // namespace memnun
