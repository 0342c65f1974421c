// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/ListModel.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <algorithm>
#include <utility>

namespace memnun {

/// The typed half of a paging list. `Row` is a value with operator==; a feature derives, says what a row's id is,
/// supplies cells, and asks its reader for rows in request():
///
///     class TicketList final : public RowListModel<TicketRow> {
///         qint64 idOf(const TicketRow& row) const override { return row.id.value(); }
///         QVariant cell(const TicketRow& row, int column, int role) const override;
///         void request(const PageRequest& page) override {
///             const TicketRow* after = page.refresh ? nullptr : lastRow();
///             read(after, page.limit, [this, page](Result<QVector<TicketRow>> rows) { answer(page, rows); });
///         }
///     };
template <class Row>
class RowListModel : public ListModel {
public:
    using ListModel::ListModel;

    int rowCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        const Row& row = m_rows.at(index.row());
        return role == IdRole ? QVariant(idOf(row)) : cell(row, index.column(), role);
    }

    const QVector<Row>& rows() const { return m_rows; }
    /// Null for an index that isn't of this model.
    const Row* rowAt(const QModelIndex& index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }
    /// -1 if it isn't loaded.
    int positionOf(qint64 id) const
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (idOf(m_rows.at(i)) == id)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Replaces the loaded rows that have these ids; others are ignored. For changes that keep the order.
    void updateRows(const QVector<Row>& fresh)
    {
        for (const Row& row : fresh) {
            const int at = positionOf(idOf(row));
            if (at >= 0)
                replaceAt(at, row);
        }
        Q_EMIT rowsSettled();
    }
    void removeRowsById(const QSet<qint64>& ids)
    {
        removeWhere([&](const Row& row) { return ids.contains(idOf(row)); });
        Q_EMIT rowsSettled();
    }

protected:
    virtual qint64 idOf(const Row& row) const = 0;
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    virtual int columns() const { return 1; }

    const Row* lastRow() const { return m_rows.isEmpty() ? nullptr : &m_rows.last(); }

    /// Fewer rows than asked for mean that there are no more.
    void answer(const PageRequest& page, const Result<QVector<Row>>& rows)
    {
        if (!rows) {
            settleFailed(page, rows.error());
            return;
        }
        if (!accepts(page))
            return;
        if (page.refresh)
            reconcile(*rows);
        else
            append(*rows);
        settle(rows->size() < page.limit);
    }

    void clearRows() final
    {
        if (m_rows.isEmpty())
            return;
        beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }

private:
    void append(const QVector<Row>& rows)
    {
        // A row may have moved behind the key since the page before; it must not appear twice.
        QSet<qint64> present;
        for (const Row& row : m_rows)
            present.insert(idOf(row));
        QVector<Row> fresh;
        for (const Row& row : rows) {
            if (!present.contains(idOf(row)))
                fresh.append(row);
        }
        if (fresh.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
    }

    /// Makes the rows equal to `fresh` with removes, moves, inserts and changes of single rows.
    void reconcile(const QVector<Row>& fresh)
    {
        QSet<qint64> wanted;
        for (const Row& row : fresh)
            wanted.insert(idOf(row));
        removeWhere([&](const Row& row) { return !wanted.contains(idOf(row)); });
        QSet<qint64> present;
        for (const Row& row : std::as_const(m_rows))
            present.insert(idOf(row));
        for (int at = 0; at < fresh.size(); ++at) {
            const Row& row = fresh.at(at);
            const qint64 id = idOf(row);
            if (!present.contains(id))
                insertAt(at, row);
            else if (idOf(m_rows.at(at)) != id)
                moveUp(positionOf(id), at);
            replaceAt(at, row);
        }
    }

    template <class Predicate>
    void removeWhere(Predicate gone)
    {
        for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
            if (!gone(m_rows.at(last)))
                continue;
            int first = last;
            while (first > 0 && gone(m_rows.at(first - 1)))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void insertAt(int at, const Row& row)
    {
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        endInsertRows();
    }

    void moveUp(int from, int to)
    {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to);
        endMoveRows();
    }

    void replaceAt(int at, const Row& row)
    {
        if (m_rows.at(at) == row)
            return;
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at, 0), index(at, columns() - 1));
    }

    QVector<Row> m_rows;
};

}  // namespace memnun
