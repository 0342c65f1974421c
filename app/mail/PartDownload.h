// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailParts.h"
#include "core/accounts/MailSyncStore.h"
#include "core/channels/imap/Client.h"
#include "core/conversations/Interaction.h"
#include "core/kernel/HomeLine.h"

#include <atomic>

namespace memnun {

/// Brings one part that was left on the server, over a line of its own: looks wherever the message lies, decodes what comes
/// and keeps it as the attachment's content.
class PartDownload final : public QObject {
    Q_OBJECT
public:
    PartDownload(const MailParts& parts, const MailPace& pace, QObject* parent);
    /// What is still being decoded is dropped, and waited for by nobody.
    ~PartDownload() override;

    /// Once. Errors as MailServicePort::download() has them. `then` may delete this later, not at once.
    void bring(AttachmentId id, std::function<void(Result<>)> then);
    /// Gives it up; `then` hears Cancelled at once. Nothing when it is over.
    void cancel();
    /// How much of it is here: 100 only when it is kept.
    int percent() const;

Q_SIGNALS:
    /// With each piece that comes.
    void progressed();

private:
    struct Place {
        MailAccount account;
        QString folder;
        MailPlace at;
    };
    struct Wanted {
        Attachment attachment;
        QByteArray raw;  ///< the message without the part
        QVector<Place> places;
        qint64 travels = 0;  ///< bytes, as the server said; 0: nobody knows
    };
    static Result<Wanted> look(Stores& stores, AttachmentId id);
    void tryNext();
    void open(const Place& place, const QString& secret);
    void opened(const Place& place, const Result<>& done);
    void select(const Place& place);
    void fetch(const Place& place);
    void take(const QByteArray& piece);
    void fetched(const Result<>& done);
    void keep();
    void hangUp();
    void end(const Result<>& result);
    template <class T>
    std::function<void(Result<T>)> step(std::function<void(T)> next);

    MailParts m_parts;
    MailPace m_pace;
    Wanted m_wanted;
    std::function<void(Result<>)> m_then;
    std::unique_ptr<imap::Client> m_client;
    QByteArray m_bytes;  ///< as they travel
    bool m_renewed = false;  ///< a token that was refused, once
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    HomeLine m_line{this};
};

}  // namespace memnun
