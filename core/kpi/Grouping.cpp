// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Grouping.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

template <class Enum>
QString keyText(Enum value)
{
    return toKey(value);
}

template <class Tag>
QString idText(Id<Tag> id)
{
    return id.isValid() ? QString::number(id.value()) : QString();
}

}  // namespace

/// `values(i)` is a span of what a ticket has; groups come in the order of those, nothing last.
template <class Value, class Values, class Text>
void Grouping::group(const TicketFacts& facts, Values values, Text text)
{
    std::vector<Value> all;
    const auto tidy = [&all] {
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    };
    bool without = false;
    size_t enough = 4096;
    for (size_t i = 0; i < facts.size(); ++i) {
        const auto own = values(i);
        all.insert(all.end(), own.begin(), own.end());
        without = without || own.empty();
        if (all.size() > enough) {
            tidy();
            enough = std::max(enough, 2 * all.size());
        }
    }
    tidy();
    for (const Value& value : all)
        m_keys.append(text(value));
    if (without)
        m_keys.append(QString());
    for (size_t i = 0; i < facts.size(); ++i) {
        m_begin.push_back(m_groups.size());
        const auto own = values(i);
        for (const Value& value : own)
            m_groups.push_back(static_cast<size_t>(std::lower_bound(all.begin(), all.end(), value) - all.begin()));
        if (own.empty())
            m_groups.push_back(all.size());
    }
    m_begin.push_back(m_groups.size());
}

void Grouping::groupAges(const TicketFacts& facts, Instant moment)
{
    int from = 0;
    for (const int to : ageLimits) {
        m_keys.append(QStringLiteral("%1-%2").arg(from).arg(to));
        from = to;
    }
    m_keys.append(QStringLiteral("%1+").arg(from));
    for (size_t i = 0; i < facts.size(); ++i) {
        const qint64 age = moment.ms - facts.head(i).createdAt.ms;
        const auto limit = std::find_if(std::begin(ageLimits), std::end(ageLimits),
                                        [age](int days) { return age < days * kDayMs; });
        m_begin.push_back(i);
        m_groups.push_back(static_cast<size_t>(limit - std::begin(ageLimits)));
    }
    m_begin.push_back(m_groups.size());
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

Grouping::Grouping(const TicketFacts& facts, By by, const QTimeZone& zone, Instant moment) : m_by(by)
{
    // One value a ticket, or none where an id is not valid.
    const auto single = [&facts](auto TicketHead::*member) {
        return [&facts, member](size_t i) {
            const auto& value = facts.head(i).*member;
            size_t count = 1;
            if constexpr (requires { value.isValid(); })
                count = value.isValid() ? 1 : 0;
            return std::span(&value, count);
        };
    };
    switch (by) {
    case By::Channel: group<Channel>(facts, single(&TicketHead::channel), keyText<Channel>); break;
    case By::Priority: group<Priority>(facts, single(&TicketHead::priority), keyText<Priority>); break;
    case By::Agent: group<UserId>(facts, single(&TicketHead::assignee), idText<UserTag>); break;
    case By::Category: group<CategoryId>(facts, single(&TicketHead::category), idText<CategoryTag>); break;
    case By::Tag: group<TagId>(facts, [&facts](size_t i) { return facts.tags(i); }, idText<TagTag>); break;
    case By::Age: groupAges(facts, moment); break;
    case By::WeekHour: groupHours(zone, moment); break;
    default: break;
    }
}

std::optional<size_t> Grouping::groupOf(const QString& key) const
{
    const qsizetype index = m_keys.indexOf(key);
    return index < 0 ? std::nullopt : std::optional(static_cast<size_t>(index));
}

std::span<const size_t> Grouping::of(size_t ticket) const
{
    if (isByInstant())
        return {};
    return std::span(m_groups).subspan(m_begin[ticket], m_begin[ticket + 1] - m_begin[ticket]);
}

size_t Grouping::at(Instant instant) const
{
    const auto later = std::upper_bound(m_offsets.begin(), m_offsets.end(), instant.ms,
                                        [](qint64 ms, const Offset& offset) { return ms < offset.from; });
    const Offset& offset = later == m_offsets.begin() ? m_offsets.front() : *std::prev(later);
    const qint64 hours = std::max<qint64>(0, instant.ms + offset.ms) / kHourMs;
    return static_cast<size_t>((hours + 3 * 24) % (7 * 24));  // 1 January 1970 was a Thursday
}

}  // namespace memnun::kpi
