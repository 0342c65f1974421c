// SPDX-License-Identifier: GPL-3.0-or-later
// Call logs of strangers: tables by their first row, and Android's XML.
#include "core/exchange/calls/AndroidCalls.h"
#include "core/exchange/calls/CallColumns.h"
#include "core/exchange/tables/CsvReader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace memnun;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void check(const CallRecord& call)
{
    require(call.waitS >= 0 && call.talkS >= 0);
    require(!call.problem.isEmpty() || (!call.number.isEmpty() && call.at.ms > 0));
    require(call.problem.isEmpty() || call.problem != QLatin1String("no_time") || call.at.ms == 0);
}

std::unique_ptr<QBuffer> bufferOf(const std::uint8_t* data, std::size_t size)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    require(buffer->open(QIODevice::ReadOnly));
    return buffer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const CallRules rules{QTimeZone("Europe/Istanbul"), {}, {QStringLiteral("+902125550000")}};
    AndroidCalls android(bufferOf(data, size));
    for (auto call = android.next(); call && *call; call = android.next()) {
        check(**call);
    }
    const auto reader = CsvReader::open(bufferOf(data, size));
    if (!reader) {
        return 0;
    }
    std::optional<CallColumns> columns;
    for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
        if (!columns) {
            columns = CallColumns::guess(**row);
            require(columns->fields.size() == (*row)->size());
        }
        check(columns->recordOf(**row, rules));
    }
    return 0;
}
