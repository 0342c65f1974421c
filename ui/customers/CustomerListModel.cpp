// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerListModel.h"

#include "core/text/PhoneNumber.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shell/AppContext.h"

namespace memnun {

namespace {

/// A header stands above its cells.
Qt::Alignment sideOf(int column)
{
    using Model = CustomerListModel;
    return column == Model::Open ? Qt::AlignHCenter : column == Model::LastContact ? Qt::AlignRight : Qt::AlignLeft;
}

}  // namespace

CustomerListModel::CustomerListModel(const AppContext& context, QObject* parent)
    : RowListModel(100, parent), m_context(context)
{
    follow(context.changes, {Entity::Customer, Entity::Ticket, Entity::Interaction});
}

void CustomerListModel::setFilter(const QString& text)
{
    if (m_reading)
        m_reading->store(true);
    m_filter = text.simplified();
    reload();
}

void CustomerListModel::setOrder(CustomerOrder order, bool descending)
{
    if (m_reading)
        m_reading->store(true);
    m_order = order;
    m_descending = descending;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    reload();
}

std::optional<CustomerOrder> CustomerListModel::orderOf(int column)
{
    switch (column) {
    case Name: return CustomerOrder::Name;
    case Open: return CustomerOrder::OpenTickets;
    case LastContact: return CustomerOrder::LastContact;
    default: return std::nullopt;
    }
}

const Customer* CustomerListModel::customerAt(const QModelIndex& index) const
{
    const CustomerRow* row = rowAt(index);
    return row ? &row->customer : nullptr;
}

QString CustomerListModel::text(const CustomerRow& row, int column) const
{
    const Customer& customer = row.customer;
    switch (column) {
    case Name: return customer.name;
    case Email: return customer.contact(ContactKind::Email);
    case Phone: return phoneText(customer.contact(ContactKind::Phone));
    case City: return customer.city;
    case Open: return row.openTickets > 0 ? Format().number(qint64(row.openTickets)) : QString();
    case LastContact:
        return row.lastContact.ms > 0 ? Format().relative(row.lastContact, m_context.clock.now()) : QString();
    default: return {};
    }
}

QVariant CustomerListModel::cell(const CustomerRow& row, int column, int role) const
{
    const bool company = row.customer.kind == CustomerKind::Company;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::DecorationRole:
        if (column == Name)
            return icon(company ? QStringLiteral("building-2") : QStringLiteral("user"), IconRole::Muted);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(sideOf(column) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (column == Name)
            return (company ? tr("Company") : tr("Person")) + QStringLiteral(", ") + row.customer.name;
        return text(row, column);
    default: return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(sideOf(section) | Qt::AlignVCenter);
    // Beside its word: a header's own mark stands at the far end of a wide column.
    if (role == Qt::DecorationRole && orderOf(section) == m_order)
        return icon(m_descending ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up"), IconRole::Muted);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Email: return tr("E-mail");
    case Phone: return tr("Phone");
    case City: return tr("City");
    case Open: return tr("Open", "tickets");
    case LastContact: return tr("Last contact");
    default: return {};
    }
}

void CustomerListModel::request(const PageRequest& page)
{
    CustomerQuery query;
    query.text = m_filter;
    query.limit = page.limit;
    query.order = m_order;
    query.descending = m_descending;
    if (const CustomerRow* last = lastRow(); last && !page.refresh) {
        query.after = {last->sortKey, last->customer.id};
        query.afterRank = last->rankIn(m_order);
    }
    using Rows = QVector<CustomerRow>;
    m_reading = m_context.executor.read<Rows>(
        this,
        [query](Stores& stores) { return stores.customers.page(query); },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
