// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calls/CallColumns.h"

#include <QJsonObject>

#include <memory>

namespace memnun {

/// What tells the columns of a log: a map file of cli.md, a person, or (neither) its first row.
struct CallReading {
    QJsonObject map{};
    std::optional<CallColumns> columns{};
    CallRules rules{};
};

/// The calls of a CSV or workbook, or of Android's calls.xml, told by content. Fails as the readers do, as
/// CallColumns::fromMap() does, and with "columns_unknown" where a table's columns tell nothing.
Result<std::unique_ptr<CallSource>> openCalls(const QString& path, const CallReading& reading);

/// All of them, oldest first. Fails with "too_many_calls" beyond kMostCalls; `stopped` says where a file ends before its end.
struct CallLog {
    QVector<CallRecord> calls;
    std::optional<Error> stopped;
};
inline constexpr qsizetype kMostCalls = 2'000'000;
Result<CallLog> readCalls(const QString& path, const CallReading& reading);

/// What a person looks at before anything is brought in.
struct CallPreview {
    QStringList firstRow;          ///< of a table
    QVector<QStringList> samples;  ///< the rows behind it
    CallColumns columns;           ///< as guessed
};
/// Of a table; empty for others. Fails as openCalls() does, but not for unknown columns.
Result<CallPreview> previewCalls(const QString& path);

}  // namespace memnun
