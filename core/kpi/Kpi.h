// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/kpi/Backlog.h"
#include "core/kpi/FactStore.h"
#include "core/kpi/TicketTimes.h"

#include <span>

namespace memnun::kpi {

/// Durations are seconds; percentages 0 to 100; ratios so many a ticket.
enum class Unit { Duration, Count, Percent, Ratio };
}
template <>
struct memnun::EnumKeys<memnun::kpi::Unit> {
    static constexpr auto keys = std::to_array<EnumKey<kpi::Unit>>(
        {{kpi::Unit::Duration, "duration"}, {kpi::Unit::Count, "count"}, {kpi::Unit::Percent, "percent"},
         {kpi::Unit::Ratio, "ratio"}});
};
namespace memnun::kpi {

/// Which clock runs: the opening hours', or the one on the wall.
enum class TimeBase { Business, Calendar };
}
template <>
struct memnun::EnumKeys<memnun::kpi::TimeBase> {
    static constexpr auto keys = std::to_array<EnumKey<kpi::TimeBase>>(
        {{kpi::TimeBase::Business, "business"}, {kpi::TimeBase::Calendar, "calendar"}});
};
namespace memnun::kpi {

/// Which way is better. Neutral figures (how much came in) are told without praise or blame.
enum class Better { Lower, Higher, Neutral };

/// How single tickets become one figure.
enum class Shape {
    Median,  ///< of durations; mean and P90 beside it
    Count,   ///< of tickets, each once a period
    Events,  ///< of what happened, each time it did
    Share,   ///< of tickets, each once a period: those of value 1 among all counted; with its Wilson interval
    Mean,    ///< so many a ticket
    Level    ///< how many there were at the period's last moment
};

/// Why a ticket is not in a figure it might be expected in.
enum class Exclusion {
    OpenedByAgent,  ///< nobody waited for a first reply
    NotAnswered,    ///< its clock still runs
    NotSolved,
    OpenAgain,      ///< was solved, is open again
    Done,           ///< solved or closed by the moment a level is looked at
    Later,          ///< came in during the period, its clock ended after it: counts there
    NoMessage,      ///< the customer wrote nothing that could be counted
    Merged          ///< counts in the ticket it was merged into; or spam
};

/// One ticket as a declaration sees it.
struct Measured {
    const TicketHead& head;
    std::span<const TicketFact> facts;
    const TicketTimes& times;
};

/// What a declaration says about a ticket. A value belongs to the period of `at`, the instant that ends its clock; an
/// exclusion to the period in which the ticket came in.
class Verdict {
public:
    struct Counted {
        Instant at;
        double value = 1;
    };
    void count(Instant at, double value = 1) { m_counted.push_back({at, value}); }
    void leaveOut(Exclusion why) { m_why = why; }
    void clear() { m_counted.clear(); m_why.reset(); }

    std::span<const Counted> counted() const { return m_counted; }
    std::optional<Exclusion> why() const { return m_why; }

private:
    std::vector<Counted> m_counted;
    std::optional<Exclusion> m_why;
};

/// What a ticket is in a level from an instant on; counted as a Verdict's value.
namespace standing {
inline constexpr double out = 0;
inline constexpr double in = 1;
inline constexpr double pending = 2;  ///< in it, and waits for the customer
}  // namespace standing

/// A KPI's declaration: one file a KPI, one line in builtin.cpp. Report, chart and drill-down work from this alone.
struct Kpi {
    const char* id;
    Unit unit;
    Better better;
    Shape shape;
    bool timed;  ///< business and calendar time give different figures
    /// For medians and counts. Tickets merged into others never get here.
    void (*measure)(const Measured& ticket, Verdict& verdict) = nullptr;
    /// For levels: counts each change of what a ticket is in it, as one of `standing`, in order of time from its creation on.
    void (*stand)(const TicketHistory& ticket, Verdict& verdict) = nullptr;
};

}  // namespace memnun::kpi
