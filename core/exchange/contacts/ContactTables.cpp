// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactTables.h"

#include "core/base/DiskPath.h"
#include "core/exchange/contacts/FileReport.h"
#include "core/exchange/tables/CsvReader.h"

namespace memnun {
namespace {

Result<OpenTable> openCsv(const QString& path, const QJsonObject& map)
{
    auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    CsvForm form;
    const QString encoding = map.value(QLatin1String("encoding")).toString();
    const QString delimiter = map.value(QLatin1String("delimiter")).toString();
    if (encoding != QLatin1String("auto")) {
        form.encoding = encoding.toLatin1();
    }
    if (delimiter.size() == 1 && delimiter.at(0).unicode() < 128) {
        form.delimiter = delimiter.at(0).toLatin1();
    }
    auto table = CsvReader::open(std::move(*file), form);
    return table ? OpenTable{nullptr, std::move(*table)} : Result<OpenTable>(fail(table.error()));
}

/// The first sheet with rows.
Result<OpenTable> openWorkbook(const QString& path)
{
    auto book = XlsxFile::open(path);
    if (!book) {
        return fail(book.error());
    }
    for (qsizetype i = 0; i < (*book)->sheets().size(); ++i) {
        auto probe = (*book)->sheet(i);
        if (!probe) {
            return fail(probe.error());
        }
        const auto row = (*probe)->next();
        const bool isLast = i + 1 == (*book)->sheets().size();
        if (isLast || (row && *row)) {
            auto table = (*book)->sheet(i);
            return table ? OpenTable{std::move(*book), std::move(*table)} : Result<OpenTable>(fail(table.error()));
        }
    }
    return notReadable("columns_unknown");
}

}  // namespace

Result<ContactShape> contactShapeOf(const QString& path)
{
    const auto format = formatOfFile(path);
    if (!format) {
        return fail(format.error());
    }
    if (*format != FileFormat::Csv) {
        return *format == FileFormat::Xlsx ? ContactShape::Workbook : ContactShape::Cards;
    }
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) || (*file)->peek(64).trimmed().startsWith('[');
    return isJson ? ContactShape::Json : ContactShape::Table;
}

Result<OpenTable> openTable(const QString& path, ContactShape shape, const QJsonObject& map)
{
    return shape == ContactShape::Workbook ? openWorkbook(path) : openCsv(path, map);
}

Result<QStringList> headingsOf(TableReader& table)
{
    const auto headings = table.next();
    return headings ? headings->value_or(QStringList()) : Result<QStringList>(fail(headings.error()));
}

}  // namespace memnun
