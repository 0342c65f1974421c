// SPDX-License-Identifier: GPL-3.0-or-later
// The other time figures, and what tickets are broken down by.
#include "core/kpi/KpiJson.h"
#include "core/kpi/builtin.h"
#include "tests/kpi/KpiStory.h"

#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace memnun;
using namespace memnun::kpi;
using namespace memnun::test;

class KpiGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nextRepliesCountEachTime();
    void requesterWaitLeavesPendingOut();
    void reopenRate();
    void transfersPassAgents();
    void transfersFromBirth();
    void transfersHaveAnInterval();
    void channelFilterKeepsRowsByKey();
    void byAgentTagAndPriority();
    void ages();
    void hoursOfTheWeek();
    void hoursFollowDaylightSaving();
    void namesAreInTheJson();
};

void KpiGroupsTest::nextRepliesCountEachTime()
{
    Story story;
    story.ticket(1, "2025-11-03T07:00:00Z");
    story.reply(1, "2025-11-03T08:00:00Z");
    story.mail(1, "2025-11-03T09:00:00Z");
    story.mail(1, "2025-11-03T09:30:00Z");   // two mails before one reply: one value, from the first
    story.reply(1, "2025-11-03T09:40:00Z");
    story.mail(1, "2025-11-04T09:00:00Z");
    story.reply(1, "2025-11-04T09:10:00Z", true);  // stops no clock
    story.reply(1, "2025-11-04T09:20:00Z");
    story.ticket(2, "2025-11-03T07:00:00Z");
    story.reply(2, "2025-11-03T08:00:00Z");
    story.mail(2, "2025-11-03T09:00:00Z");
    story.ticket(3, "2025-11-03T07:00:00Z");  // nobody ever replied
    story.ticket(4, "2025-11-03T07:00:00Z");
    story.reply(4, "2025-11-03T08:00:00Z");
    const auto list = story.report().behind(QStringLiteral("next_reply"), query("next_reply", november, december));
    QVERIFY(list);
    QCOMPARE(list->row.n, 2);
    QVERIFY(list->row.value == 1800.0);  // of 2400 and 1200
    QCOMPARE(idsOf(*list), (QVector<qint64>{1, 1}));
    QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(2), Exclusion::NotAnswered},
                                                         {TicketId(3), Exclusion::NotAnswered},
                                                         {TicketId(4), Exclusion::NoMessage}}));
}

void KpiGroupsTest::requesterWaitLeavesPendingOut()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.status(1, "2025-11-03T10:00:00Z", TicketStatus::PendingCustomer);
    story.status(1, "2025-11-03T10:30:00Z", TicketStatus::Open);
    story.status(1, "2025-11-03T12:00:00Z", TicketStatus::Solved);
    const KpiReport report = story.report();
    QVERIFY(one(report, query("requester_wait", november, december)).value == 9000.0);
    QVERIFY(one(report, query("resolution", november, december)).value == 10800.0);
}

void KpiGroupsTest::reopenRate()
{
    Story story;
    for (qint64 id = 1; id <= 40; ++id) {
        story.ticket(id, "2025-10-20T09:00:00Z");
        story.status(id, "2025-10-20T10:00:00Z", TicketStatus::Solved);
    }
    for (qint64 id = 1; id <= 3; ++id) {
        story.changes.append({TicketId(id), at("2025-11-02T10:00:00Z"), TicketStatus::Open});
        story.changes.append({TicketId(id), at("2025-11-03T10:00:00Z"), TicketStatus::Solved});
    }
    // Twice over within a month is still one ticket, but two events.
    story.changes.append({TicketId(1), at("2025-11-04T10:00:00Z"), TicketStatus::Open});
    story.changes.append({TicketId(1), at("2025-11-05T10:00:00Z"), TicketStatus::Closed});
    std::stable_sort(story.changes.begin(), story.changes.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    const KpiReport report = story.report();
    const KpiRow first = one(report, query("reopen_rate", october, november));
    QVERIFY(first.value == 7.5 && first.num == 3.0 && first.den == 40.0);
    QCOMPARE(first.n, 40);
    QVERIFY(first.lo && std::abs(*first.lo - 2.584) < 0.01 && std::abs(*first.hi - 19.86) < 0.01);
    const KpiRow second = one(report, query("reopen_rate", november, december));
    QVERIFY(second.num == 1.0 && second.den == 3.0);
    QCOMPARE(one(report, query("reopens", november, december)).n, 4);
    const auto list = report.behind(QStringLiteral("reopen_rate"), query("reopen_rate", november, december));
    QVERIFY(list);
    QCOMPARE(list->counted.first().id, TicketId(1));  // the one that came back stands first
}

void KpiGroupsTest::transfersPassAgents()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    const Instant start = at("2025-11-03T09:00:00Z");
    story.assign(1, 1, start.plusSeconds(10));  // taken
    story.assign(1, 2, start.plusSeconds(20));  // passed on
    story.assign(1, 0, start.plusSeconds(30));  // given back …
    story.assign(1, 2, start.plusSeconds(40));  // … and taken up again by the same
    story.assign(1, 0, start.plusSeconds(50));
    story.assign(1, 1, start.plusSeconds(60));  // by another
    story.ticket(2, "2025-11-03T09:00:00Z");
    story.assign(2, 2, start.plusSeconds(10));
    const KpiRow row = one(story.report(), query("transfers", november, december));
    QVERIFY(row.value == 1.0 && row.num == 2.0 && row.den == 2.0);
    QVERIFY(!row.lo);  // two tickets are too few to tell
}

void KpiGroupsTest::transfersFromBirth()
{
    Story story;
    const Instant start = at("2025-11-03T09:00:00Z");
    for (qint64 id = 1; id <= 3; ++id)
        story.ticket(id, "2025-11-03T09:00:00Z");
    // The first is born with an agent, as a logged call is, and passed on; the second given back and taken again by that
    // agent; the third was nobody's.
    story.assignments = {{TicketId(1), start.plusSeconds(10), UserId(2), UserId(1)},
                         {TicketId(2), start.plusSeconds(10), {}, UserId(1)},
                         {TicketId(2), start.plusSeconds(20), UserId(1), {}},
                         {TicketId(3), start.plusSeconds(10), UserId(2), {}}};
    const auto list = story.report().behind(QStringLiteral("transfers"), query("transfers", november, december));
    QVERIFY(list);
    QVERIFY(list->row.num == 1.0 && list->row.den == 3.0);
    QCOMPARE(list->counted.first().id, TicketId(1));
    QVERIFY(list->counted.first().value == 1.0);
}

void KpiGroupsTest::transfersHaveAnInterval()
{
    Story story;
    const Instant start = at("2025-11-03T09:00:00Z");
    for (qint64 id = 1; id <= 40; ++id) {
        story.ticket(id, "2025-11-03T09:00:00Z");
        if (id <= 10)
            story.assignments.append({TicketId(id), start.plusSeconds(10), UserId(2), UserId(1)});
    }
    const KpiRow row = one(story.report(), query("transfers", november, december));
    // Mean 0.25 of 40, standard deviation √(7.5/39): ± 1.96 · 0.43853/√40
    QVERIFY(row.value == 0.25);
    QVERIFY(row.lo && std::abs(*row.lo - 0.11410) < 1e-5 && std::abs(*row.hi - 0.38590) < 1e-5);
}

void KpiGroupsTest::channelFilterKeepsRowsByKey()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.ticket(2, "2025-11-03T09:00:00Z", Channel::Phone);
    story.ticket(3, "2025-11-03T09:00:00Z", Channel::Phone);
    const KpiReport report = story.report();
    for (const char* kpi : {"volume_in", "backlog"}) {
        KpiQuery asked = query(kpi, november, december, By::Channel);
        asked.channels = {Channel::Phone};
        const auto list = report.behind(QString::fromLatin1(kpi), asked, QStringLiteral("phone"));
        QVERIFY(list);
        QCOMPARE(list->row.kpi, QString::fromLatin1(kpi));
        QCOMPARE(list->row.n, 2);
        QCOMPARE(list->counted.size(), 2);
    }
}

void KpiGroupsTest::byAgentTagAndPriority()
{
    Story story;
    for (qint64 id = 1; id <= 3; ++id)
        story.ticket(id, "2025-11-03T09:00:00Z");
    story.heads[0].assignee = UserId(2);
    story.heads[1].assignee = UserId(2);
    story.heads[0].priority = Priority::Urgent;
    story.taggings = {{TicketId(1), TagId(5)}, {TicketId(1), TagId(9)}, {TicketId(3), TagId(5)}};
    const KpiReport report = story.report();
    const auto keys = [&](const char* kpi, By by) {
        QStringList texts;
        for (const KpiRow& row : report.rows(query(kpi, november, december, by)).value_or(QVector<KpiRow>()))
            texts.append(QStringLiteral("%1=%2%3").arg(row.key, QString::number(row.n), row.name));
        return texts.join(QLatin1Char(' '));
    };
    for (const char* kpi : {"volume_in", "backlog"}) {
        QCOMPARE(keys(kpi, By::Agent), QStringLiteral("2=2Can =1"));
        QCOMPARE(keys(kpi, By::Tag), QStringLiteral("5=2kargo 9=1 =1"));
        QCOMPARE(keys(kpi, By::Priority), QStringLiteral("normal=2 urgent=1"));
        QCOMPARE(keys(kpi, By::Category), QStringLiteral("=3"));
    }
    QCOMPARE(idsOf(*report.behind(QStringLiteral("volume_in"), query("volume_in", november, december, By::Tag),
                                  QStringLiteral("5"))), (QVector<qint64>{1, 3}));
    QCOMPARE(idsOf(*report.behind(QStringLiteral("backlog"), query("backlog", november, december, By::Agent))),
             QVector<qint64>{3});
}

void KpiGroupsTest::ages()
{
    Story story;
    story.ticket(1, "2025-12-15T08:00:00Z");
    story.ticket(2, "2025-12-14T09:00:00Z");  // a day to the second
    story.ticket(3, "2025-10-14T09:00:00Z");
    story.status(3, "2025-10-15T09:00:00Z", TicketStatus::PendingCustomer);
    story.ticket(4, "2025-12-15T08:00:00Z");
    story.status(4, "2025-12-15T08:10:00Z", TicketStatus::Solved);
    const auto rows = story.report().rows(query("backlog", december, QDate(2026, 1, 1), By::Age));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 6);
    QCOMPARE(rows->at(0).key, QStringLiteral("0-1"));
    QCOMPARE(rows->at(0).n, 1);
    QCOMPARE(rows->at(1).key, QStringLiteral("1-3"));
    QCOMPARE(rows->at(1).n, 1);
    QCOMPARE(rows->at(3).key, QStringLiteral("7-14"));
    QVERIFY(rows->at(3).value == 0.0);  // nobody waits so long, which is known
    QCOMPARE(rows->at(5).key, QStringLiteral("30+"));
    QCOMPARE(rows->at(5).n, 1);
    QCOMPARE(rows->at(5).pending, 1);
    QVERIFY(rows->at(5).oldest == at("2025-10-14T09:00:00Z"));
    const auto list = story.report().behind(QStringLiteral("backlog"), query("backlog", december, QDate(2026, 1, 1)));
    QVERIFY(list);
    QCOMPARE(idsOf(*list), (QVector<qint64>{3, 2, 1}));
    QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(4), Exclusion::Done}}));
}

void KpiGroupsTest::hoursOfTheWeek()
{
    Story story;
    story.ticket(1, "2025-11-03T06:00:00Z");
    story.mail(1, "2025-11-03T06:00:00Z");   // Monday 09:00 in Istanbul
    story.mail(1, "2025-11-03T06:59:59Z");
    story.mail(1, "2025-11-03T07:00:00Z");
    story.mail(1, "2025-11-09T20:59:59Z");   // Sunday 23:59
    story.mail(1, "2025-11-09T21:00:00Z");   // Monday 00:00
    story.mail(1, "2025-12-01T06:00:00Z");   // not November
    const KpiReport report = story.report();
    const KpiQuery asked = query("contacts", november, december, By::WeekHour);
    const auto rows = report.rows(asked);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 168);
    QHash<QString, qint64> seen;
    for (const KpiRow& row : *rows) {
        if (row.n > 0)
            seen.insert(row.key, row.n);
    }
    QCOMPARE(seen, (QHash<QString, qint64>{{QStringLiteral("1-09"), 2}, {QStringLiteral("1-10"), 1},
                                           {QStringLiteral("7-23"), 1}, {QStringLiteral("1-00"), 1}}));
    const auto list = report.behind(QStringLiteral("contacts"), asked, QStringLiteral("1-09"));
    QVERIFY(list);
    QCOMPARE(list->counted.size(), 2);
    QCOMPARE(list->row.n, 2);
}

void KpiGroupsTest::hoursFollowDaylightSaving()
{
    Story story;
    story.ticket(1, "2025-03-24T06:00:00Z");
    story.mail(1, "2025-03-24T08:00:00Z");  // Monday 09:00 in Berlin
    story.mail(1, "2025-03-31T07:00:00Z");  // so is this, in summer
    const KpiReport report(TicketFacts(story.heads, {}, story.messages), {QTimeZone("Europe/Berlin"), rules().calendar},
                           at("2025-06-01T00:00:00Z"));
    const auto list = report.behind(QStringLiteral("contacts"),
                                    query("contacts", QDate(2025, 3, 1), QDate(2025, 4, 2), By::WeekHour),
                                    QStringLiteral("1-09"));
    QVERIFY(list);
    QCOMPARE(list->row.n, 2);
}

void KpiGroupsTest::namesAreInTheJson()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.heads[0].assignee = UserId(1);
    const auto rows = story.report().rows(query("reopen_rate", november, december, By::Agent));
    QVERIFY(rows);
    const QJsonObject row = toJson(*rows).first().toObject();
    QCOMPARE(row.value(QStringLiteral("name")).toString(), QString::fromUtf8("Ayşe"));
    QCOMPARE(row.value(QStringLiteral("key")).toString(), QStringLiteral("1"));
    QCOMPARE(row.value(QStringLiteral("unit")).toString(), QStringLiteral("percent"));
    QVERIFY(row.value(QStringLiteral("value")).isNull());
}

QTEST_APPLESS_MAIN(KpiGroupsTest)
#include "tst_kpi_groups.moc"
