// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of strangers: encodings, delimiters, quotes, and what columns mean.
#include "core/exchange/contacts/ContactColumns.h"
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    require(buffer->open(QIODevice::ReadOnly));
    const auto reader = CsvReader::open(std::move(buffer));
    if (!reader) {
        return 0;
    }
    std::optional<ContactColumns> columns;
    qint64 last = 0;
    for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
        require(!(*row)->isEmpty() && (*row)->size() <= kMostColumns && (*reader)->rowNumber() > last);
        last = (*reader)->rowNumber();
        if (!columns) {
            columns = ContactColumns::guess(**row);
            require(columns->fields.size() == (*row)->size());
        } else {
            for (const ContactPoint& point : columns->recordOf(**row).points) {
                require(!point.raw.isNull());
            }
        }
    }
    return 0;
}
