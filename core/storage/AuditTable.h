// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/AuditStore.h"

namespace memnun {

class Database;

/// The audit log: append-only, newest first.
class AuditTable final : public AuditStore {
public:
    explicit AuditTable(Database& database) : m_database(database) {}

    Result<> append(const AuditRow& row) override;
    Result<QVector<AuditRow>> recent(int limit) override;

private:
    Database& m_database;
};

}  // namespace memnun
