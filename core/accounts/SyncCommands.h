// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailSyncStore.h"
#include "core/kernel/Command.h"

namespace memnun {

/// What a run of fetching came to, for the folder's row of mailbox health. Announced, not audited: it is nobody's act.
struct SaveFolder {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "mail_folder.save";
    MailFolder folder;
};
Result<> run(const SaveFolder& command, UnitOfWork& work);

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
