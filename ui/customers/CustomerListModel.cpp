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

bool CustomerLine::operator==(const CustomerLine& other) const
{
    return row.customer.id == other.row.customer.id && row.customer.revision == other.row.customer.revision
           && row.openTickets == other.row.openTickets && row.lastContact == other.row.lastContact;
}

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

const Customer* CustomerListModel::customerAt(const QModelIndex& index) const
{
    const CustomerLine* line = rowAt(index);
    return line ? &line->row.customer : nullptr;
}

QString CustomerListModel::text(const CustomerLine& line, int column) const
{
    const Customer& customer = line.row.customer;
    switch (column) {
    case Name: return customer.name;
    case Email: return customer.contact(ContactKind::Email);
    case Phone: {
        const QString number = customer.contact(ContactKind::Phone);
        const PhoneNumber phone = normalizePhone(number);
        return phone.isValid() ? displayPhone(phone.normalized) : number;
    }
    case City: return customer.city;
    case Open: return line.row.openTickets > 0 ? Format().number(qint64(line.row.openTickets)) : QString();
    case LastContact:
        return line.row.lastContact.ms > 0 ? Format().relative(line.row.lastContact, m_context.clock.now()) : QString();
    default: return {};
    }
}

QVariant CustomerListModel::cell(const CustomerLine& line, int column, int role) const
{
    const bool company = line.row.customer.kind == CustomerKind::Company;
    switch (role) {
    case Qt::DisplayRole: return text(line, column);
    case Qt::DecorationRole:
        if (column == Name)
            return icon(company ? QStringLiteral("building-2") : QStringLiteral("user"), IconRole::Muted);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(sideOf(column) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (column == Name)
            return (company ? tr("Company") : tr("Person")) + QStringLiteral(", ") + line.row.customer.name;
        return text(line, column);
    default: return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(sideOf(section) | Qt::AlignVCenter);
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
    if (const CustomerLine* last = lastRow(); last && !page.refresh)
        query.after = {last->row.sortKey, last->row.customer.id};
    using Lines = QVector<CustomerLine>;
    m_reading = m_context.executor.read<Lines>(
        this,
        [query](Stores& stores) -> Result<Lines> {
            const auto found = stores.customers.page(query);
            if (!found)
                return fail(found.error());
            Lines lines;
            lines.reserve(found->size());
            for (const CustomerRow& row : *found)
                lines.append({row});
            return lines;
        },
        [this, page](Result<Lines> lines) { answer(page, lines); });
}

}  // namespace memnun
