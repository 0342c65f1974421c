// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailParts.h"
#include "core/accounts/MailSyncStore.h"
#include "core/channels/imap/Client.h"

namespace memnun {

/// Tells an account's server which messages were read and answered here. What it could not be told, the next time will.
class FlagWriter final : public QObject {
    Q_OBJECT
public:
    /// `client` outlives it, and stands on some other folder afterwards.
    FlagWriter(const MailParts& parts, MailAccountId account, imap::Client& client);

    /// One at a time, some hundreds of messages at the most. `then` hears how many there were, 0 when the folder that was open
    /// still is, or why the line or the workspace is in the way.
    void write(std::function<void(Result<int>)> then);

private:
    struct Folder {
        QString name;
        quint32 uidValidity = 0;
        QVector<OpenMark> marks;
    };
    static Result<QVector<Folder>> look(Stores& stores, MailAccountId account);
    void next();
    void select(const Folder& folder);
    void store(const Folder& folder, int bit);
    void note(const QVector<OpenMark>& told);
    void end(const Result<int>& result);

    MailParts m_parts;
    MailAccountId m_account;
    imap::Client& m_client;
    QVector<Folder> m_open;
    int m_marked = 0;
    std::function<void(Result<int>)> m_then;
};

}  // namespace memnun
