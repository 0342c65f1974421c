// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/HealthReader.h"

#include "core/accounts/MailAccountStore.h"

namespace memnun {

namespace {

Result<AccountHealth> healthOf(const MailAccount& account, MailSyncStore& sync)
{
    const auto folders = sync.folders(account.id);
    if (!folders)
        return fail(folders.error());
    AccountHealth health{account, {}};
    for (const MailFolder& folder : *folders) {
        if (!folder.watched && !folder.triedAt)
            continue;
        auto aside = sync.setAside(folder.id, kMostSetAside + 1);
        if (!aside)
            return fail(aside.error());
        health.folders.append({folder, std::move(*aside)});
    }
    return health;
}

}  // namespace

Result<QVector<AccountHealth>> readMailHealth(Stores& stores)
{
    const auto accounts = stores.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    QVector<AccountHealth> all;
    for (const MailAccount& account : *accounts) {
        auto health = healthOf(account, stores.mailSync);
        if (!health)
            return fail(health.error());
        all.append(std::move(*health));
    }
    return all;
}

}  // namespace memnun
