// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/kernel/Executor.h"
#include "core/search/SearchStore.h"

#include <QAbstractListModel>

namespace memnun {

struct AppContext;

/// What one query found: a few customers, then texts. One answer, not paged; the newest query wins.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit SearchModel(const AppContext& context, QObject* parent = nullptr);

    enum class State { Idle, Searching, Ready, Failed };

    /// Cancels the read before. A blank query empties the model.
    void search(const QString& query);
    State state() const { return m_state; }
    const Error& error() const { return m_error; }
    const QString& query() const { return m_query; }
    int total() const { return m_answer.total; }
    bool isCapped() const { return m_answer.capped; }
    qsizetype customerCount() const { return m_customers.size(); }
    qsizetype hitCount() const { return m_answer.hits.size(); }
    /// Null where the row is not of that kind.
    const CustomerRow* customerAt(int row) const;
    const SearchHit* hitAt(int row) const;
    /// True for the first row of customers and of texts.
    bool startsSection(int row) const { return row == 0 || row == m_customers.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void stateChanged();

private:
    struct Found {
        QVector<CustomerRow> customers;
        SearchAnswer answer;
    };
    void show(Result<Found> found);
    void setState(State state);

    const AppContext& m_context;
    CancelFlag m_reading;
    QString m_query;
    State m_state = State::Idle;
    Error m_error;
    QVector<CustomerRow> m_customers;
    SearchAnswer m_answer;
};

/// A stretch of a snippet; `found` where it stands between the store's marks.
struct SnippetPart {
    QString text;
    bool found = false;
};
/// A snippet on one line, cut at its U+0002 and U+0003 marks; unbalanced marks harm nothing.
QVector<SnippetPart> snippetParts(const QString& snippet);

}  // namespace memnun
