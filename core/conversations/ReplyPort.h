// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"

#include <QObject>

#include <functional>

namespace memnun {

/// What an agent typed under a conversation.
struct ReplyDraft {
    TicketId ticketId;
    QString body;
    QStringList to;  ///< empty: the customer, as of the newest message that a person wrote from outside
    QVector<NewAttachment> attachments;
    bool quoteOriginal = false;
    bool addSignature = true;
    std::optional<TicketStatus> thenStatus;
    std::optional<Instant> sendAt;  ///< when it leaves, see SendReply
    /// Which answer this is, letters and digits: composed again with the same token it gets the same Message-ID, so
    /// that it is sent once. Empty: a new one each time.
    QString token;
    ReplyForm form{};  ///< pictures in its html are attachments with a content id
};

/// Makes a mail of a draft, ready for CommandBus::submit(SendReply). Fails with Invalid and the field "from" (neither a
/// mail account nor an address of one's own is known), "to", "cc", "bcc" or "body".
class ReplyPort {
public:
    virtual ~ReplyPort() = default;
    virtual void compose(const ReplyDraft& draft, QObject* guard, std::function<void(Result<SendReply>)> then) = 0;
};

}  // namespace memnun
