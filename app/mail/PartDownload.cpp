// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/PartDownload.h"

#include "core/accounts/MailAccountStore.h"
#include "core/channels/accounts/ImapProbe.h"
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/KeepAttachment.h"
#include "core/mime/MailParser.h"

#include <QThreadPool>

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kSmallestPiece = 64 * 1024;
constexpr qint64 kBiggestPiece = 512 * 1024;
constexpr qint64 kSteps = 40;  ///< so that people see it move, also on a slow line
constexpr qint64 kSpare = 1024 * 1024;

qint64 pieceOf(qint64 whole)
{
    return std::clamp(whole / kSteps, kSmallestPiece, kBiggestPiece);
}

/// What the server said of the part when the message was fetched, from the note that stands in its place.
qint64 saidSize(const QByteArray& raw, int partIndex)
{
    const auto mail = mime::parseMail(raw);
    if (!mail) {
        return 0;
    }
    for (const mime::Attachment& file : mail->attachments) {
        if (file.partIndex == partIndex) {
            return std::max<qint64>(0, file.leftOut.mid(file.leftOut.lastIndexOf(' ') + 1).toLongLong());
        }
    }
    return 0;
}

Result<KeepAttachment> packed(AttachmentId id, const QByteArray& raw, int partIndex, const QByteArray& encoded)
{
    const auto bytes = mime::decodePart(raw, partIndex, encoded);
    if (!bytes) {
        return fail(bytes.error());
    }
    auto chunks = compressChunks(*bytes);
    if (!chunks) {
        return fail(chunks.error());
    }
    return KeepAttachment{id, blobHash(*bytes), bytes->size(), std::move(*chunks)};
}

}  // namespace

PartDownload::PartDownload(const MailParts& parts, const MailPace& pace, QObject* parent)
    : QObject(parent), m_parts(parts), m_pace(pace)
{
}

PartDownload::~PartDownload()
{
    m_then = {};
}

Result<PartDownload::Wanted> PartDownload::look(Stores& stores, AttachmentId id)
{
    const auto attachment = stores.conversations.attachment(id);
    const auto message = attachment ? stores.conversations.byId(attachment->interactionId) : Result<Interaction>(fail(attachment.error()));
    const auto places = message ? stores.mailSync.placesOf(message->id) : Result<QVector<MailPlace>>(fail(message.error()));
    const auto raw = places ? stores.blobs.get(message->rawBlob) : Result<QByteArray>(fail(places.error()));
    if (!raw) {
        return fail(raw.error());
    }
    Wanted wanted{*attachment, *raw, {}, saidSize(*raw, attachment->partIndex)};
    for (const MailPlace& place : *places) {
        const auto folder = stores.mailSync.folder(place.folder);
        const auto account = folder ? stores.accounts.byId(folder->account) : Result<MailAccount>(fail(folder.error()));
        if (account) {  // else it was removed, and its mail is out of reach
            wanted.places.append({*account, folder->name, place});
        }
    }
    return wanted;
}

/// Goes on while nothing failed; a message that is not there any more may lie somewhere else.
template <class T>
std::function<void(Result<T>)> PartDownload::step(std::function<void(T)> next)
{
    return [self = QPointer(this), next = std::move(next)](const Result<T>& answer) {
        if (!self || !self->m_then) {
            return;
        }
        if (answer) {
            next(*answer);
        } else if (answer.error().code == Code::NotFound && self->m_client) {
            self->tryNext();
        } else {
            self->end(fail(answer.error()));
        }
    };
}

void PartDownload::bring(AttachmentId id, std::function<void(Result<>)> then)
{
    m_then = std::move(then);
    m_parts.executor.read<Wanted>(
        this, [id](Stores& stores) { return look(stores, id); }, step<Wanted>([this](const Wanted& wanted) {
            m_wanted = wanted;
            if (m_wanted.attachment.blobId.isValid()) {
                end({});
            } else if (!m_wanted.attachment.onServer()) {
                end(fail(Code::NotFound, QStringLiteral("the attachment lies in its message")));
            } else {
                tryNext();
            }
        }));
}

void PartDownload::tryNext()
{
    m_bytes.clear();
    hangUp();
    if (m_wanted.places.isEmpty()) {
        end(fail(Code::NotFound, QStringLiteral("the message is not on the server any more")));
        return;
    }
    const Place place = m_wanted.places.takeFirst();
    m_parts.logins.secretFor(place.account, ServerKind::Incoming, this, [this, place](const Result<QString>& secret) {
        if (!m_then) {
            return;
        }
        if (secret) {
            open(place, *secret);
        } else {
            end(fail(secret.error().code == Code::NotFound ? Code::Forbidden : secret.error().code, secret.error().context));
        }
    });
}

void PartDownload::open(const Place& place, const QString& secret)
{
    m_client = std::make_unique<imap::Client>(m_pace.timeouts);
    m_client->open(endpointOf(place.account), loginOf(place.account, secret), [self = QPointer(this), place](const Result<>& done) {
        if (self) {
            self->opened(place, done);
        }
    });
}

/// A token that was taken back before its time is renewed once; nobody has to know.
void PartDownload::opened(const Place& place, const Result<>& done)
{
    if (!m_then) {
        return;
    }
    if (done) {
        select(place);
        return;
    }
    const bool isRefused = done.error().fields.value(0).rule == imap::rules::kLoginRefused;
    if (isRefused && place.account.incoming.auth == AuthKind::OAuth && !std::exchange(m_renewed, true)) {
        m_parts.logins.refused(place.account);
        m_wanted.places.prepend(place);
        tryNext();
    } else {
        end(fail(done.error()));
    }
}

void PartDownload::select(const Place& place)
{
    m_client->select(place.folder, imap::Client::Access::Read, {}, {},
                     step<imap::Selected>([this, place](const imap::Selected& selected) {
                         if (selected.uidValidity == place.at.uidValidity) {
                             fetch(place);
                         } else {
                             tryNext();
                         }
                     }));
}

void PartDownload::fetch(const Place& place)
{
    m_client->download(
        place.at.uid, m_wanted.attachment.section.toLatin1(), pieceOf(m_wanted.travels),
        [self = QPointer(this)](const QByteArray& piece) {
            if (self) {
                self->take(piece);
            }
        },
        [self = QPointer(this)](const Result<>& done) {
            if (self) {
                self->fetched(done);
            }
        });
}

/// Servers are not exact about sizes, but none may fill our memory.
void PartDownload::take(const QByteArray& piece)
{
    if (!m_then) {
        return;
    }
    m_bytes += piece;
    if (m_wanted.travels > 0 && m_bytes.size() > 2 * m_wanted.travels + kSpare) {
        end(fail(Code::Unavailable, QStringLiteral("the server sends far more than it had said")));
    } else {
        Q_EMIT progressed();
    }
}

int PartDownload::percent() const
{
    return m_wanted.travels > 0 ? static_cast<int>(std::min<qint64>(99, m_bytes.size() * 100 / m_wanted.travels)) : 0;
}

void PartDownload::cancel()
{
    end(fail(Code::Cancelled));
}

void PartDownload::fetched(const Result<>& done)
{
    if (!m_then || !m_client) {
        return;
    }
    if (!done && done.error().code == Code::NotFound) {
        tryNext();
    } else if (!done) {
        end(fail(done.error()));
    } else {
        hangUp();
        keep();
    }
}

void PartDownload::keep()
{
    QThreadPool::globalInstance()->start([this, line = m_line.handset(), wanted = m_wanted.attachment, raw = m_wanted.raw,
                                          bytes = std::exchange(m_bytes, {})] {
        if (line.isCut()) {
            return;
        }
        const auto command = std::make_shared<Result<KeepAttachment>>(packed(wanted.id, raw, wanted.partIndex, bytes));
        line.deliver([this, command] {
            if (!m_then) {
                return;
            }
            if (!*command) {
                end(fail(command->error()));
                return;
            }
            const auto write = [command](UnitOfWork& work) -> Result<bool> {
                const auto kept = memnun::run(**command, work);
                return kept ? Result<bool>(false) : Result<bool>(fail(kept.error()));
            };
            m_parts.bus.stream(KeepAttachment::permission, QString::fromLatin1(KeepAttachment::verb), write,
                               m_cancel, this, [this](const Result<>& done) { end(done); });
        });
    });
}

/// What is under way on the line hears of it, and must find it gone.
void PartDownload::hangUp()
{
    if (auto client = std::exchange(m_client, nullptr)) {
        client->cancel();
        client.release()->deleteLater();
    }
}

void PartDownload::end(const Result<>& result)
{
    const auto then = std::exchange(m_then, {});
    m_cancel->store(true);
    hangUp();
    if (then) {
        then(result);
    }
}

}  // namespace memnun
