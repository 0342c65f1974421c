// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/kernel/Command.h"

namespace memnun {

/// Makes an account (without an id) or changes one. Invalid with MailAccount::problems(), or with field "address" and
/// rule "duplicate" where another account has that mailbox already.
struct SaveAccount {
    using Outcome = MailAccount;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "mail_account.save";
    MailAccount account;
};
Result<MailAccount> run(const SaveAccount& command, UnitOfWork& work);

/// The account is fetched and sent through no more. What came by it stays, and so does its secret until people are past
/// taking it back.
struct RemoveAccount {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "mail_account.remove";
    MailAccountId id;
};
Result<> run(const RemoveAccount& command, UnitOfWork& work);

/// Takes a removal back, with everything that was known of its folders.
struct RestoreAccount {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "mail_account.restore";
    MailAccountId id;
};
Result<> run(const RestoreAccount& command, UnitOfWork& work);

}  // namespace memnun
