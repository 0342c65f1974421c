// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/kernel/Changes.h"

#include <QAbstractTableModel>

namespace memnun {

/// What a paging list is doing; the view shows a skeleton, rows, an empty page or an error by it.
enum class ListState {
    Idle,     ///< nothing was asked for yet
    Loading,  ///< the first page is on its way and there are no rows
    Ready,    ///< rows (or their absence) are known; further pages may follow
    Failed    ///< the last request failed; rows loaded before are kept
};

/// One request for rows. It must be handed back unchanged with its answer: answers to older requests are dropped.
struct PageRequest {
    quint64 generation = 0;
    int limit = 0;         ///< at most so many rows
    bool refresh = false;  ///< true: the first `limit` rows; false: those after the last row (keyset, never OFFSET)
};

/// The only class that pages. Rows and typing are in RowListModel; features derive from that and supply cells.
class ListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, FirstFeatureRole = Qt::UserRole + 16 };

    explicit ListModel(int pageSize = 60, QObject* parent = nullptr);

    ListState state() const { return m_state; }
    /// True while any request is under way, also behind shown rows.
    bool isLoading() const { return m_loading; }
    bool isEmpty() const { return m_state == ListState::Ready && rowCount() == 0; }
    const Error& error() const { return m_error; }

    bool canFetchMore(const QModelIndex& parent) const final;
    void fetchMore(const QModelIndex& parent) final;

    /// Refreshes whenever a row of one of these kinds changes.
    void follow(const ChangeBus& changes, const QVector<Entity>& kinds);
    /// While nobody sees the list it only notes that it must be refreshed. A list begins shown.
    void setShown(bool shown);

public Q_SLOTS:
    /// Forgets all rows and loads the first page: for another queue, filter or order.
    void reload();
    /// Loads again what is shown and changes only what differs: after a ChangeSet. Selection and scroll stay.
    void refresh();

Q_SIGNALS:
    void stateChanged();
    /// After every accepted answer, and after rows were removed or updated directly.
    void rowsSettled();

protected:
    /// Ask for rows; the answer may come at once or later. Never called while another request is under way.
    virtual void request(const PageRequest& page) = 0;
    virtual void clearRows() = 0;

    /// True if the answer belongs to the request under way; its owner then changes the rows and calls settle().
    bool accepts(const PageRequest& page) const { return m_loading && page.generation == m_generation; }
    /// Ends the request. Called after endInsertRows: views re-enter fetchMore from beginInsertRows.
    void settle(bool complete);
    void settleFailed(const PageRequest& page, const Error& error);

private:
    void start(bool refresh);
    void setState(ListState state);
    void runWaitingRefresh();

    int m_pageSize;
    quint64 m_generation = 0;
    ListState m_state = ListState::Idle;
    bool m_loading = false;
    bool m_complete = false;
    bool m_refreshWaiting = false;
    bool m_shown = true;
    Error m_error;
};

}  // namespace memnun
