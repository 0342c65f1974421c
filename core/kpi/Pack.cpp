// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Pack.h"

#include "core/kpi/Numbers.h"
#include "core/kpi/builtin.h"

#include <QCryptographicHash>

#include <algorithm>

namespace memnun::kpi {
namespace {

std::vector<ColumnKind> makeKinds()
{
    std::vector<ColumnKind> kinds;
    for (const Kpi* kpi : builtinKpis()) {
        kinds.push_back({kpi, TimeBase::Business, false});
        if (kpi->timed)
            kinds.push_back({kpi, TimeBase::Calendar, false});
        if (kpi->shape == Shape::Level)
            kinds.push_back({kpi, TimeBase::Business, true});
    }
    return kinds;
}

QByteArray sealedNumbers(std::span<const qint64> numbers)
{
    QByteArray bytes;
    putNumbers(bytes, numbers);
    return sealed(bytes, 0);
}

/// One block's tickets, judged one after another.
class Packer {
public:
    Packer(size_t slots, const KpiRules& rules)
        : m_rules(rules), m_properties(slots), m_columns(columnKinds().size(), Column(slots))
    {
    }

    void take(size_t slot, const TicketFacts& facts, size_t index)
    {
        const TicketHead& head = facts.head(index);
        describe(slot, head, facts.tags(index));
        const TicketTimes business = ticketTimes(facts.facts(index), {&m_rules.calendar}).value_or(TicketTimes{});
        const TicketTimes calendar = ticketTimes(facts.facts(index), {}).value_or(TicketTimes{});
        const TicketHistory history = facts.history(index);
        const std::span<const ColumnKind> kinds = columnKinds();
        for (size_t i = 0; i < kinds.size(); ++i) {
            m_verdict.clear();
            const bool isMerged = head.status == TicketStatus::Merged;
            if (isMerged)
                m_verdict.leaveOut(Exclusion::Merged);
            const ColumnKind& kind = kinds[i];
            if (kind.kpi->shape == Shape::Level)
                stand(kind, history);
            else if (!isMerged)
                kind.kpi->measure({head, facts.facts(index), kind.time == TimeBase::Business ? business : calendar}, m_verdict);
            m_columns[i].append(slot, m_verdict);
        }
    }

    Pack finish()
    {
        Pack pack;
        pack.summary.describe(m_properties);
        packProperties(pack);
        std::vector<size_t> times;  // the first column with each list of instants
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const auto same = std::find_if(times.begin(), times.end(), [&](size_t one) { return m_columns[one].hasSameTimes(m_columns[i]); });
            const qint64 number = same - times.begin();
            const ColumnBytes bytes = bytesOf(m_columns[i]);
            if (same == times.end()) {
                times.push_back(i);
                pack.parts[part::seconds(number)] = sealed(bytes.seconds, 0);
                pack.parts[part::rest(number)] = sealed(bytes.rest, 0);
            }
            pack.parts[part::values(i)] = sealed(bytes.values, 0);
            pack.parts[part::why(i)] = sealed(bytes.why, 0);
            const std::vector<qint64>& counts = m_columns[i].counts;
            const auto tickets = static_cast<qint64>(counts.size()) - std::count(counts.begin(), counts.end(), 0);
            Summary::OfColumn told{number, {}, tickets, static_cast<qint64>(m_columns[i].at.size())};
            for (const qint64 ms : m_columns[i].at)
                told.reach.add(ms);
            pack.summary.columns.push_back(told);
        }
        return pack;
    }

private:
    void describe(size_t slot, const TicketHead& head, std::span<const TagId> tags)
    {
        m_properties.channel[slot] = static_cast<qint64>(head.channel);
        m_properties.priority[slot] = static_cast<qint64>(head.priority);
        m_properties.agent[slot] = head.assignee.value();
        m_properties.category[slot] = head.category.value();
        m_properties.createdAt[slot] = head.createdAt.ms;
        m_properties.tagCounts[slot] = static_cast<qint64>(tags.size());
        for (const TagId tag : tags)
            m_properties.tags.push_back(tag.value());
    }

    void stand(const ColumnKind& kind, const TicketHistory& history)
    {
        kind.kpi->stand(history, m_verdict);
        if (kind.left && !m_verdict.counted().empty() && m_verdict.counted().back().value <= 0)
            m_verdict.clear();
    }

    void packProperties(Pack& pack) const
    {
        pack.parts[part::property(Property::Channel)] = sealedNumbers(m_properties.channel);
        pack.parts[part::property(Property::Priority)] = sealedNumbers(m_properties.priority);
        pack.parts[part::property(Property::Agent)] = sealedNumbers(m_properties.agent);
        pack.parts[part::property(Property::Category)] = sealedNumbers(m_properties.category);
        pack.parts[part::created] = sealedNumbers(m_properties.createdAt);
        QByteArray tags;
        putNumbers(tags, std::span<const qint64>(m_properties.tagCounts));
        putNumbers(tags, std::span<const qint64>(m_properties.tags));
        pack.parts[part::property(Property::Tag)] = sealed(tags, 0);
    }

    const KpiRules& m_rules;
    Properties m_properties;
    std::vector<Column> m_columns;
    Verdict m_verdict;
};

}  // namespace

std::span<const ColumnKind> columnKinds()
{
    static const std::vector<ColumnKind> kinds = makeKinds();
    return kinds;
}

size_t columnOf(const Kpi& kpi, TimeBase time)
{
    const std::span<const ColumnKind> kinds = columnKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ColumnKind& kind) {
        return kind.kpi == &kpi && (kind.time == time || !kpi.timed) && !kind.left;
    });
    return static_cast<size_t>(found - kinds.begin());
}

size_t leftColumnOf(const Kpi& kpi)
{
    const std::span<const ColumnKind> kinds = columnKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ColumnKind& kind) { return kind.kpi == &kpi && kind.left; });
    return static_cast<size_t>(found - kinds.begin());
}

Pack packOf(const TicketFacts& facts, size_t begin, size_t end, qint64 firstId, size_t slots, const KpiRules& rules)
{
    Packer packer(slots, rules);
    for (size_t i = begin; i < end; ++i)
        packer.take(static_cast<size_t>(facts.head(i).id.value() - firstId), facts, i);
    return packer.finish();
}

QString fingerprintOf(const KpiRules& rules, qint64 span)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(kFormula) + ' ' + QByteArray::number(span) + ' ' + rules.zone.id() + ' ' + rules.fingerprint);
    for (const ColumnKind& kind : columnKinds())
        hash.addData(QByteArray(kind.kpi->id) + (kind.time == TimeBase::Business ? " b" : " c"));
    // kept as numbers, so their order matters
    const auto addKeys = [&hash](const auto& keys) {
        for (const auto& [value, key] : keys)
            hash.addData(QByteArray(key) + QByteArray::number(static_cast<int>(value)));
    };
    addKeys(EnumKeys<Channel>::keys);
    addKeys(EnumKeys<Priority>::keys);
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace memnun::kpi
