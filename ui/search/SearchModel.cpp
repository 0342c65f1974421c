// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchModel.h"

#include "ui/shell/AppContext.h"

namespace memnun {

namespace {

constexpr int kCustomers = 5;
constexpr int kHits = 100;
constexpr QChar kFoundBegin(2);
constexpr QChar kFoundEnd(3);

}  // namespace

QVector<SnippetPart> snippetParts(const QString& snippet)
{
    QVector<SnippetPart> parts;
    const auto add = [&](QChar c, bool found) {
        if (c.isSpace()) {
            if (!parts.isEmpty() && parts.last().text.endsWith(QLatin1Char(' ')))
                return;
            c = QLatin1Char(' ');
        }
        if (parts.isEmpty() || parts.last().found != found)
            parts.append({QString(), found});
        parts.last().text += c;
    };
    bool found = false;
    for (const QChar c : snippet) {
        if (c == kFoundBegin || c == kFoundEnd)
            found = c == kFoundBegin;
        else
            add(c, found);
    }
    return parts;
}

SearchModel::SearchModel(const AppContext& context, QObject* parent) : QAbstractListModel(parent), m_context(context) {}

void SearchModel::search(const QString& query)
{
    if (m_reading)
        m_reading->store(true);
    m_query = query;
    if (query.trimmed().isEmpty()) {
        show(Found());
        setState(State::Idle);
        return;
    }
    setState(State::Searching);
    m_reading = m_context.executor.read<Found>(
        this,
        [query](Stores& stores) -> Result<Found> {
            CustomerQuery who;
            who.text = query;
            who.limit = kCustomers;
            auto customers = stores.customers.page(who);
            if (!customers)
                return fail(customers.error());
            auto answer = stores.search.search(query, kHits);
            if (!answer)
                return fail(answer.error());
            return Found{*customers, *answer};
        },
        [this](Result<Found> found) { show(std::move(found)); });
}

void SearchModel::show(Result<Found> found)
{
    if (!found) {
        // What was found before stays; the page says what went wrong.
        m_error = found.error();
        setState(State::Failed);
        return;
    }
    beginResetModel();
    m_customers = found->customers;
    m_answer = found->answer;
    endResetModel();
    setState(State::Ready);
}

void SearchModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const CustomerRow* SearchModel::customerAt(int row) const
{
    return row >= 0 && row < m_customers.size() ? &m_customers.at(row) : nullptr;
}

const SearchHit* SearchModel::hitAt(int row) const
{
    const qsizetype at = row - m_customers.size();
    return at >= 0 && at < m_answer.hits.size() ? &m_answer.hits.at(at) : nullptr;
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_customers.size() + m_answer.hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const CustomerRow* customer = customerAt(index.row()))
        return customer->customer.name;
    const SearchHit* hit = hitAt(index.row());
    if (!hit)
        return {};
    return role == Qt::DisplayRole ? hit->subject : hit->subject + QStringLiteral(", ") + hit->customerName;
}

}  // namespace memnun
