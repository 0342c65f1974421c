// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace memnun {

/// What else is known: the profile's and the business's own fields that hold something, the company or its people, open
/// tickets, and the notes, which are written on the spot.
class CardDetails final : public QWidget {
    Q_OBJECT

public:
    explicit CardDetails(QWidget* parent = nullptr);
    void show(const CardFacts& facts);
    void retranslate();
    QPlainTextEdit* notes() const { return m_notes; }
    /// Sends notes that are written and not sent yet.
    void settle();
    /// The text in the notes was not taken: it stays, and is sent again with the next word.
    bool hasUnsent() const { return m_unsent; }

Q_SIGNALS:
    void notesWanted(const QString& text);
    void ticketWanted(memnun::TicketId ticket);
    void customerWanted(memnun::CustomerId customer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addFact(const QString& name, const QString& value);
    void fillFacts(const CardFacts& facts);
    void fillFields(const CardFacts& facts);
    void fillPeople(const CardFacts& facts);
    void fillTickets(const CardFacts& facts);
    QPushButton* link(const QString& text);

    CustomerId m_customer;
    bool m_unsent = false;
    QFormLayout* m_facts;
    QLabel* m_peopleTitle;
    QVBoxLayout* m_people;
    QLabel* m_ticketsTitle;
    QVBoxLayout* m_tickets;
    QLabel* m_notesTitle;
    QPlainTextEdit* m_notes;
    QTimer* m_wait;
};

}  // namespace memnun
