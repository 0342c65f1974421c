// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/BlobStore.h"

namespace memnun {

class Database;

/// Bytes kept once by hash, one row per compressed chunk, so that no row grows beyond what a driver likes to carry.
class BlobTable final : public BlobStore {
public:
    explicit BlobTable(Database& database) : m_database(database) {}

    Result<BlobId> put(const QByteArray& bytes) override;
    Result<BlobId> putCompressed(const QByteArray& sha256, qint64 size, const QVector<QByteArray>& chunks) override;
    Result<QByteArray> get(BlobId id) override;
    Result<QByteArray> head(BlobId id) override;
    Result<qint64> size(BlobId id) override;
    Result<int> dropUnused() override;

private:
    Result<std::optional<BlobId>> find(const QByteArray& sha256);
    Result<QVector<qint64>> unused();
    Database& m_database;
};

}  // namespace memnun
