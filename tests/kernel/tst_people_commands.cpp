// SPDX-License-Identifier: GPL-3.0-or-later
// Customers, users, settings and tasks through their commands.
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/people/PeopleCommands.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/SettingStore.h"
#include "core/tasks/TaskCommands.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestPeopleCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static Customer person(const QString& name, const char* email)
    {
        Customer customer;
        customer.name = name;
        ContactPoint point;
        point.raw = QString::fromUtf8(email);
        customer.contactPoints = {point};
        return customer;
    }

    static User named(const QString& name, Role role)
    {
        User user;
        user.name = name;
        user.role = role;
        return user;
    }

private Q_SLOTS:
    void customerIsTidiedAndUndone()
    {
        const Customer made = must(act(CreateCustomer{person(QStringLiteral("  Ali   Kaya "), "  Ali@X.Example ")}));
        QCOMPARE(made.name, QStringLiteral("Ali Kaya"));
        QCOMPARE(made.createdAt, clock.now());
        QCOMPARE(made.revision, 1);
        QCOMPARE(made.contactPoints.size(), 1);
        QCOMPARE(must(stores().customers.byContact(ContactKind::Email, made.contactPoints.first().norm)),
                 QVector<CustomerId>({made.id}));
        QCOMPARE(audited(), QStringList({QStringLiteral("customer.create customer 1")}));
        must(undo());
        QCOMPARE(outcome(stores().customers.byId(made.id)), QStringLiteral("not_found"));
    }

    void malformedCustomerIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("error");
        QTest::newRow("no name") << QStringLiteral("  ") << QStringLiteral("a@x.example") << QStringLiteral("name:required");
        QTest::newRow("endless name") << QString(501, QLatin1Char('a')) << QString() << QStringLiteral("name:too_long:500");
        QTest::newRow("no address") << QStringLiteral("Ali") << QStringLiteral("ali at x") << QStringLiteral("email:malformed");
    }
    void malformedCustomerIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, error);
        const auto done = act(CreateCustomer{person(name, email.toUtf8().constData())});
        QCOMPARE(outcome(done), QStringLiteral("invalid"));
        QCOMPARE(done.error().fields.first().field + QLatin1Char(':') + done.error().fields.first().rule, error);
        QCOMPARE(must(stores().customers.count()), 0);
    }

    void editIsUndoneToWhatItWas()
    {
        const Customer made = must(act(CreateCustomer{person(QStringLiteral("Ali"), "ali@x.example")}));
        Customer edited = made;
        edited.name = QStringLiteral("Veli");
        edited.contactPoints.clear();
        const Customer after = must(act(EditCustomer{edited}));
        QCOMPARE(after.name, QStringLiteral("Veli"));
        QCOMPARE(after.revision, 2);
        QCOMPARE(outcome(act(EditCustomer{edited})), QStringLiteral("conflict"));
        QCOMPARE(must(stores().customers.byId(made.id)).name, QStringLiteral("Veli"));
        must(act(EditCustomer{after}));
        must(undo());
        must(act(EditCustomer{[&] {
            Customer renamed = must(stores().customers.byId(made.id));
            renamed.name = QStringLiteral("Can");
            return renamed;
        }()}));
        must(undo());
        QCOMPARE(must(stores().customers.byId(made.id)).name, QStringLiteral("Veli"));
    }

    void customerWithTicketsIsNotRemoved()
    {
        const CustomerId id = addCustomer(QStringLiteral("Ali"));
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        create.customerId = id;
        must(act(create));
        QCOMPARE(outcome(act(RemoveCustomer{id})), QStringLiteral("conflict"));
        QCOMPARE(must(stores().customers.count()), 1);
    }

    void firstUserNeedsNobodysLeave()
    {
        const Actor nobody{UserId(), Role::Viewer};
        const auto first = execute(anyCommand(SaveUser{named(QStringLiteral(" Ayşe "), Role::Owner)}), nobody);
        QCOMPARE(outcome(first), QStringLiteral("ok"));
        QCOMPARE(must(stores().users.all()).first().name, QStringLiteral("Ayşe"));
        QCOMPARE(outcome(execute(anyCommand(SaveUser{named(QStringLiteral("Can"), Role::Owner)}), nobody)),
                 QStringLiteral("forbidden"));
        QCOMPARE(outcome(execute(anyCommand(SaveUser{named(QStringLiteral("Can"), Role::Agent)}), {UserId(1), Role::Owner})),
                 QStringLiteral("ok"));
        QCOMPARE(outcome(execute(anyCommand(SaveUser{named(QStringLiteral(" "), Role::Agent)}), {UserId(1), Role::Owner})),
                 QStringLiteral("invalid"));
        QCOMPARE(must(stores().users.all()).size(), 2);
    }

    void nobodyPromotesThemselves()
    {
        User me = must(stores().users.byId(agent().id));
        me.role = Role::Owner;
        me.signature = QStringLiteral("Sevgiler");
        must(act(SaveUser{me}));
        const User back = must(stores().users.byId(me.id));
        QVERIFY(back.role == Role::Agent);
        QCOMPARE(back.signature, QStringLiteral("Sevgiler"));
        QCOMPARE(outcome(act(SaveUser{me})), QStringLiteral("conflict"));
    }

    void settingsAreForThoseWhoConfigure()
    {
        const SaveSetting save{QStringLiteral("company"), QStringLiteral("Defne")};
        QCOMPARE(outcome(act(save)), QStringLiteral("forbidden"));
        QVERIFY(!must(stores().settings.get(save.key)).has_value());
        QCOMPARE(outcome(execute(anyCommand(save), Actor::system())), QStringLiteral("ok"));
        QCOMPARE(must(stores().settings.get(save.key)), std::optional(save.value));
        QVERIFY(lastChanges().touches(Entity::Setting));
    }

    void taskIsMadeDoneAndUndone()
    {
        Task task;
        task.title = QStringLiteral("  Depoyu   ara ");
        const Task made = must(act(CreateTask{task}));
        QCOMPARE(made.title, QStringLiteral("Depoyu ara"));
        QCOMPARE(made.createdAt, clock.now());
        must(undo());
        QCOMPARE(outcome(stores().tasks.byId(made.id)), QStringLiteral("not_found"));

        const Task again = must(act(CreateTask{task}));
        clock.advanceSeconds(9);
        const Task done = must(act(SetTaskDone{again.id, true}));
        QCOMPARE(done.doneAt, std::optional(clock.now()));
        QCOMPARE(must(stores().tasks.byId(again.id)).revision, done.revision);
        must(undo());
        QVERIFY(!must(stores().tasks.byId(again.id)).doneAt.has_value());
        // What a colleague has worked on since is not thrown away; what was taken back is as it was made.
        must(act(SetTaskDone{again.id, true}));
        QCOMPARE(outcome(act(RemoveTask{again})), QStringLiteral("conflict"));
        must(act(SetTaskDone{again.id, false}));
        must(act(RemoveTask{again}));
        QCOMPARE(outcome(act(RemoveTask{again})), QStringLiteral("not_found"));
        task.title = QStringLiteral(" ");
        QCOMPARE(outcome(act(CreateTask{task})), QStringLiteral("invalid"));
    }
};

QTEST_GUILESS_MAIN(TestPeopleCommands)
#include "tst_people_commands.moc"
