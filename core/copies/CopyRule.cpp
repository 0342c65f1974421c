// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/CopyRule.h"

#include <algorithm>
#include <functional>

namespace memnun {

namespace {

constexpr qint64 kFreshSeconds = 24 * 3600;

/// Takes the newest of each period, `places` periods at most.
class Shelf {
public:
    explicit Shelf(int places) : m_places(places) {}
    bool takes(qint64 period)
    {
        if (m_places == 0 || (m_any && period == m_last)) {
            return false;
        }
        m_any = true;
        m_last = period;
        --m_places;
        return true;
    }

private:
    int m_places;
    qint64 m_last = 0;
    bool m_any = false;
};

}  // namespace

QVector<Instant> keptCopies(QVector<Instant> made, Instant now, const QTimeZone& zone)
{
    std::sort(made.begin(), made.end(), std::greater<>());
    Shelf days(7);
    Shelf weeks(4);
    Shelf months(12);
    QVector<Instant> kept;
    for (const Instant at : std::as_const(made)) {
        if (at > now) {
            kept.append(at);
            continue;
        }
        const QDate day = at.toUtc().toTimeZone(zone).date();
        const bool daily = days.takes(day.toJulianDay());
        const bool weekly = weeks.takes(day.toJulianDay() - day.dayOfWeek());
        const bool monthly = months.takes(day.year() * 12 + day.month());
        if (daily || weekly || monthly || now.secondsSince(at) < kFreshSeconds) {
            kept.append(at);
        }
    }
    return kept;
}

}  // namespace memnun
