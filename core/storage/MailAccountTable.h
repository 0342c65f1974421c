// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccountStore.h"

namespace memnun {

class Database;

/// Accounts, with their aliases and which folders they watch.
class MailAccountTable final : public MailAccountStore {
public:
    explicit MailAccountTable(Database& database) : m_database(database) {}
    Result<MailAccountId> insert(const MailAccount& account) override;
    Result<int> update(const MailAccount& account) override;
    Result<> remove(MailAccountId id) override;
    Result<> restore(MailAccountId id) override;
    Result<MailAccount> byId(MailAccountId id) override;
    Result<QVector<MailAccount>> all() override;

private:
    Result<> writeParts(MailAccountId id, const MailAccount& account);
    Result<> readParts(MailAccount& account);

    Database& m_database;
};

}  // namespace memnun
