// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Grouping.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

QString keyText(Property property, qint64 value)
{
    switch (property) {
    case Property::Channel: return toKey(static_cast<Channel>(value));
    case Property::Priority: return toKey(static_cast<Priority>(value));
    default: return QString::number(value);
    }
}

}  // namespace

std::optional<Property> Grouping::property() const
{
    switch (m_by) {
    case By::Channel: return Property::Channel;
    case By::Priority: return Property::Priority;
    case By::Agent: return Property::Agent;
    case By::Category: return Property::Category;
    case By::Tag: return Property::Tag;
    default: return std::nullopt;
    }
}

std::optional<Part> Grouping::part() const
{
    if (m_by == By::Age)
        return part::created;
    const std::optional<Property> one = property();
    return one ? std::optional(part::property(*one)) : std::nullopt;
}

/// Groups come in the order of values, nothing last.
void Grouping::gather(const Ledger& ledger, Property property)
{
    bool without = false;
    for (size_t block = 0; block < ledger.size(); ++block) {
        const Summary::Values& values = ledger.summary(block).values[static_cast<size_t>(property)];
        m_values.insert(m_values.end(), values.all.begin(), values.all.end());
        without = without || values.without;
    }
    std::sort(m_values.begin(), m_values.end());
    m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
    for (const qint64 value : m_values)
        m_keys.append(keyText(property, value));
    if (without)
        m_keys.append(QString());
}

size_t Grouping::groupOf(qint64 value) const
{
    return static_cast<size_t>(std::lower_bound(m_values.begin(), m_values.end(), value) - m_values.begin());
}

void Grouping::nameAges()
{
    int from = 0;
    for (const int to : ageLimits) {
        m_keys.append(QStringLiteral("%1-%2").arg(from).arg(to));
        from = to;
    }
    m_keys.append(QStringLiteral("%1+").arg(from));
}

size_t Grouping::groupOfAge(qint64 createdMs) const
{
    const qint64 age = m_moment.ms - createdMs;
    const auto limit = std::find_if(std::begin(ageLimits), std::end(ageLimits), [age](int days) { return age < days * kDayMs; });
    return static_cast<size_t>(limit - std::begin(ageLimits));
}

/// Asking the time zone about every message takes a hundred times as long as this list.
void Grouping::groupHours(const QTimeZone& zone, Instant moment)
{
    for (int hour = 0; hour < 7 * 24; ++hour)
        m_keys.append(QStringLiteral("%1-%2").arg(hour / 24 + 1).arg(hour % 24, 2, 10, QLatin1Char('0')));
    const QDateTime from = Instant{0}.toUtc();
    m_offsets.push_back({0, qint64(zone.offsetFromUtc(from)) * 1000});
    for (const QTimeZone::OffsetData& change : zone.transitions(from, moment.plusMs(366 * kDayMs).toUtc()))
        m_offsets.push_back({change.atUtc.toMSecsSinceEpoch(), qint64(change.offsetFromUtc) * 1000});
}

Grouping::Grouping(const Ledger& ledger, By by, const QTimeZone& zone, Instant moment) : m_by(by), m_moment(moment)
{
    if (const std::optional<Property> one = property())
        gather(ledger, *one);
    else if (by == By::Age)
        nameAges();
    else if (by == By::WeekHour)
        groupHours(zone, moment);
}

std::optional<size_t> Grouping::groupOf(const QString& key) const
{
    const qsizetype index = m_keys.indexOf(key);
    return index < 0 ? std::nullopt : std::optional(static_cast<size_t>(index));
}

Grouping::OfBlock Grouping::of(const Ledger& ledger, size_t block) const
{
    OfBlock found;
    if (m_by == By::Tag) {
        const auto [counts, tags] = ledger.tags(block);
        size_t next = 0;
        for (const qint64 count : counts) {
            found.m_begin.push_back(found.m_groups.size());
            for (qint64 i = 0; i < count; ++i)
                found.m_groups.push_back(groupOf(tags[next++]));
            if (count == 0)
                found.m_groups.push_back(m_values.size());
        }
    } else if (const std::optional<Part> own = part()) {
        const bool zeroIsNone = m_by == By::Agent || m_by == By::Category;
        for (const qint64 value : ledger.property(block, *own)) {
            found.m_begin.push_back(found.m_groups.size());
            const bool isNone = zeroIsNone && value == 0;
            found.m_groups.push_back(m_by == By::Age ? groupOfAge(value) : isNone ? m_values.size() : groupOf(value));
        }
    }
    found.m_begin.push_back(found.m_groups.size());
    return found;
}

std::optional<std::vector<size_t>> Grouping::ofAll(const Summary& summary) const
{
    std::vector<size_t> groups;
    if (m_by == By::Age) {
        groups = {groupOfAge(summary.created.from), groupOfAge(summary.created.to)};
        return groups.front() == groups.back() ? std::optional(groups) : std::nullopt;
    }
    const std::optional<Property> one = property();
    if (!one)
        return std::nullopt;
    const Summary::Values& values = summary.values[static_cast<size_t>(*one)];
    for (const qint64 value : values.all)
        groups.push_back(groupOf(value));
    if (values.without)
        groups.push_back(m_values.size());
    return groups;
}

std::span<const size_t> Grouping::OfBlock::of(size_t slot) const
{
    if (slot + 1 >= m_begin.size())
        return {};
    return std::span(m_groups).subspan(m_begin[slot], m_begin[slot + 1] - m_begin[slot]);
}

bool Grouping::OfBlock::has(size_t slot, size_t group) const
{
    const std::span<const size_t> groups = of(slot);
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

size_t Grouping::at(Instant instant) const
{
    // Most are of late: the last offset is looked at first.
    const auto later = instant.ms >= m_offsets.back().from
        ? m_offsets.end()
        : std::upper_bound(m_offsets.begin(), m_offsets.end(), instant.ms,
                           [](qint64 ms, const Offset& offset) { return ms < offset.from; });
    const Offset& offset = later == m_offsets.begin() ? m_offsets.front() : *std::prev(later);
    const qint64 hours = std::max<qint64>(0, instant.ms + offset.ms) / kHourMs;
    return static_cast<size_t>((hours + 3 * 24) % (7 * 24));  // 1 January 1970 was a Thursday
}

}  // namespace memnun::kpi
