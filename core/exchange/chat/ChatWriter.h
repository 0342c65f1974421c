// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatFiles.h"
#include "core/exchange/chat/ChatPeople.h"
#include "core/exchange/mail/ThreadTicket.h"

#include <optional>

namespace memnun {

/// After that much silence what is said next is another matter: a ticket of its own.
inline constexpr qint64 kChatGapS = 3 * 86400;

/// Writes messages of one chat into tickets, one for each conversation, in order. What decides is always the workspace, so
/// that an import cut off anywhere is completed by the next one.
class ChatWriter {
public:
    struct Counts {
        qint64 added = 0, present = 0, tickets = 0;
    };
    /// The chat and where its attachments lie; both outlive this.
    struct From {
        const Chat& chat;
        const ChatSource& source;
        ChatPlace* place = nullptr;
    };
    ChatWriter(UnitOfWork& work, ChatPeople& people, ImportId run, From from, Instant quietBefore)
        : m_work(work), m_people(people), m_run(run), m_from(from), m_quietBefore(quietBefore)
    {
    }

    /// Messages [from, to). `carried` is the ticket of the conversation under way when the slice before ended.
    Result<> write(qsizetype from, qsizetype to, TicketId carried);
    /// The ticket of the conversation that goes on after the slice; none when it ended.
    TicketId carried() const { return m_carried; }
    const Counts& counts() const { return m_counts; }
    const QVector<ChatRefusal>& refused() const { return m_refused; }

private:
    Result<> meetPeer();
    Result<> converse(qsizetype from, qsizetype to, TicketId before);
    Result<> place(qsizetype from, qsizetype to, TicketId before);
    Result<> adopt(TicketId id);
    Result<> open(qsizetype first, qsizetype to, TicketId parent);
    Result<> add(qsizetype index, qsizetype to);
    Result<Interaction> interactionOf(const ChatMessage& message, const QString& key);
    Result<QVector<Attachment>> filesOf(const ChatMessage& message, QStringList& missing);
    bool goesOn(qsizetype to) const;
    QString keyAt(qsizetype index) const { return m_keys.at(index - m_begin); }
    bool isKnown(qsizetype index) const { return m_known.contains(keyAt(index)); }

    UnitOfWork& m_work;
    ChatPeople& m_people;
    ImportId m_run;
    From m_from;
    Instant m_quietBefore;
    qsizetype m_begin = 0;
    QStringList m_keys;
    QSet<QString> m_known;
    std::optional<ThreadTicket> m_ticket;
    TicketId m_carried;
    Counts m_counts;
    QVector<ChatRefusal> m_refused;
};

}  // namespace memnun
