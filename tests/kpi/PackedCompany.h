// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/CommandBus.h"
#include "core/kpi/KpiReport.h"
#include "core/kpi/Packing.h"
#include "tests/storage/StoreTest.h"

namespace memnun::test {

/// A test of packed figures on each engine, in blocks of eight tickets.
class PackedTest : public StoreTest {
    Q_OBJECT

protected:
    static constexpr qint64 kSpan = 8;
    static constexpr Instant kNow{kMonday.ms + 200LL * 86'400'000};
    static constexpr kpi::PackingRules kAlways{kSpan, 0, 1};

    template <class C>
    Result<> act(C command)
    {
        const auto done = execute(*anyCommand(std::move(command)), session(), Actor::system(), kNow);
        return done ? Result<>() : Result<>(fail(done.error()));
    }
    /// Packs whatever the plan says.
    void packAll();
    /// The figures from what is packed, and refused where a block is not.
    std::shared_ptr<const kpi::KpiReport> packed();
    /// The same from the facts alone.
    std::shared_ptr<const kpi::KpiReport> plain();
    /// Every figure in every breakdown, and what is behind some of them; empty where both agree, else the first difference.
    QString difference(const kpi::KpiReport& one, const kpi::KpiReport& other);
    QString difference() { return difference(*packed(), *plain()); }

    TicketId addTicket(int hours, Channel channel = Channel::Email, TicketStatus status = TicketStatus::Open);
    EventId addEvent(TicketId id, int hours, EventField field, const QString& from, const QString& to, EventId undoes = {});
    void addMessage(TicketId id, int hours, Direction direction, Channel channel = Channel::Email);

private:
    QString differenceIn(const kpi::KpiReport& one, const kpi::KpiReport& other, const kpi::KpiQuery& query);
};

/// All there is to a row, to the last digit.
QString textOf(const kpi::KpiRow& row);
QString textOf(const kpi::DrillDown& list);

/// The same stores with others' facts and packs: the one place that names them all.
inline Stores withKpi(Stores& s, kpi::FactStore& facts, kpi::PackStore& packs)
{
    return {s.users, s.customers, s.tickets, s.conversations, s.blobs, s.outbox, s.tasks, s.search, s.settings, s.imports, s.audit,
            facts, packs, s.views, s.notices, s.accounts, s.mailSync, s.blocks, s.templates, s.profiles, s.timelines, s.personas,
            s.purchases, s.erasures};
}

}  // namespace memnun::test
