// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CalendarHistory.h"

#include <algorithm>

namespace memnun {

CalendarHistory::CalendarHistory(BusinessCalendar calendar)
{
    m_periods.push_back({Instant{}, std::move(calendar)});
}

void CalendarHistory::change(Instant from, BusinessCalendar calendar)
{
    const auto behind = std::find_if(m_periods.begin(), m_periods.end(), [&](const Period& p) { return p.from >= from; });
    if (behind != m_periods.end() && behind->from == from)
        behind->calendar = std::move(calendar);
    else
        m_periods.insert(behind, Period{from, std::move(calendar)});
}

qint64 CalendarHistory::businessMs(Instant from, Instant to) const
{
    if (m_periods.size() == 1)
        return m_periods.front().calendar.businessMs(from, to);
    qint64 sum = 0;
    for (size_t i = 0; i < m_periods.size(); ++i) {
        const Instant begin = i == 0 ? from : std::max(from, m_periods[i].from);
        const Instant end = i + 1 == m_periods.size() ? to : std::min(to, m_periods[i + 1].from);
        sum += m_periods[i].calendar.businessMs(begin, end);
    }
    return sum;
}

}  // namespace memnun
