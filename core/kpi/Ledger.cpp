// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Ledger.h"

#include "core/kpi/Numbers.h"

#include <algorithm>
#include <numeric>

namespace memnun::kpi {
namespace {

std::vector<qint64> numbersIn(const QByteArray& sealed)
{
    std::vector<qint64> numbers;
    NumberReader(sealed).take(numbers);
    return numbers;
}

/// `rest` and `why` may be null.
void readColumn(const QByteArray& seconds, const QByteArray& values, const QByteArray* rest, const QByteArray* why, Column& column)
{
    NumberReader times(seconds);
    times.take(column.counts);
    times.take(column.at);
    NumberReader(values).take(column.values);
    for (qint64& at : column.at)
        at *= 1000;
    if (rest) {
        const std::vector<qint64> cut = numbersIn(*rest);
        for (size_t i = 0; i < std::min(cut.size(), column.at.size()); ++i)
            column.at[i] += cut[i];
    }
    column.why.clear();
    if (why)
        column.why = numbersIn(*why);
}

}  // namespace

Ledger::Ledger(const TicketFacts& facts, const KpiRules& rules, qint64 span) : m_rules(rules), m_span(span)
{
    for (size_t begin = 0; begin < facts.size();) {
        Entry entry;
        entry.number = facts.head(begin).id.value() / m_span;
        size_t end = begin;
        while (end < facts.size() && facts.head(end).id.value() / m_span == entry.number)
            ++end;
        entry.fresh = std::make_shared<const Pack>(packOf(facts, begin, end, entry.number * m_span, slots(), m_rules));
        entry.told = entry.fresh->summary;
        m_entries.push_back(std::move(entry));
        begin = end;
    }
}

const QByteArray& Ledger::bytes(const Entry& entry, Part part) const
{
    static const QByteArray none;
    const auto kept = m_kept.find(part);
    if (kept == m_kept.end())
        return none;
    const auto found = kept->second.ofBlock.find(entry.number);
    return found == kept->second.ofBlock.end() ? none : found->second;
}

void Ledger::readStored(const Entry& entry, size_t column, Detail detail, Column& into) const
{
    const qint64 times = entry.stored->columns[column].times;
    readColumn(bytes(entry, part::seconds(times)), bytes(entry, part::values(column)),
               detail == Detail::Seconds ? nullptr : &bytes(entry, part::rest(times)),
               detail == Detail::Reasons ? &bytes(entry, part::why(column)) : nullptr, into);
}

void Ledger::readFresh(const Pack& pack, size_t column, Detail detail, Column& into)
{
    const qint64 times = pack.summary.columns[column].times;
    const QByteArray rest = pack.parts.value(part::rest(times));
    const QByteArray why = pack.parts.value(part::why(column));
    readColumn(pack.parts.value(part::seconds(times)), pack.parts.value(part::values(column)),
               detail == Detail::Seconds ? nullptr : &rest, detail == Detail::Reasons ? &why : nullptr, into);
}

void Ledger::read(size_t block, size_t column, Detail detail, Column& into) const
{
    const Entry& entry = m_entries[block];
    if (entry.stored)
        readStored(entry, column, detail, into);
    else
        readFresh(*entry.fresh, column, detail, into);
    if (entry.stored && !entry.marked.empty() && into.fits(slots())) {
        Column fresh;
        readFresh(*entry.fresh, column, detail, fresh);
        into = Column::spliced(into, fresh, entry.marked);
    }
    if (into.fits(slots()))
        return;
    miss();
    into = Column(slots());
}

Column Ledger::column(size_t block, size_t column, Detail detail) const
{
    Column found;
    read(block, column, detail, found);
    return found;
}

std::vector<qint64> Ledger::property(size_t block, Part part) const
{
    const Entry& entry = m_entries[block];
    std::vector<qint64> numbers = numbersIn(entry.stored ? bytes(entry, part) : entry.fresh->parts.value(part));
    if (numbers.size() != slots())
        miss();
    numbers.resize(slots(), Properties::kNobody);
    if (!entry.stored || entry.marked.empty())
        return numbers;
    const std::vector<qint64> fresh = numbersIn(entry.fresh->parts.value(part));
    for (size_t slot = 0; slot < slots(); ++slot) {
        if (entry.marked[slot])
            numbers[slot] = fresh[slot];
    }
    return numbers;
}

std::pair<std::vector<qint64>, std::vector<qint64>> Ledger::tags(size_t block) const
{
    const auto read = [this](const QByteArray& sealed) {
        Properties found;
        NumberReader reader(sealed);
        reader.take(found.tagCounts);
        reader.take(found.tags);
        const qint64 all = std::accumulate(found.tagCounts.begin(), found.tagCounts.end(), qint64{0});
        Properties whole(slots());
        if (found.tagCounts.size() == slots() && all == static_cast<qint64>(found.tags.size())) {
            whole.tagCounts = std::move(found.tagCounts);
            whole.tags = std::move(found.tags);
        } else {
            miss();
        }
        return whole;
    };
    const Entry& entry = m_entries[block];
    const Part part = part::property(Property::Tag);
    Properties found = read(entry.stored ? bytes(entry, part) : entry.fresh->parts.value(part));
    if (entry.stored && !entry.marked.empty())
        found = Properties::spliced(found, read(entry.fresh->parts.value(part)), entry.marked);
    return {found.tagCounts, found.tags};
}

}  // namespace memnun::kpi
