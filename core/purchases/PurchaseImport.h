// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/purchases/PurchaseCommands.h"

#include <functional>

namespace memnun {

/// A whole list of orders, some hundred rows in a transaction: CommandBus::stream() or the command line runs next(). Knows no
/// file: rows come from whoever reads the table.
class PurchaseImport {
public:
    static constexpr auto permission = ImportPurchases::permission;
    static constexpr auto verb = ImportPurchases::verb;
    /// The next row of cells; none at the end. An error ends the import; what was taken in before stays.
    using NextRow = std::function<Result<std::optional<QStringList>>()>;
    /// More refused rows than this are counted, but not kept.
    static constexpr qsizetype kMostKept = 10'000;

    /// `firstRow` is the number of the first one that nextRow() gives, for reasons that name rows.
    PurchaseImport(const PurchaseColumns& columns, const PurchaseReading& reading, NextRow nextRow, bool dryRun, qint64 firstRow = 2);

    /// False when all rows are in.
    Result<bool> next(UnitOfWork& work);
    /// The last next() was rolled back: it takes the same rows again.
    void takenBack();

    qint64 read() const { return m_read; }
    qint64 refused() const { return m_refused; }
    const PurchaseImportCounts& counts() const { return m_counts; }

private:
    Result<> fetch();
    void refuse(qint64 row, const Error& error);

    PurchaseColumns m_columns;
    PurchaseReading m_reading;
    NextRow m_nextRow;
    qint64 m_row;
    ImportPurchases m_batch;
    PurchaseImportCounts m_counts;
    PurchaseImportCounts m_before;  ///< of the last next()
    qint64 m_read = 0;
    qint64 m_refused = 0;
    qint64 m_refusedBefore = 0;
    bool m_again = false;
    bool m_ended = false;
};

}  // namespace memnun
