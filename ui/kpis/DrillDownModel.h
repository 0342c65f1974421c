// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/kpi/KpiReport.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

/// One ticket behind a figure.
struct DrillDownRow {
    qint64 place = 0;  ///< in the list, from 1: a ticket may stand in it more than once
    TicketId id;
    QString subject;
    QString customer;
    QString value;  ///< its share of the figure, or why it is left out
    QString when;
    bool operator==(const DrillDownRow&) const = default;
};

/// The tickets behind a figure, counted or left out; subjects are read page by page.
class DrillDownModel final : public RowListModel<DrillDownRow> {
public:
    explicit DrillDownModel(Executor& executor, QObject* parent = nullptr);

    void show(const kpi::DrillDown& list, kpi::TimeBase time, bool leftOut);

protected:
    qint64 idOf(const DrillDownRow& row) const override { return row.place; }
    QVariant cell(const DrillDownRow& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    Executor& m_executor;
    QVector<DrillDownRow> m_all;  ///< without subjects
};

}  // namespace memnun
