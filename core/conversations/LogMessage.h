// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/kernel/Command.h"

#include <QUrl>

namespace memnun {

/// Words that went or came by another program, as somebody here says: joins `ticketId`, or opens a ticket when there is none.
/// Logged once for each token, see Once.h. Templates in it are counted, and refused while one has a slot left, as in SendReply.
struct LogMessage {
    struct Outcome {
        TicketId ticket;
        InteractionId interaction;
    };
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "message.log";
    TicketId ticketId;
    CustomerId customerId;
    Channel channel = Channel::Messaging;  ///< not mail or phone, which have logs of their own
    Direction direction = Direction::Out;
    Instant at;
    QString text;          ///< its beginning becomes the subject of a new ticket
    QString address;       ///< the customer's number or name there
    QVector<TemplateId> templates{};
    QString token{};
};
Result<LogMessage::Outcome> run(const LogMessage& command, UnitOfWork& work);

/// A text that can be put into a link whole.
inline constexpr int kMostLinkText = 4000;
/// Opens WhatsApp with a text to a number in E.164 (+905321234567); invalid where the number is none such.
QUrl whatsAppLink(const QString& number, const QString& text);

}  // namespace memnun
