// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/PackStore.h"

namespace memnun {

class Database;

/// Packed figures. Marks are left by the schema's triggers, so by every program that writes.
class PackTable final : public kpi::PackStore {
public:
    explicit PackTable(Database& database) : m_database(database) {}

    Result<bool> isKept() override;
    Result<> keep() override;
    Result<QVector<kpi::PackHead>> heads() override;
    Result<std::optional<kpi::PackHead>> head(qint64 block) override;
    Result<QVector<qint64>> marked(qint64 from, qint64 to) override;
    Result<QVector<qint64>> marks(qint64 from, qint64 to) override;
    Result<> parts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take) override;
    Result<> warm() override;
    Result<> put(const kpi::PackHead& head, const QMap<int, QByteArray>& parts) override;
    Result<> dropMarks(const QVector<qint64>& marks) override;
    Result<> clear() override;

private:
    Result<> binaryParts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take);
    Result<> putHead(const kpi::PackHead& head);

    Database& m_database;
};

}  // namespace memnun
