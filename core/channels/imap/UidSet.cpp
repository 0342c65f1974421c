// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/UidSet.h"

#include <algorithm>
#include <limits>

namespace memnun::imap {

UidSet UidSet::of(QVector<quint32> uids)
{
    std::sort(uids.begin(), uids.end());
    UidSet set;
    for (const quint32 uid : std::as_const(uids)) {
        if (!set.m_ranges.isEmpty() && uid - set.m_ranges.last().last <= 1) {
            set.m_ranges.last().last = uid;
        } else {
            set.m_ranges.append({uid, uid});
        }
    }
    return set;
}

std::optional<UidSet> UidSet::parse(const QByteArray& text)
{
    UidSet set;
    for (const QByteArray& part : text.split(',')) {
        UidRange range;
        const QList<QByteArray> ends = part.split(':');
        const auto read = [](const QByteArray& end, quint32& into) {
            bool isNumber = end == "*";
            into = isNumber ? std::numeric_limits<quint32>::max() : end.toUInt(&isNumber);
            return isNumber && into > 0;
        };
        if (ends.size() > 2 || !read(ends.first(), range.first) || !read(ends.last(), range.last)) {
            return std::nullopt;
        }
        set.m_ranges.append({std::min(range.first, range.last), std::max(range.first, range.last)});
    }
    set.tidy();
    return set;
}

bool UidSet::contains(quint32 uid) const
{
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), uid,
                                        [](quint32 value, const UidRange& range) { return value < range.first; });
    return after != m_ranges.begin() && (after - 1)->last >= uid;
}

void UidSet::add(const UidSet& others)
{
    m_ranges += others.m_ranges;
    tidy();
}

void UidSet::tidy()
{
    std::sort(m_ranges.begin(), m_ranges.end(), [](const UidRange& a, const UidRange& b) { return a.first < b.first; });
    QVector<UidRange> apart;
    for (const UidRange& range : std::as_const(m_ranges)) {
        if (!apart.isEmpty() && (range.first <= apart.last().last || range.first - apart.last().last == 1)) {
            apart.last().last = std::max(apart.last().last, range.last);
        } else {
            apart.append(range);
        }
    }
    m_ranges = apart;
}

QByteArray UidSet::text() const
{
    QByteArrayList parts;
    for (const UidRange& range : m_ranges) {
        const QByteArray first = QByteArray::number(range.first);
        parts << (range.first == range.last ? first : first + ':' + QByteArray::number(range.last));
    }
    return parts.join(',');
}

}  // namespace memnun::imap
