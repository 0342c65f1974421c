// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/BulkChange.h"
#include "core/tickets/TicketStore.h"
#include "ui/shell/AppContext.h"

#include <QObject>
#include <QTimer>

namespace memnun {

class InboxLists;

/// What can be done to tickets, each as one undoable command. Tickets are given as the user saw them: when a revision
/// moved on but none of the fields the user sees differs (a read mark, a new draft), the change is tried once more on
/// the new revision; otherwise it is refused with a sentence.
class TicketActions final : public QObject {
    Q_OBJECT

public:
    TicketActions(const AppContext& context, const InboxLists& lists, QObject* parent = nullptr);

    void setStatus(const QVector<Ticket>& seen, TicketStatus status);
    void setPriority(const QVector<Ticket>& seen, Priority priority);
    void assign(const QVector<Ticket>& seen, UserId user);
    void setCategory(const QVector<Ticket>& seen, CategoryId category);
    void snooze(const QVector<Ticket>& seen, std::optional<Instant> until);
    void changeTags(const QVector<Ticket>& seen, const QStringList& add, const QVector<TagId>& remove);
    void resolve(const QVector<Ticket>& seen);
    void markRead(TicketId ticket);
    void markUnread(const QVector<Ticket>& tickets);
    /// From now on a change goes to all tickets of that query, loaded or not, as a BulkTask; the tickets given say only what
    /// menus offer. Empty: to those given again.
    void setReach(std::optional<TicketQuery> all) { m_reach = std::move(all); }
    /// The refused change of `collided` over what is stored now. Where somebody was quicker once more, or where another of
    /// the tickets moved on too, that is asked about next.
    void overwrite(const std::shared_ptr<const Collision>& collision, const QVector<TicketId>& tickets, bool away);
    void undo();

Q_SIGNALS:
    /// A translated sentence for the window.
    void failed(const QString& sentence);
    /// What was done, for the toast that offers to take it back: "Solved · #1042 Kargom gelmedi".
    void told(const QString& sentence);
    /// Resolved without anybody having said what they are about; as they are now.
    void uncategorised(const QVector<memnun::Ticket>& tickets);
    /// The workspace has not answered for a while.
    void slow(const QString& sentence);
    /// A change of all that match is under way.
    void bulkBegun();
    /// Somebody else changed a ticket meanwhile; `collision` says what, and how to save over it.
    void collided(const std::shared_ptr<const memnun::Collision>& collision, const QVector<memnun::TicketId>& tickets, bool away);
    /// Somebody else already did to this ticket what was wanted.
    void alreadyDone(memnun::TicketId ticket);
    /// After the commit; `away` when the tickets left the working queue (resolved or snoozed).
    void done(const QVector<memnun::TicketId>& tickets, bool away);

private:
    /// To all that match or, without a reach, to those seen.
    template <class Command>
    void apply(const Command& command, const QVector<Ticket>& seen, bool away);
    template <class Command>
    void submit(Command command, const QVector<Ticket>& seen, bool away, bool again);
    template <class Command>
    void retry(const Command& command, const QVector<Ticket>& seen, bool away, const Error& refusal);
    void startBulk(const BulkChange::Change& change);
    void report(const Error& error, const QVector<TicketId>& tickets, bool away);

    void sayWhenSlow();
    void askForCategory(QVector<Ticket> solved);

    const AppContext& m_context;
    const InboxLists& m_lists;
    QTimer m_slow;
    int m_flying = 0;  ///< commands without an answer
    std::optional<TicketQuery> m_reach;
};

}  // namespace memnun
