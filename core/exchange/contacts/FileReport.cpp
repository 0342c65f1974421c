// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/FileReport.h"

#include "core/base/DiskPath.h"
#include "core/exchange/cards/CardReader.h"
#include "core/exchange/tables/CsvReader.h"
#include "core/exchange/tables/XlsxReader.h"

#include <algorithm>

namespace memnun {
namespace {

void stopped(FileReport& report, const Error& error)
{
    report.problem = error.fields.value(0).rule;
    report.where = error.context;
    report.readWhole = false;
}

/// Counts to the end, or to where reading stops.
qint64 countCells(TableReader& table, FileReport& report)
{
    qint64 cells = 0;
    while (true) {
        const auto row = table.next();
        if (!row) {
            stopped(report, row.error());
            return cells;
        }
        if (!*row) {
            return cells;
        }
        ++report.rows;
        cells += std::count_if((*row)->begin(), (*row)->end(), [](const QString& cell) { return !cell.isNull(); });
    }
}

Result<FileReport> inspectCsv(const QString& path)
{
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    const auto table = CsvReader::open(std::move(*file));
    if (!table) {
        return fail(table.error());
    }
    FileReport report;
    report.encoding = (*table)->form().encoding;
    report.delimiter = (*table)->form().delimiter;
    countCells(**table, report);
    return report;
}

Result<FileReport> inspectWorkbook(const QString& path)
{
    const auto book = XlsxFile::open(path);
    if (!book) {
        return fail(book.error());
    }
    FileReport report;
    report.format = FileFormat::Xlsx;
    report.problem = QString::fromLatin1((*book)->remark());
    for (qsizetype i = 0; i < (*book)->sheets().size(); ++i) {
        SheetReport sheet{(*book)->sheets().at(i).name};
        if (const auto table = (*book)->sheet(i)) {
            sheet.cells = countCells(**table, report);
        } else {
            stopped(report, table.error());
        }
        report.sheets.append(sheet);
    }
    return report;
}

Result<FileReport> inspectCards(const QString& path)
{
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    CardReader reader(std::move(*file));
    FileReport report;
    report.format = FileFormat::VCard;
    for (auto card = reader.next(); !card || *card; card = reader.next()) {
        if (!card) {
            stopped(report, card.error());
            break;
        }
    }
    report.cards = reader.number();
    return report;
}

bool beginsCard(QByteArray start)
{
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) {
        start.remove(0, 2).replace('\0', QByteArray());
    } else if (start.startsWith("\xEF\xBB\xBF")) {
        start.remove(0, 3);
    }
    return start.trimmed().toUpper().startsWith("BEGIN:VCARD");
}

}  // namespace

Result<FileFormat> formatOfFile(const QString& path)
{
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    const QByteArray start = (*file)->read(1024);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) {
        return FileFormat::Xlsx;
    }
    if (start.startsWith("\xD0\xCF\x11\xE0")) {
        return notReadable("workbook_old");
    }
    if (beginsCard(start) || path.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive)) {
        return FileFormat::VCard;
    }
    return FileFormat::Csv;
}

Result<FileReport> inspectFile(const QString& path)
{
    const auto format = formatOfFile(path);
    if (!format) {
        return fail(format.error());
    }
    switch (*format) {
    case FileFormat::Csv: return inspectCsv(path);
    case FileFormat::Xlsx: return inspectWorkbook(path);
    case FileFormat::VCard: return inspectCards(path);
    }
    return fail(Code::Bug);
}

}  // namespace memnun
