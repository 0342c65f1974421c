// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "ui/inbox/TimelineList.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class Avatar;
class ElidedLabel;
class EmptyState;

/// Who the customer is: contact points, open tickets, and the timeline of everything between them and us.
class CustomerPanel final : public QFrame {
    Q_OBJECT

public:
    explicit CustomerPanel(const AppContext& context, QWidget* parent = nullptr);

    void setCustomer(CustomerId customer);
    const Customer& customer() const { return m_customer; }
    TimelineList& timeline() { return m_timeline; }

Q_SIGNALS:
    void ticketWanted(memnun::TicketId ticket);
    void editWanted(const memnun::Customer& customer);
    void hideWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Facts {
        Customer customer;
        QVector<Ticket> tickets;
    };

    void buildHead(QVBoxLayout* layout);
    void reload();
    void show(const Facts& facts);
    void fillContacts();
    void fillTickets(const QVector<Ticket>& tickets);
    void retranslate();

    const AppContext& m_context;
    CustomerId m_id;
    Customer m_customer;
    TimelineList m_timeline;
    QWidget* m_body;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    QLabel* m_line;
    QLabel* m_notes;
    QLabel* m_contactTitle;
    QVBoxLayout* m_contacts;
    QLabel* m_ticketTitle;
    QVBoxLayout* m_tickets;
    QLabel* m_timelineTitle;
    QListView* m_view;
    QPushButton* m_edit;
    class QToolButton* m_hide;
    QLabel* m_none;
};

}  // namespace memnun
