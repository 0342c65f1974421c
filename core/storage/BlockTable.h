// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spam/MailBlock.h"

namespace memnun {

class Database;

class BlockTable final : public BlockStore {
public:
    explicit BlockTable(Database& database) : m_database(database) {}

    Result<BlockId> insert(const MailBlock& block) override;
    Result<> remove(BlockId id) override;
    Result<MailBlock> byId(BlockId id) override;
    Result<QVector<MailBlock>> all() override;
    Result<std::optional<MailBlock>> find(const QStringList& values) override;
    Result<> count(BlockId id, Instant at) override;

private:
    Database& m_database;
};

}  // namespace memnun
