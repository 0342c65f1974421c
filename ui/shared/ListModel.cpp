// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ListModel.h"

#include <algorithm>

namespace memnun {

ListModel::ListModel(int pageSize, QObject* parent) : QAbstractTableModel(parent), m_pageSize(pageSize) {}

bool ListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_complete && m_state != ListState::Idle && m_state != ListState::Failed;
}

void ListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        start(false);
}

void ListModel::follow(const ChangeBus& changes, const QVector<Entity>& kinds)
{
    connect(&changes, &ChangeBus::changed, this, [this, kinds](const ChangeSet& set) {
        if (std::any_of(kinds.begin(), kinds.end(), [&set](Entity kind) { return set.touches(kind); }))
            refresh();
    });
}

void ListModel::setShown(bool shown)
{
    m_shown = shown;
    runWaitingRefresh();
}

void ListModel::reload()
{
    ++m_generation;
    m_loading = true;  // who hears of the state below must not fetch as well
    m_complete = false;
    m_refreshWaiting = false;
    clearRows();
    setState(ListState::Loading);
    start(false);
}

void ListModel::refresh()
{
    if (m_state == ListState::Idle)
        return;
    m_refreshWaiting = true;
    runWaitingRefresh();
}

void ListModel::start(bool refresh)
{
    m_loading = true;
    ++m_generation;
    if (rowCount() == 0 && m_state != ListState::Ready)
        setState(ListState::Loading);
    request({m_generation, refresh ? std::max(rowCount(), m_pageSize) : m_pageSize, refresh});
}

void ListModel::settle(bool complete)
{
    m_complete = complete;
    m_loading = false;
    m_error = {};
    setState(ListState::Ready);
    Q_EMIT rowsSettled();
    runWaitingRefresh();
}

void ListModel::settleFailed(const PageRequest& page, const Error& error)
{
    if (!accepts(page))
        return;
    m_loading = false;
    m_error = error;
    setState(ListState::Failed);
    runWaitingRefresh();
}

void ListModel::runWaitingRefresh()
{
    if (!m_refreshWaiting || m_loading || !m_shown)
        return;
    m_refreshWaiting = false;
    start(true);
}

void ListModel::setState(ListState state)
{
    // Failed is announced every time: the reason may be another one.
    if (state == m_state && state != ListState::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

}  // namespace memnun
