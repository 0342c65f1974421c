// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/CardFacts.h"
#include "ui/customers/CardHabits.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shell/AppContext.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace memnun {

class Avatar;
class CardContacts;
class CardDetails;
class CardTags;
class CardTimeline;
class Chip;
class ElidedLabel;
class InlineMessage;

/// Everything about one customer on one page: who they are, how they like to be reached, what is open, and the timeline of
/// all that happened. What is quick to change is changed on the spot; colleagues' changes show at once.
class CustomerCard final : public QFrame {
    Q_OBJECT

public:
    explicit CustomerCard(const AppContext& context, QWidget* parent = nullptr);

    void setCustomer(CustomerId id);
    CustomerId customer() const { return m_id; }
    const CardFacts& facts() const { return m_facts; }
    CardTimeline* timeline() const { return m_timeline; }
    CardHabits* habits() const { return m_habits; }
    CardTags* tags() const { return m_tags; }
    CardDetails* details() const { return m_details; }

public Q_SLOTS:
    void editDetails();

Q_SIGNALS:
    void backWanted();
    void ticketWanted(memnun::TicketId ticket);
    void customerWanted(memnun::CustomerId customer);
    void editWanted(const memnun::Customer& customer);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFacts();
    void wire();
    void reload();
    void showFacts(const CardFacts& facts);
    void showHead();
    void change(const ProfileChange& how);
    void sendProfile();
    void profileSaved(const Result<CustomerProfile>& outcome);
    void writeNotes(const QString& text);
    void notesSaved(const Result<Customer>& outcome);
    void settle(const std::shared_ptr<const Collision>& collision, const QVector<ConflictRow>& rows);
    void retranslate();

    const AppContext& m_context;
    CustomerId m_id;
    CardFacts m_facts;
    bool m_stale = false;
    std::optional<CustomerProfile> m_wanted;  ///< with all changes that were made and not answered yet
    bool m_sending = false;
    CustomerId m_sentFor;
    bool m_changedMeanwhile = false;
    std::optional<QString> m_notes;  ///< on the way, or waiting for those that are
    bool m_sendingNotes = false;
    QToolButton* m_back;
    Avatar* m_avatar;
    ElidedLabel* m_name;
    ElidedLabel* m_line;
    Chip* m_tier;
    QPushButton* m_edit;
    QPushButton* m_more;
    InlineMessage* m_message;
    CardContacts* m_contacts;
    CardHabits* m_habits;
    CardTags* m_tags;
    CardDetails* m_details;
    CardTimeline* m_timeline;
};

}  // namespace memnun
