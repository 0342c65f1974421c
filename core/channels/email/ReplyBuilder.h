// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ReplyPort.h"
#include "core/settings/SmtpAccount.h"

namespace memnun {

/// Everything a reply is made of, read beforehand.
struct ReplySource {
    Ticket ticket;
    QVector<Interaction> thread;  ///< oldest first
    SmtpAccount account;
    QString signature;            ///< of the agent; may be empty
    QString customerAddress;      ///< where to write when the thread holds no mail
    Instant now;
};

/// "Re: Kargom gelmedi [#1042]": one Re whatever "Ynt:", "AW:", "RE:" came before, the ticket's token once, at its place.
QString replySubject(const QString& subject, TicketId ticket);

/// The mail and the command that files it. In-Reply-To names the newest message from outside; References is its chain.
/// Fails with Invalid and the field "to", "body" or "from".
Result<SendReply> buildReply(const ReplyDraft& draft, const ReplySource& source);

}  // namespace memnun
