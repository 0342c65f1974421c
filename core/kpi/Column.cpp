// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Column.h"

#include "core/kpi/Numbers.h"

#include <numeric>

namespace memnun::kpi {
namespace {

QByteArray packed(std::span<const qint64> numbers)
{
    QByteArray bytes;
    putNumbers(bytes, numbers);
    return bytes;
}

qint64 wholeSeconds(qint64 ms)
{
    return ms >= 0 ? ms / 1000 : -((999 - ms) / 1000);
}

/// Walks the entries of two lists by slot and hands on those of one or the other.
template <class Take>
void walk(const std::vector<qint64>& one, const std::vector<qint64>& other, const std::vector<bool>& fresh, Take take)
{
    size_t mine = 0;
    size_t theirs = 0;
    for (size_t slot = 0; slot < one.size(); ++slot) {
        const auto own = static_cast<size_t>(one[slot]);
        const auto foreign = static_cast<size_t>(other[slot]);
        take(slot, fresh[slot], fresh[slot] ? theirs : mine, fresh[slot] ? foreign : own);
        mine += own;
        theirs += foreign;
    }
}

template <class T>
void appendPart(std::vector<T>& list, const std::vector<T>& from, size_t begin, size_t count)
{
    const auto first = from.begin() + static_cast<std::ptrdiff_t>(begin);
    list.insert(list.end(), first, first + static_cast<std::ptrdiff_t>(count));
}

}  // namespace

void Column::append(size_t slot, const Verdict& verdict)
{
    counts[slot] = static_cast<qint64>(verdict.counted().size());
    for (const Verdict::Counted& counted : verdict.counted()) {
        at.push_back(counted.at.ms);
        values.push_back(counted.value);
    }
    why[slot] = verdict.why() ? static_cast<qint64>(*verdict.why()) : kNotLeftOut;
}

bool Column::fits(size_t slots) const
{
    return counts.size() == slots && values.size() == at.size()
        && std::accumulate(counts.begin(), counts.end(), qint64{0}) == static_cast<qint64>(at.size());
}

Column Column::spliced(const Column& one, const Column& other, const std::vector<bool>& fresh)
{
    Column column(one.counts.size());
    column.why.resize(one.why.size());
    walk(one.counts, other.counts, fresh, [&](size_t slot, bool isFresh, size_t begin, size_t count) {
        const Column& from = isFresh ? other : one;
        column.counts[slot] = static_cast<qint64>(count);
        appendPart(column.at, from.at, begin, count);
        appendPart(column.values, from.values, begin, count);
        if (slot < column.why.size())
            column.why[slot] = from.why[slot];
    });
    return column;
}

ColumnBytes bytesOf(const Column& column)
{
    std::vector<qint64> seconds;
    std::vector<qint64> rest;
    for (const qint64 ms : column.at) {
        seconds.push_back(wholeSeconds(ms));
        rest.push_back(ms - seconds.back() * 1000);
    }
    ColumnBytes bytes{packed(column.counts), packed(rest), {}, packed(column.why)};
    putNumbers(bytes.seconds, std::span<const qint64>(seconds));
    putNumbers(bytes.values, std::span<const double>(column.values));
    return bytes;
}

Properties::Properties(size_t slots)
    : channel(slots, kNobody), priority(slots), agent(slots), category(slots), createdAt(slots), tagCounts(slots)
{
}

Properties Properties::spliced(const Properties& one, const Properties& other, const std::vector<bool>& fresh)
{
    Properties all(one.channel.size());
    walk(one.tagCounts, other.tagCounts, fresh, [&](size_t slot, bool isFresh, size_t begin, size_t count) {
        const Properties& from = isFresh ? other : one;
        for (auto list : {&Properties::channel, &Properties::priority, &Properties::agent, &Properties::category,
                          &Properties::createdAt, &Properties::tagCounts})
            (all.*list)[slot] = (from.*list)[slot];
        appendPart(all.tags, from.tags, begin, count);
    });
    return all;
}

}  // namespace memnun::kpi
