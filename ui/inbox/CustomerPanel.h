// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Profile.h"
#include "core/customers/Customer.h"
#include "core/personas/PersonaPass.h"
#include "core/purchases/Purchase.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/TimelineList.h"

#include <QFrame>

class QLabel;
class QListView;
class QVBoxLayout;

namespace memnun {

class Avatar;
class ElidedLabel;
class EmptyState;
class StyleLine;
class PersonaChip;

/// Who the customer is: contact points, how things stand, open tickets, and the timeline of everything between them and
/// us. Reads nothing while it is hidden.
class CustomerPanel final : public QFrame {
    Q_OBJECT

public:
    explicit CustomerPanel(const AppContext& context, QWidget* parent = nullptr);

    void setCustomer(CustomerId customer);
    const Customer& customer() const { return m_customer; }
    TimelineList& timeline() { return m_timeline; }
    StyleLine* styleLine() const { return m_style; }

Q_SIGNALS:
    void ticketWanted(memnun::TicketId ticket);
    void editWanted(const memnun::Customer& customer);
    /// The whole card of that customer.
    void cardWanted(memnun::CustomerId customer);
    void hideWanted();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Facts {
        Customer customer;
        CustomerProfile profile;
        CustomerTotals totals;
        QVector<Ticket> newestOpen;
        PersonaOfCustomer persona;
        PurchaseFigures purchases;
    };

    void buildHead(QVBoxLayout* layout);
    void reload();
    void showFacts(const Facts& facts);
    void fillContacts();
    void fillStatus(const CustomerTotals& totals, const PurchaseFigures& purchases);
    void addFact(const QString& name, const QString& value);
    void fillTickets(const QVector<Ticket>& tickets);
    void retranslate();

    const AppContext& m_context;
    CustomerId m_id;
    Customer m_customer;
    bool m_stale = false;  ///< what is shown must be read again once it is seen
    bool m_timelineStale = false;
    TimelineList m_timeline;
    QWidget* m_body;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    ElidedLabel* m_line;
    ElidedLabel* m_since;
    PersonaChip* m_persona;
    QLabel* m_notes;
    QLabel* m_contactTitle;
    QVBoxLayout* m_contacts;
    QLabel* m_statusTitle;
    class QFormLayout* m_status;
    QVBoxLayout* m_tickets;
    QLabel* m_timelineTitle;
    QListView* m_view;
    class QToolButton* m_edit;
    QToolButton* m_card;
    QToolButton* m_hide;
    StyleLine* m_style;
    EmptyState* m_none;
};

}  // namespace memnun
