// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/storage/Database.h"

namespace memnun {

class ServerReach;

/// A connection with every store on it. One to a server connects again after it was lost.
class StorageSession final : public Session {
public:
    using Reopen = std::function<Result<std::unique_ptr<Database>>()>;
    explicit StorageSession(std::unique_ptr<Database> database, Reopen reopen = {}, std::shared_ptr<ServerReach> reach = {});
    ~StorageSession() override;
    Stores& stores() override;
    Result<> begin() override;
    Result<> commit() override;
    void rollback() override;
    void setRepeatable(bool on) override;
    Result<> announce(const ChangeSet& changes) override;
    bool isLost() const override { return m_database->isLost(); }
    Result<> restore() override;
    Database& database() { return *m_database; }

private:
    struct Tables;
    Result<> commitOnServer();
    /// By which a transaction is known after its connection broke.
    struct Fate {
        qint64 backend = 0;
        std::optional<qint64> transaction;  ///< none when it wrote nothing
        qint64 audit = 0;                   ///< its newest line in the audit log, 0 without one
        qint64 auditAt = 0;
    };
    Result<QString> askFate(const Fate& fate);
    Result<> settle(const Fate& fate);

    Reopen m_reopen;
    std::shared_ptr<ServerReach> m_reach;
    QString m_announcement;
    bool m_repeatable = false;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

}  // namespace memnun
