// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallSources.h"

#include "core/base/DiskPath.h"
#include "core/exchange/calls/AndroidCalls.h"
#include "core/exchange/contacts/ContactTables.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr qint64 kBeginning = 512;
constexpr int kSamples = 5;

class TableCalls final : public CallSource {
public:
    /// `first` is a call, too, where the columns have no headings.
    TableCalls(OpenTable table, CallColumns columns, CallRules rules, QStringList first)
        : m_table(std::move(table)), m_columns(std::move(columns)), m_rules(std::move(rules)), m_first(std::move(first))
    {
    }

    Result<std::optional<CallRecord>> next() override
    {
        if (!m_columns.hasHeadings && !m_first.isEmpty()) {
            const QStringList first = std::exchange(m_first, {});
            return std::optional(recordOf(first));
        }
        auto cells = m_table.rows->next();
        while (cells && *cells && std::all_of((*cells)->begin(), (*cells)->end(), [](const QString& one) { return one.trimmed().isEmpty(); })) {
            cells = m_table.rows->next();
        }
        if (!cells) {
            return fail(cells.error());
        }
        return *cells ? std::optional(recordOf(**cells)) : std::optional<CallRecord>();
    }

private:
    CallRecord recordOf(const QStringList& cells) const
    {
        CallRecord record = m_columns.recordOf(cells, m_rules);
        record.row = m_table.rows->rowNumber();
        return record;
    }

    OpenTable m_table;
    CallColumns m_columns;
    CallRules m_rules;
    QStringList m_first;
};

using Opened = Result<std::unique_ptr<CallSource>>;

Opened callsOf(OpenTable table, const CallReading& reading)
{
    const auto first = headingsOf(*table.rows);
    if (!first) {
        return fail(first.error());
    }
    const auto columns = reading.columns         ? Result<CallColumns>(*reading.columns)
                         : reading.map.isEmpty() ? Result<CallColumns>(CallColumns::guess(*first))
                                                 : CallColumns::fromMap(reading.map, *first);
    if (!columns) {
        return fail(columns.error());
    }
    if (!columns->isKnown()) {
        return notReadable("columns_unknown", first->mid(0, 8).join(QLatin1String(", ")));
    }
    return std::make_unique<TableCalls>(std::move(table), *columns, reading.rules, *first);
}

/// None where the file is Android's.
Result<std::optional<OpenTable>> tableIn(const QString& path, const QJsonObject& map)
{
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    if (isAndroidCalls((*file)->peek(kBeginning))) {
        return std::optional<OpenTable>();
    }
    const auto shape = contactShapeOf(path);
    if (!shape) {
        return fail(shape.error());
    }
    if (*shape != ContactShape::Table && *shape != ContactShape::Workbook) {
        return notReadable("not_a_table");
    }
    auto table = openTable(path, *shape, map);
    return table ? Result<std::optional<OpenTable>>(std::optional(std::move(*table))) : fail(table.error());
}

}  // namespace

Opened openCalls(const QString& path, const CallReading& reading)
{
    auto table = tableIn(path, reading.map);
    if (!table) {
        return fail(table.error());
    }
    if (*table) {
        return callsOf(std::move(**table), reading);
    }
    auto file = disk::openToRead(path);
    return file ? Opened(std::make_unique<AndroidCalls>(std::move(*file))) : Opened(fail(file.error()));
}

Result<CallLog> readCalls(const QString& path, const CallReading& reading)
{
    const auto source = openCalls(path, reading);
    if (!source) {
        return fail(source.error());
    }
    CallLog log;
    while (true) {
        auto call = (*source)->next();
        if (!call) {
            log.stopped = call.error();
        }
        if (!call || !*call) {
            break;
        }
        if (log.calls.size() >= kMostCalls) {
            return notReadable("too_many_calls");
        }
        log.calls.append(std::move(**call));
    }
    std::stable_sort(log.calls.begin(), log.calls.end(), [](const CallRecord& a, const CallRecord& b) { return a.at < b.at; });
    return log;
}

Result<CallPreview> previewCalls(const QString& path)
{
    const auto table = tableIn(path, {});
    if (!table) {
        return fail(table.error());
    }
    CallPreview preview;
    if (!*table) {
        return preview;
    }
    const auto first = headingsOf(*(*table)->rows);
    if (!first) {
        return fail(first.error());
    }
    preview.firstRow = *first;
    preview.columns = CallColumns::guess(*first);
    for (auto row = (*table)->rows->next(); row && *row && preview.samples.size() < kSamples; row = (*table)->rows->next()) {
        preview.samples.append(**row);
    }
    return preview;
}

}  // namespace memnun
