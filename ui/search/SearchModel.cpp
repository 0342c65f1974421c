// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchModel.h"

#include "ui/shared/Format.h"
#include "ui/shell/AppContext.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kCustomers = 5;
constexpr int kPage = 50;
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

QString withoutMarks(const QString& snippet)
{
    QString text;
    for (const SnippetPart& part : snippetParts(snippet))
        text += part.text;
    return text;
}

SearchModel::SearchModel(const AppContext& context, QObject* parent) : QAbstractListModel(parent), m_context(context) {}

void SearchModel::search(const QString& query)
{
    if (m_reading)
        m_reading->store(true);
    m_fetching = false;
    m_query = query;
    m_parsed = {};
    if (query.trimmed().isEmpty()) {
        show(Found());
        setState(State::Idle);
        return;
    }
    auto parsed = searchQueryOf(query, {m_context.me.id, m_context.clock.now(), Format::businessZone()});
    if (!parsed)
        return show(fail(parsed.error()));
    m_parsed = std::move(*parsed);
    setState(State::Searching);
    m_reading = m_context.executor.read<Found>(
        this,
        [query = m_parsed](Stores& stores) -> Result<Found> {
            CustomerQuery who;
            who.text = query.words;
            who.limit = kCustomers;
            // filters ask for tickets
            auto customers = query.filter ? Result<QVector<CustomerRow>>() : stores.customers.page(who);
            if (!customers)
                return fail(customers.error());
            auto answer = stores.search.tickets(query, kPage);
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

const TicketHit* SearchModel::ticketAt(int row) const
{
    const qsizetype at = row - m_customers.size();
    return at >= 0 && at < m_answer.rows.size() ? &m_answer.rows.at(at) : nullptr;
}

bool SearchModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_state == State::Ready && !m_fetching && !m_answer.rest.isEmpty();
}

void SearchModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    using Rows = QVector<TicketHit>;
    m_reading = m_context.executor.read<Rows>(
        this,
        [query = m_parsed, places = m_answer.rest.mid(0, kPage)](Stores& stores) { return stores.search.hits(query, places); },
        [this](Result<Rows> page) { append(std::move(page)); });
}

void SearchModel::append(Result<QVector<TicketHit>> page)
{
    m_fetching = false;
    if (!page) {
        m_error = page.error();
        setState(State::Failed);
        return;
    }
    m_answer.rest.remove(0, std::min<qsizetype>(kPage, m_answer.rest.size()));
    if (page->isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_answer.rows += *page;
    endInsertRows();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_customers.size() + m_answer.rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const CustomerRow* customer = customerAt(index.row()))
        return customer->customer.name;
    const TicketHit* hit = ticketAt(index.row());
    if (!hit)
        return {};
    const QString subject = withoutMarks(hit->subject);
    return role == Qt::DisplayRole ? subject
                                   : QStringList{subject, hit->customerName, withoutMarks(hit->snippet)}.join(QStringLiteral(", "));
}

}  // namespace memnun
