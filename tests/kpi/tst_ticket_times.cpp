// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/Backlog.h"
#include "core/kpi/TicketTimes.h"

#include <QTest>

using namespace memnun;
using namespace memnun::kpi;
using Kind = TicketFact::Kind;

namespace {

const Instant morning = *Instant::fromIso(QStringLiteral("2026-11-16T09:00:00+03:00"));

TicketFact fact(int minute, Kind kind, TicketStatus status = TicketStatus::New)
{
    return {morning.plusSeconds(minute * 60), kind, status};
}

TicketFact status(int minute, TicketStatus to)
{
    return fact(minute, Kind::Status, to);
}

TicketTimes timesOf(const std::vector<TicketFact>& facts)
{
    return ticketTimes(facts).value_or(TicketTimes{});
}

std::optional<qint64> minutes(qint64 count)
{
    return count * 60;
}

}  // namespace

class TicketTimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repliesThatStopNoClock();
    void whatWasSaidBeforeTheQuestionAnswersNothing();
    void outboundTicketsHaveNoFirstReply();
    void nextReplyCountsFromTheOldestMessage();
    void pausedTimeIsNoWait();
    void closedIsResolvedOnce();
    void reopenedIsUnresolved();
    void solvedByABotOnlyRestartsTheFirstReply();
    void mergedIsNoResolution();
    void orderDoesNotMatter();
    void withoutCreationIsRefused();
    void backlogOfTheEdges();
    void backlogSeriesAgrees();
};

void TicketTimesTest::repliesThatStopNoClock()
{
    const TicketTimes times = timesOf({fact(0, Kind::Created), fact(1, Kind::AutoReply), fact(2, Kind::InternalNote)});
    QVERIFY(!times.firstReply && !times.firstResolution && !times.fullResolution && !times.requesterWait);
    QVERIFY(times.unansweredSince == morning);
    QVERIFY(timesOf({fact(0, Kind::Created), fact(1, Kind::AutoReply), fact(9, Kind::AgentReply)}).firstReply ==
            minutes(9));
}

void TicketTimesTest::whatWasSaidBeforeTheQuestionAnswersNothing()
{
    const std::vector<TicketFact> asked{fact(-30, Kind::CustomerMessage), fact(-20, Kind::AgentReply), fact(0, Kind::Created)};
    QVERIFY(!timesOf(asked).firstReply);
    QVERIFY(timesOf(asked).unansweredSince == morning);
    std::vector<TicketFact> answered = asked;
    answered.push_back(fact(9, Kind::AgentReply));
    QVERIFY(timesOf(answered).firstReply == minutes(9));
    QVERIFY(timesOf(answered).nextReplies.empty());
}

void TicketTimesTest::outboundTicketsHaveNoFirstReply()
{
    const TicketTimes times = timesOf({fact(0, Kind::CreatedByAgent), fact(1, Kind::AgentReply),
                                       fact(10, Kind::CustomerMessage), fact(15, Kind::AgentReply)});
    QVERIFY(!times.firstReply);
    QCOMPARE(times.nextReplies.size(), size_t(1));
    QCOMPARE(times.nextReplies.front().seconds, 300);
}

void TicketTimesTest::nextReplyCountsFromTheOldestMessage()
{
    const TicketTimes times = timesOf({fact(0, Kind::Created), fact(2, Kind::CustomerMessage), fact(5, Kind::AgentReply),
                                       fact(6, Kind::AgentReply), fact(10, Kind::CustomerMessage),
                                       fact(20, Kind::CustomerMessage), fact(30, Kind::AgentReply),
                                       fact(40, Kind::CustomerMessage)});
    QVERIFY(times.firstReply == minutes(5));
    QCOMPARE(times.nextReplies.size(), size_t(1));
    QCOMPARE(times.nextReplies.front().seconds, 20 * 60);
    QVERIFY(times.nextReplies.front().at == morning.plusSeconds(30 * 60));
    QVERIFY(times.unansweredSince == morning.plusSeconds(40 * 60));
}

void TicketTimesTest::pausedTimeIsNoWait()
{
    const TicketTimes times =
        timesOf({fact(0, Kind::Created), status(10, TicketStatus::PendingCustomer), status(40, TicketStatus::OnHold),
                 status(60, TicketStatus::Solved)});
    QVERIFY(times.fullResolution == minutes(60));
    QVERIFY(times.requesterWait == minutes(30));
}

void TicketTimesTest::closedIsResolvedOnce()
{
    const TicketTimes times =
        timesOf({fact(0, Kind::Created), status(10, TicketStatus::Solved), status(90, TicketStatus::Closed)});
    QVERIFY(times.fullResolution == minutes(10));
    QCOMPARE(times.reopens, 0);
}

void TicketTimesTest::reopenedIsUnresolved()
{
    std::vector<TicketFact> facts{fact(0, Kind::Created), fact(5, Kind::AgentReply), status(10, TicketStatus::Solved),
                                  status(20, TicketStatus::Open)};
    const TicketTimes open = timesOf(facts);
    QVERIFY(open.firstResolution == minutes(10));
    QVERIFY(!open.fullResolution && !open.requesterWait && !open.lastSolvedAt);
    QCOMPARE(open.reopens, 1);
    facts.push_back(status(50, TicketStatus::Solved));
    const TicketTimes solved = timesOf(facts);
    QVERIFY(solved.firstReply == minutes(5));
    QVERIFY(solved.fullResolution == minutes(50));
    QVERIFY(solved.requesterWait == minutes(40));
}

void TicketTimesTest::solvedByABotOnlyRestartsTheFirstReply()
{
    const TicketTimes times = timesOf({fact(0, Kind::Created), fact(1, Kind::AutoReply), status(2, TicketStatus::Solved),
                                       status(60, TicketStatus::Open), fact(65, Kind::AgentReply)});
    QVERIFY(times.firstReply == minutes(5));
}

void TicketTimesTest::mergedIsNoResolution()
{
    const TicketTimes times = timesOf({fact(0, Kind::Created), status(10, TicketStatus::Merged)});
    QVERIFY(!times.firstResolution && !times.fullResolution);
}

void TicketTimesTest::orderDoesNotMatter()
{
    const TicketTimes times = timesOf({status(60, TicketStatus::Solved), fact(7, Kind::AgentReply), fact(0, Kind::Created)});
    QVERIFY(times.firstReply == minutes(7));
    QVERIFY(times.fullResolution == minutes(60));
}

void TicketTimesTest::withoutCreationIsRefused()
{
    QVERIFY(!ticketTimes(std::vector{fact(1, Kind::AgentReply)}));
    QVERIFY(!ticketTimes({}));
}

void TicketTimesTest::backlogOfTheEdges()
{
    const std::vector<TicketHistory> tickets{
        {morning, {}},
        {morning.plusMs(1), {}},
        {morning.plusSeconds(-60), {{morning, TicketStatus::Solved}}},
        {morning.plusSeconds(-60), {{morning.plusMs(1), TicketStatus::Solved}}},
        {morning.plusSeconds(-60), {{morning, TicketStatus::PendingCustomer}}},
        {morning.plusSeconds(-60), {{morning.plusSeconds(-9), TicketStatus::Closed}, {morning, TicketStatus::Open}}}};
    QVERIFY(backlogAt(tickets, morning) == (BacklogCount{4, 1}));
    QVERIFY(backlogAt({}, morning) == BacklogCount{});
}

void TicketTimesTest::backlogSeriesAgrees()
{
    std::vector<TicketHistory> tickets;
    for (int i = 0; i < 300; ++i) {
        TicketHistory ticket{morning.plusSeconds(i * 37 % 1000), {}};
        for (int change = 0; change < i % 5; ++change)
            ticket.changes.push_back({ticket.createdAt.plusSeconds(change * (i % 7) * 10),
                                      static_cast<TicketStatus>((i + change * 3) % 7)});
        tickets.push_back(ticket);
    }
    std::vector<Instant> instants;
    for (int i = 0; i < 120; ++i)
        instants.push_back(morning.plusSeconds((i * 53 % 120) * 10));
    const std::vector<BacklogCount> series = backlogSeries(tickets, instants);
    for (size_t i = 0; i < instants.size(); ++i)
        QVERIFY(series[i] == backlogAt(tickets, instants[i]));
}

QTEST_APPLESS_MAIN(TicketTimesTest)
#include "tst_ticket_times.moc"
