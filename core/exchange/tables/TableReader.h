// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <optional>

namespace memnun {

/// A table of a file, row by row, so that any size needs little memory.
///
/// Files come from strangers. What can't be read is Code::Invalid with a FieldError on "file", its rule one of
///   "not_a_table"        neither text nor a workbook
///   "quote_open"         a quoted cell that never ends
///   "cell_too_long"      a cell of more than kLongestCell bytes
///   "too_many_columns"   a row of more than kMostColumns cells
///   "workbook_old"       an Excel 97 file, or one with a password
///   "workbook_password"  a zip with a password
///   "workbook_broken"    a part is missing or is no XML
///   "workbook_too_big"   more texts than kMostTextBytes, or a packed part made to burst
/// and with where it happened as the error's context.
class TableReader {
public:
    virtual ~TableReader() = default;
    /// The cells of the next row that holds any; none at the end. Rows that were given before an error are good.
    virtual Result<std::optional<QStringList>> next() = 0;
    /// The number people see beside the row that next() gave: from 1, empty ones counted.
    virtual qint64 rowNumber() const = 0;
};

inline constexpr qsizetype kLongestCell = 4 << 20;
inline constexpr qsizetype kMostColumns = 16384;
inline constexpr qsizetype kMostTextBytes = 64 << 20;

/// An error of the kinds above.
inline tl::unexpected<Error> notReadable(const char* rule, QString where = {})
{
    return fail(Code::Invalid, std::move(where), {{QStringLiteral("file"), QString::fromLatin1(rule)}});
}

}  // namespace memnun
