// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/NamePlace.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr int kSymbols = 7;
constexpr qint64 kBase = 38;

/// What sortKey() writes, in its order: nothing, 0x01 to 0x03, digits, the 32 letters from 0x61, anything else.
/// Symbols that stand for several bytes end the group, or what comes behind them would break the order.
struct Symbol {
    qint64 place;
    bool ends;
};

Symbol symbolOf(unsigned char byte)
{
    if (byte <= 0x03)
        return {byte, byte == 0 || byte == 0x03};
    if (byte < 0x61)
        return {4, true};
    if (byte <= 0x80)
        return {5 + byte - 0x61, false};
    return {kBase - 1, true};
}

using Symbols = std::array<qint64, kSymbols>;

/// The first symbol behind which nothing counts.
std::size_t endOf(const Symbols& symbols)
{
    std::size_t end = 0;
    while (end + 1 < symbols.size() && symbols[end] != 0 && symbols[end] != 3 && symbols[end] != 4 && symbols[end] != kBase - 1) {
        ++end;
    }
    return end;
}

QByteArray keyOf(const Symbols& symbols)
{
    QByteArray key;
    for (std::size_t i = 0; i <= endOf(symbols) && symbols[i] > 0; ++i) {
        const qint64 symbol = symbols[i];
        key.append(static_cast<char>(symbol <= 4 ? symbol : symbol == kBase - 1 ? 0x81 : 0x61 + symbol - 5));
    }
    return key;
}

void place(sqlite3_context* context, int, sqlite3_value** values)
{
    const QByteArray key = QByteArray::fromRawData(static_cast<const char*>(sqlite3_value_blob(values[0])),
                                                   sqlite3_value_bytes(values[0]));
    sqlite3_result_int64(context, namePlace::firstOf(namePlace::groupOf(key)) + sqlite3_value_int64(values[1]) % namePlace::kIds);
}

}  // namespace

qint64 namePlace::groupOf(const QByteArray& sortKey)
{
    qint64 group = 0;
    bool ended = false;
    for (int i = 0; i < kSymbols; ++i) {
        const Symbol symbol = ended || i >= sortKey.size() ? Symbol{0, true} : symbolOf(static_cast<unsigned char>(sortKey.at(i)));
        group = group * kBase + symbol.place;
        ended = ended || symbol.ends;
    }
    return group;
}

std::pair<QByteArray, QByteArray> namePlace::keysOf(qint64 group)
{
    Symbols symbols{};
    for (std::size_t i = symbols.size(); i > 0; --i) {
        symbols[i - 1] = group % kBase;
        group /= kBase;
    }
    const QByteArray first = keyOf(symbols);
    std::size_t length = endOf(symbols) + 1;
    while (length > 0 && symbols[length - 1] == kBase - 1) {
        --length;
    }
    if (length == 0) {
        return {first, {}};
    }
    ++symbols[length - 1];
    std::fill(symbols.begin() + static_cast<std::ptrdiff_t>(length), symbols.end(), 0);
    return {first, keyOf(symbols)};
}

bool registerNamePlace(sqlite3* handle)
{
    return sqlite3_create_function_v2(handle, "memnun_place", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                      place, nullptr, nullptr, nullptr) == SQLITE_OK;
}

}  // namespace memnun
