// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/TableReader.h"
#include "core/exchange/tables/XlsxReader.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace memnun {

/// A file with columns, before its headings were read.
struct OpenTable {
    std::unique_ptr<XlsxFile> book;  ///< of a workbook; outlives its rows
    std::unique_ptr<TableReader> rows;
};

/// A file's kind as contacts are brought in from it.
enum class ContactShape { Table, Workbook, Cards, Json };
/// Fails as formatOfFile() does.
Result<ContactShape> contactShapeOf(const QString& path);

/// A CSV ("encoding" and "delimiter" of a map of cli.md hold), or the first sheet with rows. Fails as the readers do.
Result<OpenTable> openTable(const QString& path, ContactShape shape, const QJsonObject& map = {});
/// The next row, which is none of the contacts; empty where the table is.
Result<QStringList> headingsOf(TableReader& table);

}  // namespace memnun
