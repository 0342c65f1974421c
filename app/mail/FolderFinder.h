// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailParts.h"
#include "core/accounts/MailSyncStore.h"
#include "core/channels/imap/Client.h"
#include "core/channels/imap/FolderRenames.h"

namespace memnun {

/// Brings the folders that the workspace knows of an account together with those the server has: what was renamed there
/// keeps its place here.
class FolderFinder final : public QObject {
    Q_OBJECT
public:
    struct Found {
        QVector<MailFolder> known;      ///< with the names they have now
        QStringList onServer;           ///< those that can be opened
        QVector<imap::FolderRename> renamed;
    };

    FolderFinder(const MailParts& parts, MailAccountId account, imap::Client& client, QObject* parent);
    /// One at a time.
    void find(std::function<void(Result<Found>)> then);

private:
    void listed(const QVector<imap::Mailbox>& mailboxes);
    void lookAtNew(QStringList names);
    void rename(const QVector<imap::FolderRename>& renames);
    void readKnown(std::function<void()> next);
    void end(Result<Found> found);

    MailParts m_parts;
    MailAccountId m_account;
    imap::Client& m_client;
    Found m_found;
    QVector<imap::ServerFolder> m_new;
    std::function<void(Result<Found>)> m_then;
};

}  // namespace memnun
