// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/SearchModel.h"

#include "ui/shared/Format.h"
#include "ui/shell/AppContext.h"

#include <QSet>

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
            auto answer = stores.search.tickets(query, kPage, 0);
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
    m_offset = static_cast<int>(m_answer.rows.size());
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
    return !parent.isValid() && m_state == State::Ready && !m_fetching && m_offset < m_answer.tickets;
}

void SearchModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    m_reading = m_context.executor.read<TicketHits>(
        this,
        [query = m_parsed, offset = m_offset](Stores& stores) { return stores.search.tickets(query, kPage, offset); },
        [this](Result<TicketHits> page) { append(std::move(page)); });
}

void SearchModel::append(Result<TicketHits> page)
{
    m_fetching = false;
    if (!page) {
        m_error = page.error();
        setState(State::Failed);
        return;
    }
    m_offset = page->rows.isEmpty() ? m_answer.tickets : m_offset + kPage;
    // A mail that came since the page before may have moved a ticket behind it.
    QSet<TicketId> present;
    for (const TicketHit& hit : std::as_const(m_answer.rows))
        present.insert(hit.ticketId);
    page->rows.removeIf([&present](const TicketHit& hit) { return present.contains(hit.ticketId); });
    if (page->rows.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
    m_answer.rows += page->rows;
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
