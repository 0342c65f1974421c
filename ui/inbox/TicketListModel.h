// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketStore.h"
#include "core/views/SavedView.h"
#include "ui/shared/RowListModel.h"
#include "ui/shell/AppContext.h"

#include <QSet>

namespace memnun {

/// "Now" and the end of today in the business's time zone.
QueueContext queueContextAt(UserId me, Instant now);

/// The tickets of one queue, paged by keyset, kept fresh by the change bus. Rows can be ticked for bulk actions.
class TicketListModel final : public RowListModel<TicketRow> {
    Q_OBJECT

public:
    enum Role { CheckedRole = FirstFeatureRole };

    explicit TicketListModel(const AppContext& context, QObject* parent = nullptr);

    Queue queue() const { return m_queue; }
    /// Forgets rows and ticks and loads that queue.
    void setQueue(Queue queue);
    /// The same with a saved view in place of a queue.
    void setView(const SavedView& view);
    /// The order in which queues are loaded next, remembered; a saved view has one of its own.
    bool isOldestFirst() const;
    void setOldestFirst(bool oldestFirst);
    /// What is shown, as it is asked for now.
    TicketQuery query() const;

    /// Null when the index is none.
    const TicketRow* ticketAt(const QModelIndex& index) const { return rowAt(index); }
    bool isChecked(TicketId id) const { return m_everything || m_checked.contains(id.value()); }
    qsizetype checkedCount() const { return m_everything ? m_total : m_checked.size(); }
    /// Ticks all that match, `total` of them, loaded or not; any other tick ends that and leaves those that are loaded.
    void checkEverything(qint64 total);
    bool isEverythingChecked() const { return m_everything; }
    void toggleChecked(const QModelIndex& index);
    void checkRange(int first, int last);
    void clearChecked();
    /// The ticked tickets as they were shown last, in list order; of everything, those that are loaded.
    QVector<Ticket> checkedTickets() const;

Q_SIGNALS:
    void checkedChanged(int count);

protected:
    qint64 idOf(const TicketRow& row) const override { return row.ticket.id.value(); }
    QVariant cell(const TicketRow& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    void dropMissingChecks();

    const AppContext& m_context;
    Queue m_queue = Queue::Open;
    std::optional<SavedView> m_view;
    bool m_everything = false;
    qint64 m_total = 0;  ///< of everything
    QSet<qint64> m_checked;
};

}  // namespace memnun
