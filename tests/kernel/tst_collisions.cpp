// SPDX-License-Identifier: GPL-3.0-or-later
// Two people edit the same thing: the second hears what is stored, and may save over it.
#include "core/conversations/ConversationCommands.h"
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/Collision.h"
#include "core/people/UserStore.h"
#include "core/tickets/SeenTicket.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;

class TestCollisions : public memnun::test::CommandTest {
    Q_OBJECT

private:
    Result<Committed> submit(const std::shared_ptr<AnyCommand>& command)
    {
        return execute(command, agent());
    }

private Q_SLOTS:
    void aCustomerEditSaysWhatIsStored()
    {
        Customer customer;
        customer.name = QStringLiteral("Ayşe Işık");
        customer.id = must(stores().customers.insert(customer));
        customer = must(stores().customers.byId(customer.id));
        Customer theirs = customer;
        theirs.city = QStringLiteral("İzmir");
        theirs.notes = QStringLiteral("arayın");
        QVERIFY(submit(anyCommand(EditCustomer{theirs})));
        Customer mine = customer;
        mine.name = QStringLiteral("Ayşe Işık Kaya");
        mine.notes = QStringLiteral("aramayın");
        const auto refused = submit(anyCommand(EditCustomer{mine}));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == Code::Conflict);
        const auto collision = refused.error().collision;
        QVERIFY(collision);
        QVERIFY(collision->entity == Entity::Customer);
        QCOMPARE(collision->id, customer.id.value());
        const QVector<FieldDifference> wanted{{QStringLiteral("name"), mine.name, customer.name},
                                              {QStringLiteral("city"), QString(), theirs.city},
                                              {QStringLiteral("notes"), mine.notes, theirs.notes}};
        QCOMPARE(collision->differences.size(), wanted.size());
        QVERIFY(collision->differences == wanted);
        QVERIFY(submit(collision->anyway));
        const Customer after = must(stores().customers.byId(customer.id));
        QCOMPARE(after.name, mine.name);
        QCOMPARE(after.notes, mine.notes);
        // once more it is stale again
        QVERIFY(!submit(collision->anyway));
    }

    void aTicketChangeSaysWhatIsStored()
    {
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        const Ticket ticket = std::any_cast<Ticket>(must(submit(anyCommand(create))).outcome);
        ChangeTickets theirs;
        theirs.tickets = {{ticket.id, ticket.revision}};
        theirs.priority = Priority::Urgent;
        QVERIFY(submit(anyCommand(theirs)));
        ChangeTickets mine = theirs;
        mine.priority = Priority::Low;
        const auto refused = submit(anyCommand(mine));
        QVERIFY(!refused);
        const auto collision = refused.error().collision;
        QVERIFY(collision);
        QVERIFY((collision->differences == QVector<FieldDifference>{{QStringLiteral("priority"), QStringLiteral("low"), QStringLiteral("urgent")}}));
        QVERIFY(submit(collision->anyway));
        QVERIFY(must(stores().tickets.byId(ticket.id)).priority == Priority::Low);
        ResolveTickets resolve;
        resolve.tickets = {{ticket.id, ticket.revision}};
        const auto late = submit(anyCommand(resolve));
        QVERIFY(!late && late.error().collision);
        QVERIFY(submit(late.error().collision->anyway));
        QVERIFY(must(stores().tickets.byId(ticket.id)).status == TicketStatus::Solved);
    }

    /// Of two that moved on, only the one that was shown is written over; then comes the other.
    void overwritingAsksAboutEachTicket()
    {
        QVector<TicketRef> seen;
        for (int i = 0; i < 2; ++i) {
            CreateTicket create;
            create.subject = QStringLiteral("Kargo %1").arg(i);
            const Ticket ticket = std::any_cast<Ticket>(must(submit(anyCommand(create))).outcome);
            seen.append({ticket.id, ticket.revision});
        }
        ChangeTickets theirs;
        theirs.tickets = seen;
        theirs.priority = Priority::Urgent;
        QVERIFY(submit(anyCommand(theirs)));
        ChangeTickets mine;
        mine.tickets = seen;
        mine.priority = Priority::Low;
        const auto first = submit(anyCommand(mine));
        QVERIFY(!first && first.error().collision);
        QCOMPARE(first.error().collision->id, seen.at(0).id.value());
        const auto second = submit(first.error().collision->anyway);
        QVERIFY(!second && second.error().collision);
        QCOMPARE(second.error().collision->id, seen.at(1).id.value());
        QVERIFY(must(stores().tickets.byId(seen.at(0).id)).priority == Priority::Urgent);  // all or nothing
        QVERIFY(submit(second.error().collision->anyway));
        for (const TicketRef& ref : seen)
            QVERIFY(must(stores().tickets.byId(ref.id)).priority == Priority::Low);
    }

    /// What they did themselves people know; what others did, and what customers wrote, they have not seen.
    void onlyOthersChangeWhatWasSeen()
    {
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        const Ticket seen = std::any_cast<Ticket>(must(submit(anyCommand(create))).outcome);
        const Actor me = agent();
        const auto asSeen = [&](UserId who) {
            return must(isAsSeen(stores(), seen, must(stores().tickets.byId(seen.id)), who));
        };
        QVERIFY(asSeen(me.id));
        ChangeTickets mine;
        mine.tickets = {{seen.id, seen.revision}};
        mine.status = TicketStatus::OnHold;
        QVERIFY(submit(anyCommand(mine)));
        AddNote note;
        note.ticketId = seen.id;
        note.body = QStringLiteral("arandı");
        clock.advanceSeconds(60);
        QVERIFY(submit(anyCommand(note)));
        QVERIFY(asSeen(me.id));
        // The same field, changed by a colleague afterwards.
        User other;
        other.name = QStringLiteral("Mert Kaya");
        const Actor colleague{must(stores().users.insert(other)), Role::Agent};
        const Ticket held = must(stores().tickets.byId(seen.id));
        QVERIFY(!asSeen(colleague.id));
        ChangeTickets theirs;
        theirs.tickets = {{held.id, held.revision}};
        theirs.status = TicketStatus::PendingCustomer;
        QVERIFY(execute(anyCommand(theirs), colleague));
        QVERIFY(!asSeen(me.id));
        QVERIFY(must(isAsSeen(stores(), held, must(stores().tickets.byId(seen.id)), colleague.id)));
    }
};

QTEST_GUILESS_MAIN(TestCollisions)
#include "tst_collisions.moc"
