// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpis/DrillDownModel.h"

#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"
#include "ui/kpis/KpiWords.h"
#include "ui/shared/Format.h"

namespace memnun {
namespace {

Result<QVector<DrillDownRow>> named(Stores& stores, QVector<DrillDownRow> rows)
{
    QVector<TicketId> ids;
    for (const DrillDownRow& row : rows)
        ids.append(row.id);
    const auto tickets = stores.tickets.rows(ids);
    if (!tickets)
        return fail(tickets.error());
    QHash<qint64, const TicketRow*> byId;
    for (const TicketRow& ticket : *tickets)
        byId.insert(ticket.ticket.id.value(), &ticket);
    for (DrillDownRow& row : rows) {
        if (const TicketRow* ticket = byId.value(row.id.value())) {
            row.subject = ticket->ticket.subject;
            row.customer = ticket->customerName;
        }
    }
    return rows;
}

}  // namespace

DrillDownModel::DrillDownModel(Executor& executor, QObject* parent)
    : RowListModel<DrillDownRow>(60, parent), m_executor(executor)
{
}

void DrillDownModel::show(const kpi::DrillDown& list, kpi::TimeBase time, bool leftOut)
{
    const Format format;
    m_all.clear();
    if (leftOut) {
        for (const auto& row : list.leftOut)
            m_all.append({m_all.size() + 1, row.id, {}, {}, exclusionText(row.why), {}});
    } else {
        for (const auto& row : list.counted) {
            m_all.append({m_all.size() + 1, row.id, {}, {}, kpiPartText(list.row.unit, row.value, time), format.date(row.at)});
        }
    }
    reload();
}

QVariant DrillDownModel::cell(const DrillDownRow& row, int, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("#%1 %2 · %3 · %4 %5")
            .arg(row.id.value()).arg(row.subject, row.customer, row.value, row.when);
    return role == Qt::ToolTipRole ? row.subject : QVariant();
}

void DrillDownModel::request(const PageRequest& page)
{
    const qsizetype from = page.refresh ? 0 : rows().size();
    const QVector<DrillDownRow> slice = m_all.mid(from, page.limit);
    m_executor.read<QVector<DrillDownRow>>(
        this, [slice](Stores& stores) { return named(stores, slice); },
        [this, page](Result<QVector<DrillDownRow>> rows) { answer(page, rows); });
}

}  // namespace memnun
