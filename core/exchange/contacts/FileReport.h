// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace memnun {

/// The kinds of files that hold contacts and tables, told by their content rather than their name.
enum class FileFormat { Csv, Xlsx, VCard };
template <>
struct EnumKeys<FileFormat> {
    static constexpr auto keys =
        std::to_array<EnumKey<FileFormat>>({{FileFormat::Csv, "csv"}, {FileFormat::Xlsx, "xlsx"}, {FileFormat::VCard, "vcard"}});
};

/// Fails as disk::openToRead() does, and with TableReader's "not_a_table" and "workbook_old".
Result<FileFormat> formatOfFile(const QString& path);

struct SheetReport {
    QString name;
    qint64 cells = 0;  ///< that hold something
    bool operator==(const SheetReport&) const = default;
};

/// What a file holds, counted without keeping it.
struct FileReport {
    FileFormat format = FileFormat::Csv;
    QByteArray encoding;           ///< of a CSV
    char delimiter = 0;            ///< of a CSV
    QVector<SheetReport> sheets;   ///< of a workbook
    qint64 rows = 0;               ///< of a table: with a cell in them, the headings too
    qint64 cards = 0;
    /// A rule of TableReader or CardReader where reading ended early, or where something is odd though all was read.
    QString problem;
    QString where;
    bool readWhole = true;
};

/// Fails where nothing of the file can be read.
Result<FileReport> inspectFile(const QString& path);

}  // namespace memnun
