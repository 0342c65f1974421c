// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailSyncStore.h"
#include "core/kernel/Command.h"

namespace memnun {

// What fetching writes. Announced where people look at it, never audited: it is nobody's act.

/// How far a folder is fetched. The rest of its row stays as it is.
struct KeepFolderPlace {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_folder.keep";
    MailFolderId folder;
    quint32 uidValidity = 0;
    quint32 highestUid = 0;
    qint64 modSeq = 0;
};
Result<> run(const KeepFolderPlace& command, UnitOfWork& work);

/// What a run came to, for the folder's row of mailbox health; counts and lag that are not given stay as they were.
struct NoteFolderRun {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_folder.note";
    MailFolderId folder;
    Instant at;
    QString error;  ///< "key: English"; empty when it went well
    std::optional<qint64> localCount;
    std::optional<qint64> serverCount;
    std::optional<qint64> lagMs;
};
Result<> run(const NoteFolderRun& command, UnitOfWork& work);

/// These are no longer on the server; or, with `others`, everything of another UIDVALIDITY.
struct ForgetPlaces {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_folder.forget";
    MailFolderId folder;
    quint32 uidValidity = 0;
    QVector<quint32> uids;
    bool others = false;
};
Result<> run(const ForgetPlaces& command, UnitOfWork& work);

/// Lets a message that was fetched into quarantine, or that the server would not hand out, be fetched again by the next
/// run. NotFound when there is no such item.
struct FetchAgain {
    using Outcome = void;
    static constexpr auto permission = Permission::Import;
    static constexpr auto verb = "mail.fetch_again";
    qint64 quarantine = 0;
};
Result<> run(const FetchAgain& command, UnitOfWork& work);

/// The folder has another name on the server now; the account watches it under that. MailSyncStore::rename.
struct RenameFolder {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_folder.rename";
    MailFolderId folder;
    QString name;
};
Result<> run(const RenameFolder& command, UnitOfWork& work);

/// The account's server was told of these messages, at every place each has there. MailSyncStore::noteTold.
struct NoteMarks {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail.marked";
    MailAccountId account;
    QVector<OpenMark> marks;  ///< one of each message is enough
};
Result<> run(const NoteMarks& command, UnitOfWork& work);

/// Takes or keeps the right to fetch an account's mail; false when another program has it. MailSyncStore::hold.
struct HoldAccount {
    using Outcome = bool;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_account.hold";
    MailAccountId account;
    QString holder;
    qint64 ms = 0;
};
Result<bool> run(const HoldAccount& command, UnitOfWork& work);

struct ReleaseAccount {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_account.release";
    MailAccountId account;
    QString holder;
};
Result<> run(const ReleaseAccount& command, UnitOfWork& work);

}  // namespace memnun
