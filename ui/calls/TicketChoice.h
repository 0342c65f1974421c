// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"

#include <QComboBox>

namespace memnun {

struct AppContext;

/// Which open ticket of a customer a call belongs to, the newest first, or a new one.
class TicketChoice final : public QComboBox {
    Q_OBJECT

public:
    explicit TicketChoice(const AppContext& context, QWidget* parent = nullptr);

    /// Loads the customer's open tickets and takes the newest, or `preferred` when it is among them.
    void setCustomer(CustomerId customer, TicketId preferred = {});
    /// Invalid: a new ticket.
    TicketId ticket() const;

private:
    void fill(const QVector<Ticket>& open, TicketId preferred);

    const AppContext& m_context;
    CustomerId m_customer;
};

}  // namespace memnun
