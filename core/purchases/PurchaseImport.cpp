// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/PurchaseImport.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kAtOnce = 500;

bool isBlank(const QStringList& row)
{
    return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

}  // namespace

PurchaseImport::PurchaseImport(const PurchaseColumns& columns, const PurchaseReading& reading, NextRow nextRow, bool dryRun, qint64 firstRow)
    : m_columns(columns), m_reading(reading), m_nextRow(std::move(nextRow)), m_row(firstRow)
{
    m_batch.dryRun = dryRun;
    m_batch.seen = std::make_shared<PurchasesSeen>();
}

void PurchaseImport::refuse(qint64 row, const Error& error)
{
    ++m_refused;
    if (m_counts.refused.size() < kMostKept) {
        m_counts.refused.append({row, error});
    }
}

/// Rows that can't be understood are refused here, once; blank ones are none.
Result<> PurchaseImport::fetch()
{
    m_batch.lines.clear();
    for (int i = 0; i < kAtOnce && !m_ended; ++i) {
        const auto cells = m_nextRow();
        if (!cells) {
            return fail(cells.error());
        }
        m_ended = !cells->has_value();
        if (m_ended) {
            break;
        }
        const qint64 row = m_row++;
        if (isBlank(**cells)) {
            continue;
        }
        ++m_read;
        const auto line = purchaseLineOf(**cells, m_columns, m_reading);
        if (line) {
            m_batch.lines.append({row, *line});
        } else {
            refuse(row, line.error());
        }
    }
    return {};
}

Result<bool> PurchaseImport::next(UnitOfWork& work)
{
    if (!std::exchange(m_again, false)) {
        if (auto fetched = fetch(); !fetched) {
            return fail(fetched.error());
        }
        m_before = m_counts;
        m_refusedBefore = m_refused;
    }
    const auto done = run(m_batch, work);
    if (!done) {
        m_again = true;
        return fail(done.error());
    }
    m_counts.added += done->added;
    m_counts.changed += done->changed;
    m_counts.present += done->present;
    m_counts.customersAdded += done->customersAdded;
    for (const RefusedLine& line : done->refused) {
        refuse(line.row, line.error);
    }
    return !m_ended;
}

void PurchaseImport::takenBack()
{
    m_counts = m_before;
    m_refused = m_refusedBefore;
    m_again = true;
}

}  // namespace memnun
