// SPDX-License-Identifier: GPL-3.0-or-later
// What a mail does to its ticket: in whatever order mail comes in, and whatever people did before it came.
#include "core/kpi/TicketFacts.h"
#include "core/kpi/TicketTimes.h"
#include "core/tickets/TicketStore.h"
#include "tests/exchange/ThreadStory.h"

#include <algorithm>

using namespace memnun;
using memnun::test::must;

class TestThreadRules final : public memnun::test::ThreadStory {
    Q_OBJECT

private Q_SLOTS:
    void stories_data();
    void stories();
    void figuresDoNotDependOnTheOrder();
    void handMadeTicketBeganWithTheOldestWord();
    void takenBackCallGivesTheBeginningBack();
};

void TestThreadRules::stories_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("end");
    const auto row = [](const char* name, const char* story, const char* end) {
        QTest::newRow(name) << QString::fromLatin1(story) << QString::fromLatin1(end);
    };
    row("answer within the window reopens", "ali q1 0 + us a1 1 q1; solve 1 2; ali q2 8.9 a1",
        "#1 open unread: q1 a1 q2 (open@1 solved@2 open@8.9)");
    row("answer after the window follows up", "ali q1 0 + us a1 1 q1; solve 1 2; ali q2 10 a1; ali q3 11 a1,q2",
        "#1 solved: q1 a1 (open@1 solved@2)\n#2<1 new unread: q2 q3 ()");
    row("closed, first mail older, a later one new", "ali q1 0 + us a1 1 q1; solve 1 2; close 1 3; ali q0 0.5 q1 + ali q2 10 q0",
        "#1 closed: q1 q0 a1 (open@1 solved@2 closed@3)\n#2<1 new unread: q2 ()");
    row("two after one another in one import", "ali q1 0 + us a1 1 q1; solve 1 2; ali q2 3 a1 + us a2 4 q2 + ali q3 20 a2",
        "#1 open unread: q1 a1 q2 a2 q3 (open@1 solved@2 open@3)");
    row("the follow-up goes on", "ali q1 0 + us a1 1 q1; solve 1 2; close 1 3; ali q2 10 a1; ali q0 0.5 q1 + ali q3 12 q0,q2",
        "#1 closed: q1 q0 a1 (open@1 solved@2 closed@3)\n#2<1 new unread: q2 q3 ()");
    row("solved before the mail was imported", "ali q1 0 + us a1 1 q1; solve 1 5; ali q2 4 a1",
        "#1 open unread: q1 a1 q2 (open@1 solved@5 open@5)");
    row("waiting before the mail was imported", "ali q1 0 + us a1 1 q1; wait 1 5; ali q2 4 a1",
        "#1 open unread: q1 a1 q2 (open@1 pending_customer@5 open@5)");
    row("closed before the mail was imported", "ali q1 0 + us a1 1 q1; solve 1 5; close 1 6; ali q2 4 a1",
        "#1 closed: q1 a1 (open@1 solved@5 closed@6)\n#2<1 new unread: q2 ()");
    row("answered before the mail was imported", "ali q1 0 + us a1 4 q1; solve 1 5; ali q2 3 q1",
        "#1 solved: q1 q2 a1 (open@4 solved@5)");
    row("answered in the same import", "ali q1 0; solve 1 5; ali q2 3 q1 + us a1 4 q2", "#1 solved: q1 q2 a1 (solved@5)");
    row("sent mail first", "us a1 1 q1; ali q1 0", "#1 open: q1 a1 (open@1)");
    row("an old answer does not hide a new question", "ali q1 0 + ali q2 3 q1; us a1 1 q1", "#1 open unread: q1 a1 q2 (open@1)");
    row("old mail of a quiet thread", "ali q1 -40 + ali q3 -38 q1; ali q2 -39 q1",
        "#1 closed: q1 q2 q3 (solved@-38 closed@-38)");
    row("taken back before the mail came", "create 0; answer 1 1 a1; discard 1; ali q2 3 a1; ali q3 4 a1",
        "#1 open discarded: text a1 ()\n#2 new unread: q2 q3 ()");
    row("a word wakes a snoozed one", "ali q1 0; snooze 1 1 30; ali q2 2 q1", "#1 new unread: q1 q2 ()");
    row("so does one that was on its way", "ali q1 0; snooze 1 3 30; ali q2 2 q1", "#1 new unread: q1 q2 ()");
    row("an absence note wakes nobody", "ali q1 0 + us a1 1 q1; wait 1 1; snooze 1 1 30; auto r1 2 a1",
        "#1 pending_customer snoozed: q1 a1 r1 (open@1 pending_customer@1)");
    row("an absence note stays with a closed one", "ali q1 0 + us a1 1 q1; solve 1 2; close 1 3; auto r1 10 a1",
        "#1 closed: q1 a1 r1 (open@1 solved@2 closed@3)");
    row("our mail came back", "ali q1 0 + us a1 1 q1; wait 1 1; snooze 1 1 30; bounce b1 1.5 a1",
        "#1 open unread: q1 a1 b1 (open@1 pending_customer@1 open@1.5)");
    row("the solving mail came back", "ali q1 0 + us a1 1 q1; solve 1 1; bounce b1 1.5 a1",
        "#1 solved unread: q1 a1 b1 (open@1 solved@1)");
    row("came back, sent again", "ali q1 0 + us a1 1 q1; wait 1 1; bounce b1 1.5 a1 + us a2 2 q1,b1",
        "#1 open: q1 a1 b1 a2 (open@1 pending_customer@1 open@1.5)");
    row("call within the window", "ali q1 0 + us a1 1 q1; solve 1 2; call 1 8.9",
        "#1 open: q1 a1 call (open@1 solved@2 open@8.9)");
    row("call after the window", "ali q1 0 + us a1 1 q1; solve 1 2; call 1 10",
        "#1 solved: q1 a1 (open@1 solved@2)\n#2<1 open: call (open@10)");
    row("call about one that was taken back", "create 0; discard 1; call 1 3",
        "#1 new discarded: text ()\n#2 open: call (open@3)");
}

void TestThreadRules::stories()
{
    QFETCH(QString, story);
    QFETCH(QString, end);
    play(story);
    QCOMPARE(told().join(QLatin1Char('\n')), end);
}

/// Question, answer, question, answer: each of the 24 orders in which they can come in gives one ticket and one figure.
void TestThreadRules::figuresDoNotDependOnTheOrder()
{
    QStringList orders;
    for (QByteArray order("0123"); true;) {
        const QString p = QString::fromLatin1(order) + QLatin1Char('-');
        const QStringList mails{QStringLiteral("ali %1q1 0").arg(p), QStringLiteral("us %1a1 1 %1q1").arg(p),
                                QStringLiteral("ali %1q2 3 %1q1,%1a1").arg(p), QStringLiteral("us %1a2 7 %1q1,%1a1,%1q2").arg(p)};
        for (const char which : std::as_const(order)) {
            play(mails.at(which - '0'));
        }
        orders.append(p);
        if (!std::next_permutation(order.begin(), order.end())) {
            break;
        }
    }
    QCOMPARE(orders.size(), 24);
    const auto facts = kpi::TicketFacts::read(stores().facts);
    QVERIFY(facts);
    QCOMPARE(facts->size(), std::size_t(24));
    for (std::size_t i = 0; i < facts->size(); ++i) {
        const kpi::TicketTimes times = must(kpi::ticketTimes(facts->facts(i)));
        const QByteArray order = orders.at(static_cast<qsizetype>(i)).toLatin1();
        QVERIFY2(facts->head(i).origin == Origin::Customer, order);
        QVERIFY2(facts->head(i).createdAt == kMonday, order);
        QVERIFY2(times.firstReply == 86400, order);
        QVERIFY2(times.nextReplies.size() == 1 && times.nextReplies.front().seconds == 4 * 86400, order);
        QVERIFY2(!times.unansweredSince, order);
        const Ticket ticket = must(stores().tickets.byId(facts->head(i).id));
        QVERIFY2(ticket.status == TicketStatus::Open && !ticket.unread, order);
    }
}

void TestThreadRules::handMadeTicketBeganWithTheOldestWord()
{
    play(QStringLiteral("create 2; answer 1 3 a1; ali q1 0 a1"));
    QCOMPARE(must(stores().tickets.byId(TicketId(1))).createdAt, kMonday);
    QCOMPARE(eventsOf(TicketId(1)).filter(QStringLiteral("began")),
             QStringList{QStringLiteral("began %1>%2").arg(day(QStringLiteral("2")).ms).arg(kMonday.ms)});
    const auto facts = kpi::TicketFacts::read(stores().facts);
    QVERIFY(facts);
    QVERIFY(must(kpi::ticketTimes(facts->facts(0))).firstReply == 3 * 86400);
}

void TestThreadRules::takenBackCallGivesTheBeginningBack()
{
    play(QStringLiteral("us a1 2; call 1 1 3"));
    QCOMPARE(must(stores().tickets.byId(TicketId(1))).createdAt, day(QStringLiteral("1")));
    QVERIFY(must(stores().tickets.byId(TicketId(1))).origin == Origin::Customer);
    must(undo());
    QCOMPARE(must(stores().tickets.byId(TicketId(1))).createdAt, day(QStringLiteral("2")));
    QVERIFY(must(stores().tickets.byId(TicketId(1))).origin == Origin::Agent);
    QVERIFY(!must(stores().tickets.byId(TicketId(1))).discarded);
}

QTEST_GUILESS_MAIN(TestThreadRules)
#include "tst_thread_rules.moc"
