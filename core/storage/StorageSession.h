// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/storage/Database.h"

namespace memnun {

/// A connection with every store on it.
class StorageSession final : public Session {
public:
    explicit StorageSession(std::unique_ptr<Database> database);
    ~StorageSession() override;
    Stores& stores() override;
    Result<> begin() override;
    Result<> commit() override;
    void rollback() override;
    void setRepeatable(bool on) override;
    Database& database() { return *m_database; }

private:
    struct Tables;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

}  // namespace memnun
