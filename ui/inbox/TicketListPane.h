// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/BulkBar.h"
#include "ui/inbox/TicketListModel.h"

#include <QTimer>

class QLabel;
class QListView;
class QStackedWidget;

namespace memnun {

class EmptyState;
class InlineMessage;
class ListPane;
class QuarantinePane;
class QueueBar;
class ViewBar;
class ViewList;

/// The left pane: queues with counts, the list, and the bar of bulk actions.
class TicketListPane final : public QFrame {
    Q_OBJECT

public:
    explicit TicketListPane(const AppContext& context, QWidget* parent = nullptr);

    TicketListModel& model() { return m_model; }
    QListView* view() const { return m_view; }
    BulkBar* bulkBar() const { return m_bulk; }
    QuarantinePane* quarantine() const { return m_quarantine; }
    void openQueue(Queue queue);
    /// The one chosen last, also while a view is shown.
    Queue queue() const;
    ViewList& views() const { return *m_views; }
    ViewBar* viewBar() const { return m_viewBar; }
    /// Shows a saved view in place of a queue; one that is not there does nothing.
    void openView(ViewId id);
    /// Ticks all rows that are loaded; what is not offers itself in the bulk bar.
    void selectAll();
    /// Reads counts and the list for the first time.
    void start();

    const TicketRow* current() const;
    void step(int by);
    /// Chooses the ticket. One that this list does not hold, or not yet, stays what is asked for: the list moves nothing
    /// until the user does, and takes it as chosen when it comes.
    void select(TicketId ticket);
    /// Should this ticket leave the list, it is still the one that is read; no other row takes its place.
    void hold(TicketId ticket) { m_held = ticket; }
    /// Reads nothing until the user chooses a row.
    void leave();
    /// Oldest first becomes newest first, and the other way round; not in a saved view, which says its own order.
    void turnOrder();
    /// The row that takes the place of these when they leave: the one below, or above at the end.
    TicketId neighbourOf(const QVector<TicketId>& leaving) const;

Q_SIGNALS:
    /// The user, or a row that went away, moved the selection; invalid when there is none.
    void currentChanged(memnun::TicketId ticket);
    /// In a window of its own.
    void windowWanted(memnun::TicketId ticket);
    void newTicketWanted();
    void importWanted();
    void accountWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead(class QVBoxLayout* layout);
    void buildList();
    void addOrder();
    void follow();
    void take(const QModelIndex& index);
    void rest(int row);
    void beginAnew(QWidget* face);
    void followViews();
    void followChecks(int count);
    void retranslate();
    QString shownName() const;

    const AppContext& m_context;
    TicketListModel m_model;
    QLabel* m_title;
    QLabel* m_count;
    class QToolButton* m_new;
    class QToolButton* m_filter;
    QueueBar* m_queues;
    ViewList* m_views;
    ViewBar* m_viewBar;
    QListView* m_view;
    ListPane* m_list;
    QuarantinePane* m_quarantine;
    QStackedWidget* m_stack;
    BulkBar* m_bulk;
    TicketId m_current;
    TicketId m_asked;  ///< shown beside the list, which does not hold it
    TicketId m_held;
    bool m_idle = false;  ///< see leave()
    bool m_resting = false;
    int m_currentRow = 0;
    QTimer m_minute;
    std::optional<SavedView> m_savedView;  ///< shown in place of the queue
    CancelFlag m_counting;
};

}  // namespace memnun
