// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailSyncStore.h"
#include "core/exchange/mail/Correspondents.h"
#include "core/exchange/mail/MailPrefetch.h"
#include "core/kernel/Command.h"
#include "core/settings/SmtpAccount.h"

namespace memnun {

/// What became of a message that was fetched.
enum class Taken { Added, Present, Quarantined };

/// Files one message from a folder on a server: into its ticket, or into quarantine when nothing can be made of it, and
/// notes where it lies, all in one transaction. What is here already, from the same place, from another folder, by an
/// import or written by ourselves, is not filed twice. To be run through CommandBus::stream: nobody takes it back.
struct TakeMail {
    using Outcome = Taken;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail.take";
    MailPlace place;
    std::shared_ptr<const PreparedMail> mail;
    int closeQuietDays = 30;  ///< mail that old comes in as history
    QString refusal{};        ///< "key: English": into quarantine with it, because filing failed
};
Result<Taken> run(const TakeMail& command, UnitOfWork& work);

/// Takes several messages in one transaction: what filing needs to know of the workspace is read once for all of them.
class MailIntake {
public:
    explicit MailIntake(UnitOfWork& work) : m_work(work) {}
    Result<Taken> take(const TakeMail& command);

private:
    Result<Taken> reject(const TakeMail& command);
    Result<InteractionId> file(const TakeMail& command, const PreparedMail& mail);
    Result<Correspondents*> people();
    Result<SmtpAccount> sender(MailFolderId folder);

    UnitOfWork& m_work;
    std::optional<Correspondents> m_people;
    QHash<MailFolderId, SmtpAccount> m_senders;
};

/// A message that the server will not hand out: noted, so that it is neither lost nor asked for again and again.
struct QuarantinePlace {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail.quarantine";
    MailPlace place;
    QString source;  ///< account, folder and UID
    QString reason;  ///< "key: English"
};
Result<> run(const QuarantinePlace& command, UnitOfWork& work);

/// Messages that are here already under another number: noted where they lie now, and need not be fetched. Only those
/// whose Message-ID and size are what we keep. The outcome are their UIDs.
struct RecogniseMails {
    using Outcome = QVector<quint32>;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail.recognise";
    struct Seen {
        quint32 uid = 0;
        QString messageId;  ///< without brackets
        qint64 size = 0;
    };
    MailFolderId folder;
    quint32 uidValidity = 0;
    QVector<Seen> mails;
};
Result<QVector<quint32>> run(const RecogniseMails& command, UnitOfWork& work);

}  // namespace memnun
