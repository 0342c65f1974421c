// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/TicketChoice.h"

#include "core/tickets/TicketStore.h"
#include "ui/shell/AppContext.h"

namespace memnun {

namespace {

constexpr int kShown = 8;

}  // namespace

TicketChoice::TicketChoice(const AppContext& context, QWidget* parent) : QComboBox(parent), m_context(context)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    fill({}, {});
}

void TicketChoice::setCustomer(CustomerId customer, TicketId preferred)
{
    m_customer = customer;
    if (!customer.isValid()) {
        fill({}, {});
        return;
    }
    using Tickets = QVector<Ticket>;
    m_context.executor.read<Tickets>(
        this,
        [customer](Stores& stores) { return stores.tickets.ofCustomer(customer, kShown, true); },
        [this, customer, preferred](Result<Tickets> open) {
            if (customer == m_customer)
                fill(open ? *open : Tickets(), preferred);
        });
}

void TicketChoice::fill(const QVector<Ticket>& open, TicketId preferred)
{
    clear();
    for (const Ticket& ticket : open) {
        const QString subject = ticket.subject.isEmpty() ? tr("(no subject)") : ticket.subject;
        addItem(QStringLiteral("#%1 %2").arg(ticket.id.value()).arg(subject), ticket.id.value());
        setItemData(count() - 1, subject, Qt::ToolTipRole);
    }
    addItem(tr("New ticket"), qint64(0));
    const int wanted = findData(preferred.value());
    setCurrentIndex(preferred.isValid() && wanted >= 0 ? wanted : 0);
}

TicketId TicketChoice::ticket() const
{
    return TicketId(currentData().toLongLong());
}

}  // namespace memnun
