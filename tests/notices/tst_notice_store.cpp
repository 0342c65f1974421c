// SPDX-License-Identifier: GPL-3.0-or-later
// Which happenings concern whom, on each engine.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/notices/NoticeStore.h"
#include "core/people/UserStore.h"
#include "core/tasks/TaskCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;

class TestNoticeStore : public memnun::test::CommandTest {
    Q_OBJECT

private:
    Actor colleague()
    {
        for (const User& user : must(stores().users.all())) {
            if (user.name == QLatin1String("Deniz"))
                return {user.id, user.role};
        }
        User user;
        user.name = QStringLiteral("Deniz");
        user.role = Role::Agent;
        return {must(stores().users.insert(user)), user.role};
    }

    template <class C>
    auto actAs(const Actor& actor, C command)
    {
        const auto done = execute(anyCommand(std::move(command)), actor);
        if (!done)
            qFatal("%s", qPrintable(done.error().context));
        return std::any_cast<typename C::Outcome>(done->outcome);
    }

    /// Everything since the beginning, as "kind subject".
    QStringList told(const Actor& me)
    {
        NoticeQuery query;
        query.me = me.id;
        query.tasksAfter = kMonday;
        query.tasksUntil = kMonday.plusSeconds(3600);
        QStringList out;
        for (const Happening& one : must(stores().notices.news(query)).happenings)
            out << toKey(one.kind) + QLatin1Char(' ') + one.subject + (one.colleague.isEmpty() ? QString() : QStringLiteral(" by ") + one.colleague);
        return out;
    }

    Ticket made(const QString& subject, const Actor& by, UserId assignee = {})
    {
        CreateTicket create;
        create.subject = subject;
        create.assignee = assignee;
        create.text = QStringLiteral("Merhaba");
        create.textFromCustomer = true;
        return actAs(by, create);
    }

    InteractionId written(TicketId ticket, UserId author = {}, ImportId import = {},
                          AutomatedKind automated = AutomatedKind::None)
    {
        Interaction word;
        word.ticketId = ticket;
        word.userId = author;
        word.importId = import;
        word.automated = automated;
        word.direction = author.isValid() ? Direction::Out : Direction::In;
        word.at = kMonday.plusSeconds(10);
        return must(stores().conversations.insert(word));
    }

private Q_SLOTS:
    void ticketsOfACustomer()
    {
        made(QStringLiteral("Masa"), colleague());
        made(QStringLiteral("Dolap"), colleague(), agent().id);
        made(QStringLiteral("Raf"), colleague(), colleague().id);
        QCOMPARE(told(agent()), QStringList({QStringLiteral("new_ticket Masa by Deniz"), QStringLiteral("assigned Dolap by Deniz")}));
        QCOMPARE(told(colleague()), QStringList());
    }

    void assigning()
    {
        const Ticket mine = made(QStringLiteral("Masa"), agent(), agent().id);
        const Ticket given = made(QStringLiteral("Dolap"), agent(), agent().id);
        ChangeTickets change;
        change.tickets = {{given.id, given.revision}};
        change.assignee = colleague().id;
        actAs(agent(), change);
        QCOMPARE(told(agent()), QStringList());
        QCOMPARE(told(colleague()).size(), 1);
        QVERIFY(told(colleague()).first().startsWith(QStringLiteral("assigned Dolap by ")));
        must(undo());
        QCOMPARE(told(colleague()), QStringList());
        Q_UNUSED(mine)
    }

    void messagesReachWhoFollows()
    {
        const Ticket mine = made(QStringLiteral("Masa"), agent(), agent().id);
        const Ticket theirs = made(QStringLiteral("Raf"), agent(), colleague().id);
        const Ticket nobodys = made(QStringLiteral("Dolap"), agent());
        const Ticket followed = made(QStringLiteral("Halı"), agent(), colleague().id);
        CreateTask task;
        task.task.title = QStringLiteral("Sor");
        task.task.assigneeId = agent().id;
        task.task.ticketId = followed.id;
        actAs(agent(), task);
        for (const Ticket& ticket : {mine, theirs, nobodys, followed})
            written(ticket.id);
        QCOMPARE(told(agent()), QStringList({QStringLiteral("message Masa"), QStringLiteral("message Dolap"), QStringLiteral("message Halı")}));
        // Somebody answered it: now it is his.
        written(nobodys.id, colleague().id);
        QVERIFY(!told(agent()).contains(QStringLiteral("message Dolap")));
        QVERIFY(told(colleague()).contains(QStringLiteral("message Dolap")));
    }

    void aNoteCallsColleaguesByName()
    {
        const Ticket ticket = made(QStringLiteral("Masa"), agent(), colleague().id);
        const auto note = [&](const Actor& by, const QString& body) {
            AddNote add;
            add.ticketId = ticket.id;
            add.body = body;
            actAs(by, add);
        };
        const QString me = must(stores().users.byId(agent().id)).name;
        note(colleague(), QStringLiteral("bilgi@%1 adresine yazıldı").arg(me));
        note(colleague(), QStringLiteral("@Deniz bakar"));
        QCOMPARE(told(agent()), QStringList());
        QCOMPARE(told(colleague()).filter(QStringLiteral("mentioned")), QStringList());  // nobody hears of calling oneself
        note(colleague(), QStringLiteral("@%1, bakar mısın?").arg(me));
        QCOMPARE(told(agent()), QStringList{QStringLiteral("mentioned Masa by Deniz")});
        note(agent(), QStringLiteral("Olur @deniz"));
        QCOMPARE(told(colleague()).filter(QStringLiteral("mentioned")).size(), 1);
    }

    void historyIsNoNews()
    {
        const Ticket mine = made(QStringLiteral("Masa"), agent(), agent().id);
        ImportRun run;
        run.kind = QStringLiteral("mail");
        run.startedAt = kMonday;
        written(mine.id, {}, must(stores().imports.begin(run)));
        written(mine.id, {}, {}, AutomatedKind::AutoReply);
        must(stores().conversations.setWithdrawn(written(mine.id), true));
        QCOMPARE(told(agent()), QStringList());
    }

    void onesOwnTasksThatFellDue()
    {
        const auto add = [&](const char* title, int seconds, UserId whose) {
            CreateTask create;
            create.task.title = QString::fromUtf8(title);
            create.task.dueAt = kMonday.plusSeconds(seconds);
            create.task.assigneeId = whose;
            return actAs(agent(), create);
        };
        add("önce", 0, agent().id);
        add("şimdi", 3600, agent().id);
        add("sonra", 3601, agent().id);
        add("başkasının", 1800, colleague().id);
        SetTaskDone done;
        done.id = add("bitti", 1800, agent().id).id;
        actAs(agent(), done);
        QCOMPARE(told(agent()), QStringList({QStringLiteral("task_due şimdi")}));
    }

    void aMailThatDidNotLeaveIsItsAuthorsMatter()
    {
        OutboxItem item;
        item.ticketId = made(QStringLiteral("Masa"), agent(), agent().id).id;
        item.interactionId = written(item.ticketId, agent().id);
        item.rawBlob = must(stores().blobs.put("From: a@b.example\r\n\r\nMerhaba"));
        item.sender = QStringLiteral("a@b.example");
        item.recipients = {QStringLiteral("c@d.example")};
        item.id = must(stores().outbox.insert(item));
        QCOMPARE(told(agent()), QStringList());
        must(stores().outbox.move(item.id, OutboxState::Queued, OutboxState::Failed, {}, {}));
        QCOMPARE(told(agent()), QStringList({QStringLiteral("send_failed Masa")}));
        QCOMPARE(told(colleague()).filter(QStringLiteral("send_failed")), QStringList());
        must(stores().outbox.setFolder(item.id, Instant{1}));  // it may have been sent: the sent folder is asked first
        QCOMPARE(told(agent()), QStringList());
        must(stores().outbox.setFolder(item.id, std::nullopt));
        QCOMPARE(told(agent()), QStringList({QStringLiteral("send_failed Masa")}));
    }

    void newsComeAfterWhatWasThere()
    {
        const Ticket mine = made(QStringLiteral("Masa"), agent(), agent().id);
        NoticeQuery query = must(stores().notices.newest());
        query.me = agent().id;
        QVERIFY(must(stores().notices.news(query)).happenings.isEmpty());
        const InteractionId word = written(mine.id);
        const NoticeNews news = must(stores().notices.news(query));
        QCOMPARE(news.interactions, QVector<qint64>{word.value()});
        QCOMPARE(news.happenings.size(), 1);
        QCOMPARE(news.happenings.first().source, word.value());
    }

    void unreadIsWhatIsMineOrNobodys()
    {
        for (const Actor& whose : {agent(), colleague()}) {
            const Ticket ticket = made(QStringLiteral("Masa"), agent(), whose.id);
            must(stores().tickets.setUnread(ticket.id, true));
        }
        NoticeQuery query;
        query.me = agent().id;
        QCOMPARE(must(stores().notices.news(query)).unread, 1);
    }
};

QTEST_GUILESS_MAIN(TestNoticeStore)
#include "tst_notice_store.moc"
