// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/accounts/MailSyncStore.h"
#include "core/kernel/Stores.h"

namespace memnun {

/// One watched folder as the health page shows it.
struct FolderHealth {
    MailFolder folder;
    QVector<SetAsideMail> setAside;  ///< the newest few
    bool operator==(const FolderHealth&) const = default;
};

/// One account with its folders.
struct AccountHealth {
    MailAccount account;
    QVector<FolderHealth> folders;
    bool operator==(const AccountHealth&) const = default;
};

/// So many messages set aside are named for each folder.
inline constexpr int kMostSetAside = 20;

/// Of every account that fetches: its watched folders, and those that are watched no more but were fetched once.
Result<QVector<AccountHealth>> readMailHealth(Stores& stores);

}  // namespace memnun
