// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/TicketFacts.h"
#include "core/kpi/TicketTimes.h"

#include <QTest>

using namespace memnun;
using namespace memnun::kpi;

namespace {

const Instant start = *Instant::fromIso(QStringLiteral("2026-11-16T09:00:00Z"));

TicketHead head(qint64 id, Origin origin = Origin::Customer)
{
    return {TicketId(id), Channel::Email, origin, start, TicketStatus::New};
}

Message message(qint64 id, int second, Direction direction, Channel channel = Channel::Email)
{
    return {TicketId(id), start.plusSeconds(second), direction, channel};
}

TicketTimes timesOf(const TicketFacts& facts, size_t index)
{
    return ticketTimes(facts.facts(index)).value_or(TicketTimes{});
}

class FailingStore final : public FactStore {
public:
    Result<QVector<TicketHead>> tickets(const FactScope&) override { return QVector<TicketHead>{head(1)}; }
    Result<QVector<StatusChange>> statusChanges(const FactScope&) override { return fail(Code::Storage); }
    Result<QVector<Assignment>> assignments(const FactScope&) override { return QVector<Assignment>{}; }
    Result<QVector<Tagging>> taggings(const FactScope&) override { return QVector<Tagging>{}; }
    Result<QVector<Message>> messages(const FactScope&) override { return QVector<Message>{}; }
    Result<std::optional<std::pair<qint64, qint64>>> ids() override { return std::optional<std::pair<qint64, qint64>>(); }
};

}  // namespace

class TicketFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsByTicket();
    void liveCallsAreAnsweredAfterTheirWait();
    void whatIsNoReply();
    void replyComesBeforeItsStatus();
    void oldMailThatNobodyAnsweredIsClosedNotSolved();
    void aFailingStoreIsPassedOn();
    void manyComeTogether();
};

void TicketFactsTest::groupsByTicket()
{
    const TicketFacts facts({head(9), head(4, Origin::Agent), head(7)},
                            {{TicketId(9), start.plusSeconds(50), TicketStatus::Solved},
                             {TicketId(5), start, TicketStatus::Solved}},
                            {message(9, 30, Direction::Out), message(4, 20, Direction::Out)});
    QCOMPARE(facts.size(), size_t(3));
    QVERIFY(facts.head(0).id == TicketId(4));
    QVERIFY(!timesOf(facts, 0).firstReply);
    QCOMPARE(facts.facts(1).size(), size_t(1));
    QVERIFY(timesOf(facts, 2).firstReply == 30);
    QVERIFY(timesOf(facts, 2).fullResolution == 50);
    const TicketHistory histories[] = {facts.history(0), facts.history(1), facts.history(2)};
    QVERIFY(backlogAt(histories, start.plusSeconds(49)).unfinished == 3);
    QVERIFY(backlogAt(histories, start.plusSeconds(50)).unfinished == 2);
    QCOMPARE(TicketFacts({}, {}, {}).size(), size_t(0));
}

void TicketFactsTest::liveCallsAreAnsweredAfterTheirWait()
{
    Message call = message(1, 0, Direction::In, Channel::Phone);
    call.waitS = 25;
    QVERIFY(timesOf(TicketFacts({head(1)}, {}, {call}), 0).firstReply == 25);
    call.answered = false;
    const TicketTimes missed = timesOf(TicketFacts({head(1)}, {}, {call}), 0);
    QVERIFY(!missed.firstReply);
    QVERIFY(missed.unansweredSince == start);
}

void TicketFactsTest::whatIsNoReply()
{
    Message note = message(1, 5, Direction::Out);
    note.isPublic = false;
    Message robot = message(1, 6, Direction::Out);
    robot.automated = true;
    Message unreached = message(1, 7, Direction::Out, Channel::Phone);
    unreached.answered = false;
    const QVector<Message> messages{note, robot, unreached, message(1, 8, Direction::Out, Channel::System),
                                    message(1, 9, Direction::Internal)};
    QVERIFY(!timesOf(TicketFacts({head(1)}, {}, messages), 0).firstReply);
}

void TicketFactsTest::replyComesBeforeItsStatus()
{
    const TicketFacts facts({head(1)}, {{TicketId(1), start.plusSeconds(60), TicketStatus::Solved},
                                        {TicketId(1), start.plusSeconds(90), TicketStatus::Open}},
                            {message(1, 60, Direction::Out), message(1, 90, Direction::In),
                             message(1, 95, Direction::Out)});
    const TicketTimes times = timesOf(facts, 0);
    QVERIFY(times.firstReply == 60);
    QCOMPARE(times.nextReplies.size(), size_t(1));
    QCOMPARE(times.nextReplies.front().seconds, 5);
    QCOMPARE(times.reopens, 1);
}

void TicketFactsTest::oldMailThatNobodyAnsweredIsClosedNotSolved()
{
    const Instant end = start.plusSeconds(60);
    const auto closed = [&](qint64 id) {
        return QVector<StatusChange>{{TicketId(id), end, TicketStatus::Solved}, {TicketId(id), end, TicketStatus::Closed}};
    };
    const TicketFacts facts({head(1), head(2), head(3)},
                            closed(1) + closed(2)
                                + QVector<StatusChange>{{TicketId(3), end, TicketStatus::Solved},
                                                        {TicketId(3), end.plusSeconds(1), TicketStatus::Closed}},
                            {message(1, 60, Direction::In), message(2, 30, Direction::Out)});
    QVERIFY(!timesOf(facts, 0).firstSolvedAt);
    QVERIFY(!timesOf(facts, 0).fullResolution);
    QCOMPARE(timesOf(facts, 0).reopens, 0);
    QVERIFY(timesOf(facts, 1).fullResolution == 60);
    QVERIFY2(timesOf(facts, 2).fullResolution == 60, "solved by hand and closed later");
    const TicketHistory history[] = {facts.history(0)};
    QVERIFY(backlogAt(history, start.plusSeconds(59)).unfinished == 1);
    QVERIFY(backlogAt(history, end).unfinished == 0);
}

void TicketFactsTest::aFailingStoreIsPassedOn()
{
    FailingStore store;
    const Result<TicketFacts> facts = TicketFacts::read(store);
    QVERIFY(!facts && facts.error().code == Code::Storage);
}

void TicketFactsTest::manyComeTogether()
{
    QVector<TicketHead> heads;
    QVector<StatusChange> changes;
    QVector<Message> messages;
    for (qint64 id = 1; id <= 100'000; ++id) {
        heads.append(head(id));
        for (int i = 0; i < 4; ++i)
            messages.append(message(id, i * 100, i % 2 == 0 ? Direction::In : Direction::Out));
        changes.append({TicketId(id), start.plusSeconds(500), TicketStatus::Solved});
    }
    const TicketFacts facts(heads, changes, messages);
    qint64 replies = 0;
    for (size_t i = 0; i < facts.size(); ++i)
        replies += static_cast<qint64>(timesOf(facts, i).nextReplies.size());
    QCOMPARE(replies, 100'000);
}

QTEST_APPLESS_MAIN(TicketFactsTest)
#include "tst_ticket_facts.moc"
