// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AccountCommands.h"

#include "core/accounts/MailAccountStore.h"
#include "core/text/EmailAddress.h"

#include <algorithm>

namespace memnun {

namespace {

bool isSameMailbox(const MailAccount& one, const MailAccount& other)
{
    return one.id != other.id && emailKey(one.address) == emailKey(other.address) && one.incoming.isSet() &&
           other.incoming.isSet();
}

/// Two accounts that fetch the same mailbox would fetch each message twice.
Result<MailAccount> checked(const MailAccount& wanted, MailAccountStore& accounts)
{
    MailAccount account = tidied(wanted);
    QVector<FieldError> problems = account.problems();
    const auto all = accounts.all();
    if (!all) {
        return fail(all.error());
    }
    if (std::any_of(all->begin(), all->end(), [&](const MailAccount& other) { return isSameMailbox(account, other); })) {
        problems.append({QStringLiteral("address"), QStringLiteral("duplicate")});
    }
    if (!problems.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("mail account"), std::move(problems));
    }
    return account;
}

Result<MailAccount> edited(const MailAccount& account, UnitOfWork& work)
{
    MailAccountStore& accounts = work.stores().accounts;
    auto before = accounts.byId(account.id);
    if (!before) {
        return before;
    }
    const auto revision = accounts.update(account);
    if (!revision) {
        return fail(revision.error());
    }
    before->revision = *revision;
    work.touched(Entity::MailAccount, account.id.value());
    work.undoWith(anyCommand(SaveAccount{*before}));
    return accounts.byId(account.id);
}

}  // namespace

Result<MailAccount> run(const SaveAccount& command, UnitOfWork& work)
{
    MailAccountStore& accounts = work.stores().accounts;
    const auto account = checked(command.account, accounts);
    if (!account || account->id.isValid()) {
        return account ? edited(*account, work) : account;
    }
    const auto id = accounts.insert(*account);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::MailAccount, id->value());
    work.undoWith(anyCommand(RemoveAccount{*id}));
    return accounts.byId(*id);
}

Result<> run(const RemoveAccount& command, UnitOfWork& work)
{
    auto removed = work.stores().accounts.remove(command.id);
    if (removed) {
        work.touched(Entity::MailAccount, command.id.value());
        work.undoWith(anyCommand(RestoreAccount{command.id}));
    }
    return removed;
}

Result<> run(const RestoreAccount& command, UnitOfWork& work)
{
    auto restored = work.stores().accounts.restore(command.id);
    if (!restored) {
        return restored;
    }
    // meanwhile somebody may have set the same mailbox up anew
    const auto account = work.stores().accounts.byId(command.id);
    const auto all = work.stores().accounts.all();
    if (!account || !all) {
        return fail(!account ? account.error() : all.error());
    }
    if (std::any_of(all->begin(), all->end(), [&](const MailAccount& other) { return isSameMailbox(*account, other); })) {
        return fail(Code::Conflict, QStringLiteral("the mailbox has another account now"));
    }
    work.touched(Entity::MailAccount, command.id.value());
    return restored;
}

}  // namespace memnun
