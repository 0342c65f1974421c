// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/AccountSink.h"
#include "app/mail/MailParts.h"

#include <map>

namespace memnun {

/// What keeps one folder in step. It outlives connections, for it remembers which message a line broke at.
struct WatchedFolder {
    WatchedFolder(const MailParts& parts, const MailAccount& account, const MailFolder& folder)
        : name(folder.name), keeper(parts.executor, parts.bus, folder.id),
          sink(parts.bus, parts.clock, keeper, account, folder.name),
          sync(folder.name, sink, keeper, options(account, folder.name))
    {
    }

    QString name;
    std::optional<imap::MailboxStatus> seen;  ///< as the server had it at the last look
    FolderKeeper keeper;
    AccountSink sink;
    imap::FolderSync sync;

private:
    static imap::SyncOptions options(const MailAccount& account, const QString& name)
    {
        imap::SyncOptions made;
        made.from = account.fetchFrom;
        made.recogniseAll = name != kInbox;  // other folders hold what was in the inbox before, and our own answers
        return made;
    }
};

using WatchedFolders = std::map<MailFolderId, std::unique_ptr<WatchedFolder>>;

}  // namespace memnun
