// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kpi/FactStore.h"

namespace memnun {

class Database;

/// What KPIs count, streamed from the append-only tables in one pass each. They all come in the order of ticket ids,
/// events and messages of one ticket in the order of time.
class FactTable final : public kpi::FactStore {
public:
    explicit FactTable(Database& database) : m_database(database) {}

    Result<QVector<kpi::TicketHead>> tickets(const kpi::FactScope& scope) override;
    Result<QVector<kpi::StatusChange>> statusChanges(const kpi::FactScope& scope) override;
    Result<QVector<kpi::Message>> messages(const kpi::FactScope& scope) override;
    Result<QVector<kpi::Assignment>> assignments(const kpi::FactScope& scope) override;
    Result<QVector<kpi::Tagging>> taggings(const kpi::FactScope& scope) override;
    Result<std::optional<std::pair<qint64, qint64>>> ids() override;

private:
    Database& m_database;
};

}  // namespace memnun
