// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailIntake.h"

#include "core/accounts/MailAccountStore.h"
#include "core/accounts/MailSyncStore.h"
#include "core/accounts/OwnMail.h"
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/mail/AutoAnswer.h"
#include "core/exchange/mail/KnownMail.h"
#include "core/exchange/mail/ThreadWriter.h"
#include "core/imports/ImportStore.h"

namespace memnun {

namespace {

constexpr qint64 kDayS = 86'400;

Result<Taken> taken(const Result<bool>& recorded, Taken outcome)
{
    return recorded ? Result<Taken>(outcome) : Result<Taken>(fail(recorded.error()));
}

/// The row of what can't be taken in; the one that is there already where it has the same bytes.
Result<qint64> putAside(const QString& source, const QString& reason, const QByteArray& sha256, BlobId blob, UnitOfWork& work)
{
    QuarantineItem item;
    item.source = source;
    item.reason = reason;
    item.sha256 = QString::fromLatin1(sha256);
    item.blobId = blob;
    item.at = work.now();
    const auto added = work.stores().imports.quarantine(item);
    if (!added) {
        return fail(added.error());
    }
    work.announce(Entity::Quarantine, 0);
    const auto kept = work.stores().imports.quarantined(item.sha256);
    return kept ? Result<qint64>(kept->id) : Result<qint64>(fail(kept.error()));
}

Result<InteractionId> idOf(const QString& key, UnitOfWork& work)
{
    const auto message = work.stores().conversations.byMessageId(key);
    if (!message) {
        return fail(message.error());
    }
    return *message ? Result<InteractionId>((*message)->id)
                    : Result<InteractionId>(fail(Code::Bug, QStringLiteral("a mail just filed is not there")));
}

}  // namespace

Result<Taken> run(const TakeMail& command, UnitOfWork& work)
{
    return MailIntake(work).take(command);
}

Result<Taken> MailIntake::reject(const TakeMail& command)
{
    const PreparedMail& mail = *command.mail;
    BlobId blob;
    if (!mail.chunks.isEmpty()) {
        const auto kept = m_work.stores().blobs.putCompressed(mail.sha256, mail.rawSize, mail.chunks);
        if (!kept) {
            return fail(kept.error());
        }
        blob = *kept;
    }
    const QString reason = command.refusal.isEmpty() ? mail.mail.error().context : command.refusal;
    const auto aside = putAside(mail.source, reason, mail.sha256, blob, m_work);
    if (!aside) {
        return fail(aside.error());
    }
    return taken(m_work.stores().mailSync.record({command.place, {}, *aside}), Taken::Quarantined);
}

Result<Correspondents*> MailIntake::people()
{
    if (m_people) {
        return &*m_people;
    }
    auto us = ownAddresses(m_work.stores());
    if (!us) {
        return fail(us.error());
    }
    Correspondents found(std::move(*us));
    if (auto loaded = found.load(m_work); !loaded) {
        return fail(loaded.error());
    }
    m_people = std::move(found);
    return &*m_people;
}

/// The account a folder's mail came to: answers leave from it. Where it was removed while its mail was on the way, that is no
/// fault of the mail: it stays on the server, and comes when the removal is taken back.
Result<SmtpAccount> MailIntake::sender(MailFolderId id)
{
    if (const auto known = m_senders.constFind(id); known != m_senders.constEnd()) {
        return *known;
    }
    const auto folder = m_work.stores().mailSync.folder(id);
    const auto account = folder ? m_work.stores().accounts.byId(folder->account) : Result<MailAccount>(fail(folder.error()));
    if (!account) {
        const bool isGone = account.error().code == Code::NotFound;
        return isGone ? Result<SmtpAccount>(fail(Code::Cancelled, account.error().context)) : fail(account.error());
    }
    return *m_senders.insert(id, account->smtp());
}

Result<InteractionId> MailIntake::file(const TakeMail& command, const PreparedMail& mail)
{
    const auto known = people();
    const auto from = known ? sender(command.place.folder) : Result<SmtpAccount>(fail(known.error()));
    if (!from) {
        return fail(from.error());
    }
    ThreadWriter writer(m_work, **known, ImportId());
    Result<> done = writer.write({&mail});
    if (done) {
        done = answerArrivals(m_work, writer, *from);
    }
    if (done) {
        m_work.announce(Entity::Ticket, writer.ticket().value());
        done = writer.closeIfQuiet(m_work.now().plusSeconds(-command.closeQuietDays * kDayS));
    }
    if (!done) {
        return fail(done.error());
    }
    return writer.arrivals().isEmpty() ? idOf(mail.key(), m_work) : Result<InteractionId>(writer.arrivals().constLast().message);
}

Result<Taken> MailIntake::take(const TakeMail& command)
{
    MailSyncStore& sync = m_work.stores().mailSync;
    const auto before = sync.at(command.place);
    if (!before || *before) {
        return before ? Result<Taken>((*before)->quarantine > 0 ? Taken::Quarantined : Taken::Present)
                      : Result<Taken>(fail(before.error()));
    }
    if (!command.mail->mail || !command.refusal.isEmpty()) {
        return reject(command);
    }
    PreparedMail mail = *command.mail;
    const auto known = m_work.stores().conversations.known({mail.key()});
    if (!known) {
        return fail(known.error());
    }
    const auto there = isThere(mail, *known, {}, m_work);
    if (!there) {
        return fail(there.error());
    }
    const auto id = *there ? idOf(mail.key(), m_work) : file(command, mail);
    if (!id) {
        return fail(id.error());
    }
    return taken(sync.record({command.place, *id, 0}), *there ? Taken::Present : Taken::Added);
}

Result<> run(const QuarantinePlace& command, UnitOfWork& work)
{
    const auto before = work.stores().mailSync.at(command.place);
    if (!before || *before) {
        return before ? Result<>() : Result<>(fail(before.error()));
    }
    const auto aside = putAside(command.source, command.reason, blobHash(command.source.toUtf8()), {}, work);
    if (!aside) {
        return fail(aside.error());
    }
    const auto recorded = work.stores().mailSync.record({command.place, {}, *aside});
    return recorded ? Result<>() : Result<>(fail(recorded.error()));
}

Result<QVector<quint32>> run(const RecogniseMails& command, UnitOfWork& work)
{
    QVector<quint32> recognised;
    for (const RecogniseMails::Seen& seen : command.mails) {
        const auto message = seen.messageId.isEmpty() ? Result<std::optional<Interaction>>(std::optional<Interaction>())
                                                      : work.stores().conversations.byMessageId(seen.messageId);
        if (!message) {
            return fail(message.error());
        }
        // Another mail may bear the same Message-ID: only what is byte for byte as long is taken for it unseen.
        const auto size = *message && (*message)->rawBlob.isValid() ? work.stores().blobs.size((*message)->rawBlob)
                                                                    : Result<qint64>(-1);
        if (!size) {
            return fail(size.error());
        }
        if (*size != seen.size) {
            continue;
        }
        const MailPlace place{command.folder, command.uidValidity, seen.uid};
        if (const auto recorded = work.stores().mailSync.record({place, (*message)->id, 0}); !recorded) {
            return fail(recorded.error());
        }
        recognised.append(seen.uid);
    }
    return recognised;
}

}  // namespace memnun
