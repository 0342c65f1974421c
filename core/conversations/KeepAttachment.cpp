// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/KeepAttachment.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"

namespace memnun {

Result<> run(const KeepAttachment& command, UnitOfWork& work)
{
    Stores& stores = work.stores();
    const auto attachment = stores.conversations.attachment(command.id);
    if (!attachment) {
        return fail(attachment.error());
    }
    if (!attachment->onServer()) {
        return {};  // somebody else was quicker
    }
    const auto message = stores.conversations.byId(attachment->interactionId);
    const auto blob = message ? stores.blobs.putCompressed(command.sha256, command.size, command.chunks)
                              : Result<BlobId>(fail(message.error()));
    const auto filled = blob ? stores.conversations.fillAttachment(command.id, *blob, command.size, QString::fromLatin1(command.sha256))
                             : Result<bool>(fail(blob.error()));
    if (!filled) {
        return fail(filled.error());
    }
    work.announce(Entity::Ticket, message->ticketId.value());
    return {};
}

}  // namespace memnun
