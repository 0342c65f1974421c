// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/KnownMail.h"

#include "core/accounts/MailSyncStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/exchange/mail/SameMail.h"

namespace memnun {

namespace {

MailCore coreOf(const PreparedMail& prepared)
{
    // A mail without a believable date got one from its neighbours, or from the clock: that tells nothing.
    const auto& date = prepared.mail->date;
    const bool dated = date && date->ms == prepared.record.dateMs;
    return {prepared.mail->from.address.left(320), dated ? date : std::nullopt, prepared.mail->subject.left(1000),
            prepared.mail->textFull};
}

/// What was written here has an id of our own making: its copy in a folder of sent mail is no other mail. What was fetched
/// or imported was written elsewhere.
Result<bool> isWrittenHere(const Interaction& message, UnitOfWork& work)
{
    if (message.importId.isValid()) {
        return false;
    }
    const auto places = work.stores().mailSync.placesOf(message.id);
    if (!places || places->isEmpty()) {
        return places ? Result<bool>(true) : Result<bool>(fail(places.error()));
    }
    const auto sent = work.stores().outbox.ofInteraction(message.id);
    return sent || sent.error().code == Code::NotFound ? Result<bool>(sent.has_value()) : Result<bool>(fail(sent.error()));
}

}  // namespace

Result<bool> isThere(PreparedMail& mail, const QHash<QString, QByteArray>& known,
                     const QHash<QString, const PreparedMail*>& fresh, UnitOfWork& work)
{
    const auto stored = known.constFind(mail.key());
    if (stored == known.constEnd()) {
        return false;
    }
    if (*stored == mail.sha256) {
        return true;
    }
    const PreparedMail* twin = fresh.value(mail.key());
    if (!twin) {
        const auto was = work.stores().conversations.byMessageId(mail.key());
        if (!was) {
            return fail(was.error());
        }
        const auto& it = *was;
        const auto ours = it ? isWrittenHere(*it, work) : Result<bool>(true);
        if (!ours) {
            return fail(ours.error());
        }
        // what came from elsewhere is kept with its original, unless its sender was erased
        if (*ours || !it->rawBlob.isValid() || isSameMail({it->fromAddress, it->at, it->subject, it->body}, coreOf(mail))) {
            return true;
        }
    } else if (isSameMail(coreOf(*twin), coreOf(mail))) {
        return true;
    }
    mail.reusedId = true;
    if (known.contains(mail.key())) {
        return true;
    }
    const auto byBytes = work.stores().conversations.known({mail.key()});
    return byBytes ? Result<bool>(!byBytes->isEmpty()) : Result<bool>(fail(byBytes.error()));
}

}  // namespace memnun
