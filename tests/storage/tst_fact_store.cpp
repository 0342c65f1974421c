// SPDX-License-Identifier: GPL-3.0-or-later
// What KPIs may see: no discarded ticket, no withdrawn message, no event that was undone.
#include "core/conversations/ConversationStore.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;

class TestFactStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    Ticket add(int second, bool discarded = false)
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("t");
        ticket.channel = Channel::Phone;
        ticket.origin = Origin::Agent;
        ticket.status = TicketStatus::OnHold;
        ticket.discarded = discarded;
        ticket.createdAt = ticket.lastAt = kMonday.plusSeconds(second);
        ticket.id = must(stores().tickets.insert(ticket));
        return ticket;
    }

    EventId event(TicketId id, int second, TicketStatus to, EventId undoes = {}, EventField field = EventField::Status)
    {
        return must(stores().tickets.append({{}, id, kMonday.plusSeconds(second), {}, field, {}, toKey(to), undoes}));
    }

private Q_SLOTS:
    void ticketsComeById()
    {
        const Ticket first = add(90);
        add(50, true);
        const Ticket second = add(10);
        const QVector<kpi::TicketHead> heads = must(stores().facts.tickets());
        QCOMPARE(heads.size(), 2);
        QCOMPARE(heads.first().id, first.id);
        QVERIFY(heads.first().channel == Channel::Phone);
        QVERIFY(heads.first().origin == Origin::Agent);
        QVERIFY(heads.first().status == TicketStatus::OnHold);
        QCOMPARE(heads.first().createdAt, first.createdAt);
        QCOMPARE(heads.last().id, second.id);
    }

    void undoneStatusChangesLeaveNoTrace()
    {
        const TicketId first = add(0).id;
        const TicketId second = add(0).id;
        const TicketId gone = add(0, true).id;
        event(second, 5, TicketStatus::Open);
        event(gone, 5, TicketStatus::Open);
        event(first, 20, TicketStatus::PendingCustomer);
        event(first, 10, TicketStatus::Open);
        const EventId solved = event(first, 30, TicketStatus::Solved);
        event(first, 31, TicketStatus::PendingCustomer, solved);
        event(first, 40, TicketStatus::New, {}, EventField::Created);
        event(first, 40, TicketStatus::Solved, {}, EventField::Priority);
        event(first, 50, TicketStatus::Solved);
        QStringList seen;
        for (const kpi::StatusChange& change : must(stores().facts.statusChanges())) {
            seen.append(QStringLiteral("%1 %2 %3").arg(change.ticketId == first ? 1 : change.ticketId == second ? 2 : 0)
                            .arg(change.at.secondsSince(kMonday)).arg(toKey(change.to)));
        }
        QCOMPARE(seen, QStringList({QStringLiteral("1 10 open"), QStringLiteral("1 20 pending_customer"),
                                    QStringLiteral("1 50 solved"), QStringLiteral("2 5 open")}));
    }

    void assignmentsAndTagsComeByTicket()
    {
        const TicketId first = add(0).id;
        const TicketId second = add(0).id;
        const TicketId gone = add(0, true).id;
        const auto text = [](qint64 user) { return user > 0 ? QString::number(user) : QString(); };
        const auto assign = [&](TicketId id, int seconds, qint64 to, EventId undoes = {}, qint64 from = 0) {
            return must(stores().tickets.append({{}, id, kMonday.plusSeconds(seconds), {}, EventField::Assignee, text(from),
                                                 text(to), undoes}));
        };
        assign(second, 5, 3, {}, 8);
        assign(gone, 5, 3);
        assign(first, 20, 0);
        assign(first, 10, 4);
        assign(first, 31, 4, assign(first, 30, 3));
        event(first, 40, TicketStatus::Open);
        QStringList seen;
        for (const kpi::Assignment& one : must(stores().facts.assignments())) {
            seen.append(QStringLiteral("%1 %2 %3<%4").arg(one.ticketId == first ? 1 : one.ticketId == second ? 2 : 0)
                            .arg(one.at.secondsSince(kMonday)).arg(one.to.value()).arg(one.from.value()));
        }
        QCOMPARE(seen, QStringList({QStringLiteral("1 10 4<0"), QStringLiteral("1 20 0<0"), QStringLiteral("2 5 3<8")}));

        const TagId tag = must(stores().tickets.tagNamed(QStringLiteral("kargo")));
        for (const TicketId id : {gone, second, first})
            must(stores().tickets.addTag(id, tag));
        const QVector<kpi::Tagging> taggings = must(stores().facts.taggings());
        QCOMPARE(taggings.size(), 2);
        QCOMPARE(taggings.first().ticketId, first);
        QCOMPARE(taggings.last().ticketId, second);
        QCOMPARE(taggings.last().tagId, tag);
    }

    void messagesComeByTicketAndTime()
    {
        const TicketId first = add(0).id;
        const TicketId second = add(0).id;
        const TicketId gone = add(0, true).id;
        Interaction item;
        item.ticketId = second;
        item.at = kMonday.plusSeconds(1);
        must(stores().conversations.insert(item));
        item.ticketId = gone;
        must(stores().conversations.insert(item));
        item.ticketId = first;
        item.at = kMonday.plusSeconds(9);
        item.direction = Direction::Internal;
        item.isPublic = false;
        must(stores().conversations.insert(item));
        item.at = kMonday.plusSeconds(3);
        item.direction = Direction::Out;
        item.isPublic = true;
        item.automated = AutomatedKind::AutoReply;
        must(stores().conversations.insert(item));
        item.at = kMonday.plusSeconds(4);
        must(stores().conversations.setWithdrawn(must(stores().conversations.insert(item)), true));

        const QVector<kpi::Message> messages = must(stores().facts.messages());
        QCOMPARE(messages.size(), 3);
        QCOMPARE(messages.at(0).ticketId, first);
        QCOMPARE(messages.at(0).at, kMonday.plusSeconds(3));
        QVERIFY(messages.at(0).direction == Direction::Out);
        QCOMPARE(messages.at(0).automated, true);
        QCOMPARE(messages.at(0).isPublic, true);
        QVERIFY(messages.at(1).direction == Direction::Internal);
        QCOMPARE(messages.at(1).isPublic, false);
        QCOMPARE(messages.at(2).ticketId, second);
        QCOMPARE(messages.at(2).automated, false);
        QCOMPARE(messages.at(2).answered, true);  // a mail has no outcome
    }

    void onlyAnsweredCallsCountAsAnswered_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("answered");
        for (const auto& [value, key] : EnumKeys<CallOutcome>::keys) {
            QTest::newRow(value == CallOutcome::None ? "none" : key) << QString::fromLatin1(key) << (value == CallOutcome::Answered);
        }
    }
    void onlyAnsweredCallsCountAsAnswered()
    {
        QFETCH(QString, key);
        QFETCH(bool, answered);
        Interaction call;
        call.ticketId = add(0).id;
        call.channel = Channel::Phone;
        call.outcome = fromKeyOr(key, CallOutcome::Busy);
        call.waitS = 21;
        must(stores().conversations.insert(call));
        const QVector<kpi::Message> messages = must(stores().facts.messages());
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.first().channel == Channel::Phone);
        QCOMPARE(messages.first().waitS, 21);
        QCOMPARE(messages.first().answered, answered);
    }
};

QTEST_GUILESS_MAIN(TestFactStore)
#include "tst_fact_store.moc"
