// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/kernel/Executor.h"
#include "core/search/SearchStore.h"

#include <QAbstractListModel>

namespace memnun {

struct AppContext;

/// What one query found: a few customers, then tickets, the best first, page by page. The newest query wins.
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
    /// The filters in it; an empty condition where there is none.
    Condition filter() const { return m_parsed.filter ? m_parsed.condition() : Condition(); }
    /// Texts that hold the words, and the tickets they are of, loaded or not.
    int total() const { return m_answer.hits; }
    int ticketTotal() const { return m_answer.tickets; }
    bool isCapped() const { return m_answer.capped; }
    qsizetype customerCount() const { return m_customers.size(); }
    /// Tickets loaded so far.
    qsizetype ticketCount() const { return m_answer.rows.size(); }
    /// Null where the row is not of that kind.
    const CustomerRow* customerAt(int row) const;
    const TicketHit* ticketAt(int row) const;
    /// True for the first row of customers and of tickets.
    bool startsSection(int row) const { return row == 0 || row == m_customers.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    struct Found {
        QVector<CustomerRow> customers;
        TicketHits answer;
    };
    void show(Result<Found> found);
    void append(Result<QVector<TicketHit>> page);
    void setState(State state);

    const AppContext& m_context;
    CancelFlag m_reading;
    QString m_query;
    SearchQuery m_parsed;
    State m_state = State::Idle;
    Error m_error;
    QVector<CustomerRow> m_customers;
    TicketHits m_answer;
    bool m_fetching = false;
};

/// A stretch of a snippet; `found` where it stands between the store's marks.
struct SnippetPart {
    QString text;
    bool found = false;
};
/// A snippet on one line, cut at its U+0002 and U+0003 marks; unbalanced marks harm nothing.
QVector<SnippetPart> snippetParts(const QString& snippet);
/// The words alone.
QString withoutMarks(const QString& snippet);

}  // namespace memnun
