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

    Result<QVector<kpi::TicketHead>> tickets() override;
    Result<QVector<kpi::StatusChange>> statusChanges() override;
    Result<QVector<kpi::Message>> messages() override;
    Result<QVector<kpi::Assignment>> assignments() override;
    Result<QVector<kpi::Tagging>> taggings() override;

private:
    Database& m_database;
};

}  // namespace memnun
