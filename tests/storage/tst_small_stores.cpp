// SPDX-License-Identifier: GPL-3.0-or-later
// Users, settings, tasks, imports and audit: the same contract on both engines.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/kernel/AuditStore.h"
#include "core/kpi/FactStore.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingStore.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/Task.h"
#include "tests/storage/StoreTest.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestSmallStores : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId ticket()
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("Kargo gecikti");
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

    Task task(const QString& title, std::optional<Instant> due, UserId assignee = {})
    {
        Task task;
        task.title = title;
        task.dueAt = due;
        task.assigneeId = assignee;
        task.createdAt = kMonday;
        task.id = must(stores().tasks.insert(task));
        return task;
    }

    QStringList openTitles(UserId assignee, Instant until)
    {
        QStringList titles;
        for (const TaskRow& row : must(stores().tasks.open(assignee, until))) {
            titles.append(row.task.title);
        }
        return titles;
    }

private Q_SLOTS:
    void userKeepsEveryField()
    {
        const UserId id = must(stores().users.insert({{}, QStringLiteral("Şule Işık"), QStringLiteral("sule@defne.example"),
            QStringLiteral("Destek Uzmanı"), QStringLiteral("Sevgiler,\nŞule"), Role::Manager, false, 0}));
        const User user = must(stores().users.byId(id));
        QCOMPARE(user.id, id);
        QCOMPARE(user.name, QStringLiteral("Şule Işık"));
        QCOMPARE(user.email, QStringLiteral("sule@defne.example"));
        QCOMPARE(user.title, QStringLiteral("Destek Uzmanı"));
        QCOMPARE(user.signature, QStringLiteral("Sevgiler,\nŞule"));
        QCOMPARE(toKey(user.role), QStringLiteral("manager"));
        QCOMPARE(user.active, false);
        QCOMPARE(user.revision, 1);
        QCOMPARE(outcome(stores().users.byId(UserId(999))), QStringLiteral("not_found"));
    }

    void staleUserIsRefused()
    {
        const UserId id = must(stores().users.insert({{}, QStringLiteral("Ayşe"), {}, {}, {}, Role::Agent, true, 0}));
        User user = must(stores().users.byId(id));
        user.title = QStringLiteral("Yönetici");
        must(stores().users.update(user));
        QCOMPARE(outcome(stores().users.update(user)), QStringLiteral("conflict"));
        user.id = UserId(999);
        QCOMPARE(outcome(stores().users.update(user)), QStringLiteral("not_found"));
        const QVector<User> all = must(stores().users.all());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().title, QStringLiteral("Yönetici"));
        QCOMPARE(all.first().revision, 2);
    }

    void settingKeepsEveryKindOfJson()
    {
        const QVector<QJsonValue> values{QJsonValue(QStringLiteral("Defne \"Kırtasiye\" Ş\u0131")), QJsonValue(12.5),
            QJsonValue(true), QJsonValue(QJsonValue::Null), QJsonArray{1, QStringLiteral("ı"), QJsonArray()},
            QJsonObject{{QStringLiteral("host"), QStringLiteral("smtp.example")}, {QStringLiteral("port"), 587}},
            QJsonValue(QString(QLatin1String("")))};
        for (const QJsonValue& value : values) {
            must(stores().settings.set(QStringLiteral("k"), value));
            const auto back = must(stores().settings.get(QStringLiteral("k")));
            QVERIFY(back.has_value());
            QCOMPARE(*back, value);
        }
        QVERIFY(!must(stores().settings.get(QStringLiteral("absent"))).has_value());
    }

    void taskKeepsEveryFieldAndItsRevision()
    {
        const UserId user = must(stores().users.insert({{}, QStringLiteral("Ayşe"), {}, {}, {}, Role::Agent, true, 0}));
        Customer customer;
        customer.name = QStringLiteral("Çınar Ltd.");
        customer.createdAt = kMonday;
        Task wanted;
        wanted.title = QStringLiteral("Ara");
        wanted.dueAt = kMonday.plusSeconds(60);
        wanted.assigneeId = user;
        wanted.customerId = must(stores().customers.insert(customer));
        wanted.ticketId = ticket();
        wanted.createdAt = kMonday;
        const TaskId id = must(stores().tasks.insert(wanted));
        Task task = must(stores().tasks.byId(id));
        QCOMPARE(task.title, wanted.title);
        QCOMPARE(task.dueAt, wanted.dueAt);
        QCOMPARE(task.assigneeId, user);
        QCOMPARE(task.customerId, wanted.customerId);
        QCOMPARE(task.ticketId, wanted.ticketId);
        QVERIFY(!task.doneAt.has_value());
        QCOMPARE(task.createdAt, kMonday);
        QCOMPARE(task.revision, 1);

        const QVector<TaskRow> rows = must(stores().tasks.open(user, kMonday.plusSeconds(120)));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().customerName, QStringLiteral("Çınar Ltd."));
        QCOMPARE(rows.first().ticketSubject, QStringLiteral("Kargo gecikti"));

        task.doneAt = kMonday.plusSeconds(90);
        QCOMPARE(must(stores().tasks.update(task)), 2);
        QCOMPARE(outcome(stores().tasks.update(task)), QStringLiteral("conflict"));
        QCOMPARE(must(stores().tasks.byId(id)).doneAt, task.doneAt);
        const int revision = must(stores().tasks.byId(id)).revision;
        QCOMPARE(outcome(stores().tasks.remove(id, revision - 1)), QStringLiteral("conflict"));
        must(stores().tasks.remove(id, revision));
        QCOMPARE(outcome(stores().tasks.remove(id, revision)), QStringLiteral("not_found"));
        QCOMPARE(outcome(stores().tasks.update(task)), QStringLiteral("not_found"));
    }

    void openTasksComeByDueDate()
    {
        const UserId ayse = must(stores().users.insert({{}, QStringLiteral("Ayşe"), {}, {}, {}, Role::Agent, true, 0}));
        task(QStringLiteral("someday"), std::nullopt, ayse);
        task(QStringLiteral("late"), kMonday.plusSeconds(500), ayse);
        task(QStringLiteral("soon"), kMonday.plusSeconds(100));
        task(QStringLiteral("on the line"), kMonday.plusSeconds(1000), ayse);
        Task done = task(QStringLiteral("done"), kMonday);
        done.revision = 1;
        done.doneAt = kMonday;
        must(stores().tasks.update(done));
        const Instant until = kMonday.plusSeconds(1000);
        QCOMPARE(openTitles({}, until), QStringList({QStringLiteral("soon"), QStringLiteral("late"), QStringLiteral("someday")}));
        QCOMPARE(openTitles(ayse, until), QStringList({QStringLiteral("late"), QStringLiteral("someday")}));
        QCOMPARE(must(stores().tasks.dueCount({}, until)), 2);
        QCOMPARE(must(stores().tasks.dueCount(ayse, until)), 1);
    }

    void ticketsAreCountedWithoutBeingRead()
    {
        Customer customer;
        customer.name = QStringLiteral("Ali");
        const CustomerId id = must(stores().customers.insert(customer));
        const UserId me = must(stores().users.insert({{}, QStringLiteral("Ayşe"), {}, {}, {}, Role::Agent, true, 0}));
        QCOMPARE(must(stores().tickets.totalsOf(id)).all, 0);
        QCOMPARE(must(stores().tickets.totalsOf(id)).lastAt, Instant());
        QVector<TicketId> made;
        for (const TicketStatus status : {TicketStatus::Open, TicketStatus::OnHold, TicketStatus::Solved, TicketStatus::Merged}) {
            Ticket ticket;
            ticket.status = status;
            ticket.customerId = id;
            ticket.assigneeId = me;
            ticket.createdAt = kMonday;
            ticket.lastAt = kMonday.plusSeconds(made.size());
            ticket.dueAt = kMonday.plusSeconds(made.size() * 100);
            made.append(must(stores().tickets.insert(ticket)));
        }
        const CustomerTotals totals = must(stores().tickets.totalsOf(id));
        QCOMPARE(totals.all, 3);
        QCOMPARE(totals.open, 2);
        QCOMPARE(totals.lastAt, kMonday.plusSeconds(2));
        QVector<TicketId> open;
        for (const Ticket& ticket : must(stores().tickets.ofCustomer(id, 10, true))) {
            open.append(ticket.id);
        }
        QCOMPARE(open, (QVector<TicketId>{made.at(1), made.at(0)}));
        for (const int seconds : {50, 150, 5000}) {
            const Instant until = kMonday.plusSeconds(seconds);
            QCOMPARE(must(stores().tickets.agendaCount(me, kMonday, until)), must(stores().tickets.agenda(me, kMonday, until)).size());
        }
        QCOMPARE(must(stores().tickets.agendaCount(me, kMonday, kMonday.plusSeconds(150))), 2);
        const QueueContext context{me, kMonday, kMonday.plusSeconds(50)};
        for (const auto& [queue, count] : {std::pair(Queue::Mine, 2), std::pair(Queue::Open, 1), std::pair(Queue::Waiting, 1),
                                           std::pair(Queue::Unassigned, 0), std::pair(Queue::DueToday, 1), std::pair(Queue::All, 3)}) {
            QVERIFY2(must(stores().tickets.count(queue, context)) == count, qPrintable(toKey(queue)));
        }
    }

    void importRunIsCountedAndFinished()
    {
        ImportRun run;
        run.kind = QStringLiteral("mail");
        run.source = QStringLiteral("gelen.mbox");
        run.startedAt = kMonday;
        run.id = must(stores().imports.begin(run));
        must(stores().imports.begin(run));
        run.finishedAt = kMonday.plusSeconds(9);
        run.read = 6;
        run.added = 5;
        run.present = 4;
        run.quarantined = 3;
        run.customersAdded = 2;
        run.ticketsAdded = 5000000000;
        must(stores().imports.save(run));
        const QVector<ImportRun> recent = must(stores().imports.recent(5));
        QCOMPARE(recent.size(), 2);
        QVERIFY(!recent.first().finishedAt.has_value());
        const ImportRun& back = recent.last();
        QCOMPARE(back.id, run.id);
        QCOMPARE(back.kind, run.kind);
        QCOMPARE(back.source, run.source);
        QCOMPARE(back.startedAt, kMonday);
        QCOMPARE(back.finishedAt, run.finishedAt);
        QCOMPARE(QVector<qint64>({back.read, back.added, back.present, back.quarantined, back.customersAdded, back.ticketsAdded}),
                 QVector<qint64>({6, 5, 4, 3, 2, 5000000000}));
        QCOMPARE(must(stores().imports.recent(1)).size(), 1);
        run.id = ImportId(999);
        QCOMPARE(outcome(stores().imports.save(run)), QStringLiteral("not_found"));
    }

    void sameItemIsQuarantinedOnce()
    {
        ImportStore& imports = stores().imports;
        ImportRun run;
        run.kind = QStringLiteral("mail");
        run.startedAt = kMonday;
        QuarantineItem item;
        item.importId = must(imports.begin(run));
        item.source = QStringLiteral("gelen.mbox @ 4096");
        item.reason = QStringLiteral("no sender");
        item.sha256 = QStringLiteral("00ff");
        item.blobId = must(stores().blobs.put("junk"));
        item.at = kMonday;
        QCOMPARE(must(imports.quarantine(item)), true);
        QCOMPARE(must(imports.quarantine(item)), false);
        QCOMPARE(must(imports.quarantinedHashes()), QSet<QString>{item.sha256});
        const QVector<QuarantineItem> held = must(imports.quarantined(10));
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.first().importId, item.importId);
        QCOMPARE(held.first().source, item.source);
        QCOMPARE(held.first().reason, item.reason);
        QCOMPARE(held.first().sha256, item.sha256);
        QCOMPARE(held.first().blobId, item.blobId);
        QCOMPARE(held.first().at, kMonday);
        QCOMPARE(must(stores().tickets.counts({})).value(Queue::Quarantine), 1);
        QCOMPARE(must(imports.quarantined(item.sha256)), held.first());
        QCOMPARE(must(imports.quarantineItem(held.first().id)), held.first());
        must(imports.release(held.first().id));
        QCOMPARE(must(imports.quarantinedHashes()).size(), 0);
        QCOMPARE(outcome(imports.quarantined(item.sha256)), QStringLiteral("not_found"));
        QCOMPARE(outcome(imports.quarantineItem(held.first().id)), QStringLiteral("not_found"));
        QCOMPARE(outcome(imports.release(held.first().id)), QStringLiteral("not_found"));
    }

    void auditIsAppendOnly()
    {
        for (const auto& [entity, key] : EnumKeys<Entity>::keys) {
            must(stores().audit.append({0, kMonday, UserId(7), QStringLiteral("ticket.change"), entity, 42}));
        }
        must(stores().audit.append({0, kMonday.plusSeconds(1), {}, QStringLiteral("import"), Entity::Import, 3}));
        const QVector<AuditRow> rows = must(stores().audit.recent(100));
        QCOMPARE(rows.size(), qsizetype(EnumKeys<Entity>::keys.size()) + 1);
        QCOMPARE(rows.first().verb, QStringLiteral("import"));
        QCOMPARE(rows.first().actorId, UserId());
        QCOMPARE(rows.first().at, kMonday.plusSeconds(1));
        QCOMPARE(rows.last().actorId, UserId(7));
        QCOMPARE(rows.last().entityId, 42);
        for (qsizetype i = 0; i < qsizetype(EnumKeys<Entity>::keys.size()); ++i) {
            QVERIFY(rows.at(rows.size() - 1 - i).entity == EnumKeys<Entity>::keys.at(std::size_t(i)).first);
        }
        QCOMPARE(outcome(exec(QStringLiteral("UPDATE audit_log SET verb = 'x'"))), QStringLiteral("storage"));
        QCOMPARE(outcome(exec(QStringLiteral("DELETE FROM audit_log"))), QStringLiteral("storage"));
        QCOMPARE(must(stores().audit.recent(1)).first().verb, QStringLiteral("import"));
    }
};

QTEST_GUILESS_MAIN(TestSmallStores)
#include "tst_small_stores.moc"
