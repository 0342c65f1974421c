// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/kernel/UnitOfWork.h"

#include <QTimeZone>

#include <memory>

namespace memnun {

/// How big a company to make: 600 tickets, 10,000, 100,000 or any other number.
struct DemoSize {
    int tickets = 600;

    static constexpr DemoSize small() { return {600}; }
    static constexpr DemoSize medium() { return {10'000}; }
    static constexpr DemoSize large() { return {100'000}; }
};

struct DemoCounts {
    int customers = 0, tickets = 0, interactions = 0;
};

/// Ladin Ev, a furniture shop that does not exist: its people, customers and eighteen months of mails, calls and tickets,
/// ending at `now`. The same size, moment and zone make the same company, on every system.
class DemoCompany {
public:
    DemoCompany(DemoSize size, Instant now, const QTimeZone& zone);
    ~DemoCompany();

    /// One batch, for a transaction of its own. False when all is written. Conflict with rule "workspace_not_empty" when
    /// somebody has worked there. After a failed batch the company can't be continued.
    Result<bool> writeNext(UnitOfWork& work);

    DemoCounts counts() const;
    int done() const;   ///< tickets written
    int total() const;  ///< tickets there will be

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

}  // namespace memnun
