// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/OwnMail.h"

#include "core/accounts/MailAccountStore.h"

namespace memnun {

Result<OwnAddresses> ownAddresses(Stores& stores)
{
    const auto set = OwnAddresses::load(stores.settings);
    const auto accounts = stores.accounts.all();
    if (!set || !accounts) {
        return fail(!set ? set.error() : accounts.error());
    }
    QStringList entries = set->entries();
    for (const MailAccount& account : *accounts) {
        entries += account.addresses();
    }
    return OwnAddresses(entries);
}

}  // namespace memnun
