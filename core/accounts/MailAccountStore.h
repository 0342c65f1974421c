// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"

namespace memnun {

class MailAccountStore {
public:
    virtual ~MailAccountStore() = default;
    virtual Result<MailAccountId> insert(const MailAccount& account) = 0;
    /// Conflict when `account.revision` is not the stored one, NotFound when it is removed. Returns the new revision.
    virtual Result<int> update(const MailAccount& account) = 0;
    /// Gone for everybody, and yet kept with all it fetched; NotFound when it is removed already.
    virtual Result<> remove(MailAccountId id) = 0;
    /// Takes a removal back; NotFound when it is not removed.
    virtual Result<> restore(MailAccountId id) = 0;
    /// NotFound when it is removed.
    virtual Result<MailAccount> byId(MailAccountId id) = 0;
    /// Those not removed, in the order in which they were made.
    virtual Result<QVector<MailAccount>> all() = 0;
};

/// The account that sends what is from one of `addresses`, the first of them that one has; else the first account that
/// can send at all. None when none can.
std::optional<MailAccount> senderAmong(const QVector<MailAccount>& accounts, const QStringList& addresses = {});

/// By what an answer to mail for `addresses` leaves: the account that got it, from the address it was sent to where that
/// is an alias of it.
std::optional<SmtpAccount> answeringAs(const QVector<MailAccount>& accounts, const QStringList& addresses);

}  // namespace memnun
