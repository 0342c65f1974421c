// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Numbers.h"
#include "core/kpi/Pack.h"

#include <algorithm>

namespace memnun::kpi {
namespace {

/// Reads numbers one after another; after the last they are 0 and isSound() is false.
class Numbers {
public:
    explicit Numbers(const QByteArray& sealed)
    {
        NumberReader reader(sealed);
        m_sound = reader.take(m_all);
    }
    qint64 next()
    {
        if (m_at < m_all.size())
            return m_all[m_at++];
        m_sound = false;
        return 0;
    }
    std::vector<qint64> list()
    {
        std::vector<qint64> numbers;
        for (qint64 left = next(); left > 0 && m_sound; --left)
            numbers.push_back(next());
        return numbers;
    }
    bool isSound() const { return m_sound; }
    bool isAtEnd() const { return m_sound && m_at == m_all.size(); }

private:
    std::vector<qint64> m_all;
    size_t m_at = 0;
    bool m_sound = true;
};

void appendList(std::vector<qint64>& numbers, const std::vector<qint64>& list)
{
    numbers.push_back(static_cast<qint64>(list.size()));
    numbers.insert(numbers.end(), list.begin(), list.end());
}

void gather(Summary::Values& values, const Properties& properties, const std::vector<qint64>& list, bool zeroIsNone)
{
    values = {};
    for (size_t slot = 0; slot < list.size(); ++slot) {
        if (!properties.isThere(slot))
            continue;
        if (zeroIsNone && list[slot] == 0)
            values.without = true;
        else if (values.all.empty() || values.all.back() != list[slot])
            values.all.push_back(list[slot]);
    }
    std::sort(values.all.begin(), values.all.end());
    values.all.erase(std::unique(values.all.begin(), values.all.end()), values.all.end());
}

}  // namespace

void Reach::add(qint64 ms)
{
    const bool was = isEmpty();
    from = was ? ms : std::min(from, ms);
    to = was ? ms : std::max(to, ms);
}

void Reach::add(const Reach& other)
{
    if (other.isEmpty())
        return;
    add(other.from);
    add(other.to);
}

void Summary::describe(const Properties& properties)
{
    tickets = 0;
    created = {};
    first.clear();
    for (size_t slot = 0; slot < properties.channel.size(); ++slot) {
        if (!properties.isThere(slot))
            continue;
        ++tickets;
        const qint64 at = properties.createdAt[slot];
        created.add(at);
        const auto known = first.find(properties.channel[slot]);
        if (known == first.end())
            first.insert(properties.channel[slot], at);
        else
            *known = std::min(*known, at);
    }
    const auto of = [this](Property which) -> Values& { return values[static_cast<size_t>(which)]; };
    gather(of(Property::Channel), properties, properties.channel, false);
    gather(of(Property::Priority), properties, properties.priority, false);
    gather(of(Property::Agent), properties, properties.agent, true);
    gather(of(Property::Category), properties, properties.category, true);
    Values& tags = of(Property::Tag);
    tags = {properties.tags, false};
    std::sort(tags.all.begin(), tags.all.end());
    tags.all.erase(std::unique(tags.all.begin(), tags.all.end()), tags.all.end());
    for (size_t slot = 0; slot < properties.tagCounts.size(); ++slot)
        tags.without = tags.without || (properties.isThere(slot) && properties.tagCounts[slot] == 0);
}

QByteArray Summary::toBytes() const
{
    std::vector<qint64> numbers{tickets, created.from, created.to, static_cast<qint64>(columns.size())};
    for (const OfColumn& column : columns)
        numbers.insert(numbers.end(), {column.times, column.reach.from, column.reach.to, column.tickets, column.entries});
    for (const Values& each : values) {
        numbers.push_back(each.without ? 1 : 0);
        appendList(numbers, each.all);
    }
    numbers.push_back(first.size());
    for (auto it = first.begin(); it != first.end(); ++it)
        numbers.insert(numbers.end(), {it.key(), it.value()});
    QByteArray bytes;
    putNumbers(bytes, std::span<const qint64>(numbers));
    return sealed(bytes, 0);
}

std::optional<Summary> Summary::fromBytes(const QByteArray& sealed)
{
    Numbers numbers(sealed);
    Summary summary;
    summary.tickets = numbers.next();
    summary.created.from = numbers.next();
    summary.created.to = numbers.next();
    for (qint64 left = numbers.next(); left > 0 && summary.columns.size() < columnKinds().size(); --left) {
        OfColumn column;
        column.times = numbers.next();
        column.reach.from = numbers.next();
        column.reach.to = numbers.next();
        column.tickets = numbers.next();
        column.entries = numbers.next();
        summary.columns.push_back(column);
    }
    for (Values& each : summary.values) {
        each.without = numbers.next() != 0;
        each.all = numbers.list();
    }
    for (qint64 left = numbers.next(); left > 0 && numbers.isSound(); --left) {
        const qint64 channel = numbers.next();
        summary.first.insert(channel, numbers.next());
    }
    return numbers.isAtEnd() && summary.columns.size() == columnKinds().size() ? std::optional(summary) : std::nullopt;
}

}  // namespace memnun::kpi
