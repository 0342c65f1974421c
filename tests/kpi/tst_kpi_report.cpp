// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/KpiJson.h"
#include "core/kpi/Statistics.h"
#include "core/kpi/builtin.h"
#include "tests/kpi/KpiStory.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

using namespace memnun;
using namespace memnun::kpi;
using namespace memnun::test;

namespace {

/// Sixty tickets, some answered, solved or opened again, of every agent, category, tag and priority there is.
Story variedStory()
{
    Story story;
    for (qint64 id = 1; id <= 60; ++id) {
        story.ticket(id, "2025-10-05T09:00:00Z", id % 3 ? Channel::Email : Channel::Phone);
        story.heads.last().createdAt = at("2025-10-05T09:00:00Z").plusSeconds(id * 80'000);
        const Instant created = story.heads.last().createdAt;
        if (id % 4)
            story.messages.append({TicketId(id), created.plusSeconds(id * 60), Direction::Out, Channel::Email});
        if (id % 5)
            story.changes.append({TicketId(id), created.plusSeconds(id * 9000), TicketStatus::Solved});
        if (id % 10 == 1) {
            story.changes.append({TicketId(id), created.plusSeconds(id * 9000 + 60), TicketStatus::Open});
            story.messages.append({TicketId(id), created.plusSeconds(id * 9000 + 60), Direction::In, Channel::Email});
            story.messages.append({TicketId(id), created.plusSeconds(id * 9000 + 99), Direction::Out, Channel::Email});
        }
        story.heads.last().priority = id % 2 ? Priority::High : Priority::Low;
        story.heads.last().assignee = UserId(id % 4);
        story.heads.last().category = CategoryId(id % 5);
        story.assign(id, 1, created.plusSeconds(10));
        story.assign(id, 2, created.plusSeconds(20));
        for (qint64 tag = 1; tag <= id % 3; ++tag)
            story.taggings.append({TicketId(id), TagId(tag)});
    }
    return story;
}

}  // namespace

class KpiReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKpiIsWhole();
    void monthsBeginInIstanbul();
    void timesBelongToTheirEnd();
    void noDataIsNull();
    void businessAndCalendar();
    void automaticRepliesStopNoClock();
    void liveCallsWaitInTheQueue();
    void agentOpenedHasNoFirstResponse();
    void reopenedTickets();
    void mergedTicketsCountNowhere();
    void backlogOverTime();
    void byChannel();
    void drillDownHoldsN_data();
    void drillDownHoldsN();
    void severalPeriodsAtOnce();
    void refusesNonsense();
    void jsonIsTheContract();
    void manyAreCountedByTwo();
};

void KpiReportTest::everyKpiIsWhole()
{
    QStringList ids;
    for (const Kpi* kpi : builtinKpis()) {
        ids << QString::fromLatin1(kpi->id);
        QCOMPARE(kpiById(ids.last()), kpi);
        QCOMPARE(kpi->shape == Shape::Level, kpi->stand != nullptr);
        QCOMPARE(kpi->shape != Shape::Level, kpi->measure != nullptr);
    }
    QCOMPARE(ids.join(QLatin1Char(' ')),
             QStringLiteral("frt next_reply resolution full_resolution requester_wait volume_in volume_solved contacts "
                            "reopen_rate reopens transfers backlog"));
    QVERIFY(!kpiById(QStringLiteral("csat")));
}

void KpiReportTest::monthsBeginInIstanbul()
{
    Story story;
    story.ticket(1, "2025-10-31T20:59:59Z");  // 23:59:59 on 31 October
    story.ticket(2, "2025-10-31T21:00:00Z");  // midnight: November
    story.ticket(3, "2025-11-30T20:59:59Z");
    story.ticket(4, "2025-11-30T21:00:00Z");
    const auto rows = story.report().rows(query("volume_in", october, december, By::Month));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).key, QStringLiteral("2025-10"));
    QCOMPARE(rows->at(0).n, 1);
    QCOMPARE(rows->at(1).n, 2);
    QVERIFY(rows->at(1).num == 2.0 && !rows->at(1).den);
    QCOMPARE(one(story.report(), query("volume_in", october, december)).n, 3);

    const auto weeks = story.report().rows(query("volume_in", QDate(2025, 10, 30), QDate(2025, 11, 5), By::Week));
    QVERIFY(weeks);
    QCOMPARE(weeks->size(), 2);
    QCOMPARE(weeks->at(1).from, QDate(2025, 11, 3));
    QCOMPARE(weeks->at(1).to, QDate(2025, 11, 5));
    QCOMPARE(weeks->at(1).key, QStringLiteral("2025-W45"));
    QCOMPARE(weeks->at(0).n, 2);
    QCOMPARE(periodKey(QDate(2025, 12, 31), By::Quarter), QStringLiteral("2025-Q4"));
    QCOMPARE(periodKey(QDate(2025, 12, 31), By::Week), QStringLiteral("2026-W01"));
}

void KpiReportTest::timesBelongToTheirEnd()
{
    Story story;
    story.ticket(1, "2025-10-31T20:00:00Z");
    story.reply(1, "2025-10-31T21:00:00Z");  // one hour, ends in November
    const KpiReport report = story.report();
    QCOMPARE(one(report, query("frt", october, november)).n, 0);
    QVERIFY(one(report, query("frt", november, december)).value == 3600.0);
    const auto list = report.behind(QStringLiteral("frt"), query("frt", october, november));
    QVERIFY(list);
    QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(1), Exclusion::Later}}));
}

void KpiReportTest::noDataIsNull()
{
    const KpiReport report = Story().report();
    QVERIFY(report.isEmpty() && !report.firstAt());
    for (const char* id : {"frt", "next_reply", "resolution", "full_resolution", "requester_wait", "reopen_rate", "transfers", "backlog"}) {
        const KpiRow row = one(report, query(id, november, december));
        QCOMPARE(row.kpi, QLatin1String(id));
        QVERIFY2(!row.value && !row.lo && !row.p90, id);
    }
    QVERIFY(one(report, query("volume_in", november, december)).value == 0.0);
    QVERIFY(!one(report, query("volume_in", QDate(2026, 1, 1), QDate(2026, 2, 1))).value);
}

void KpiReportTest::businessAndCalendar()
{
    Story story;
    story.ticket(1, "2025-11-07T14:00:00Z");  // Friday 17:00
    story.reply(1, "2025-11-10T07:00:00Z");   // Monday 10:00
    const KpiReport report = story.report();
    QVERIFY(one(report, query("frt", november, december, By::None, TimeBase::Business)).value == 2 * 3600.0);
    QVERIFY(one(report, query("frt", november, december)).value == 65 * 3600.0);
}

void KpiReportTest::automaticRepliesStopNoClock()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.reply(1, "2025-11-03T09:00:05Z", true);
    story.reply(1, "2025-11-03T09:30:00Z");
    story.ticket(2, "2025-11-03T09:00:00Z");
    story.reply(2, "2025-11-03T09:00:05Z", true);
    const auto list = story.report().behind(QStringLiteral("frt"), query("frt", november, december));
    QVERIFY(list);
    QVERIFY(list->row.value == 1800.0);
    QCOMPARE(list->row.n, 1);
    QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(2), Exclusion::NotAnswered}}));
}

void KpiReportTest::liveCallsWaitInTheQueue()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z", Channel::Phone);
    Message call{TicketId(1), at("2025-11-03T09:00:00Z"), Direction::In, Channel::Phone};
    call.waitS = 25;
    story.messages.append(call);
    QVERIFY(one(story.report(), query("frt", november, december)).value == 25.0);
}

void KpiReportTest::agentOpenedHasNoFirstResponse()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z", Channel::Email, Origin::Agent);
    story.reply(1, "2025-11-03T09:30:00Z");
    const auto list = story.report().behind(QStringLiteral("frt"), query("frt", november, december));
    QVERIFY(list && list->counted.isEmpty() && !list->row.value);
    QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(1), Exclusion::OpenedByAgent}}));
    QCOMPARE(one(story.report(), query("volume_in", november, december)).n, 1);
}

void KpiReportTest::reopenedTickets()
{
    Story story;
    story.ticket(1, "2025-10-20T09:00:00Z");
    story.status(1, "2025-10-20T10:00:00Z", TicketStatus::Solved);
    story.status(1, "2025-10-25T10:00:00Z", TicketStatus::Open);
    story.status(1, "2025-10-25T11:00:00Z", TicketStatus::Solved);
    story.status(1, "2025-11-02T10:00:00Z", TicketStatus::Open);
    story.status(1, "2025-11-02T11:00:00Z", TicketStatus::Solved);
    story.status(1, "2025-11-09T11:00:00Z", TicketStatus::Closed);
    story.ticket(2, "2025-11-03T09:00:00Z");
    story.status(2, "2025-11-03T10:00:00Z", TicketStatus::Solved);
    story.status(2, "2025-11-04T10:00:00Z", TicketStatus::Open);
    const KpiReport report = story.report();
    // Solved twice in October and once in November: once in each, and closing is no second solve.
    const auto solved = report.rows(query("volume_solved", october, december, By::Month));
    QVERIFY(solved);
    QCOMPARE(solved->at(0).n, 1);
    QCOMPARE(solved->at(1).n, 2);
    QVERIFY(one(report, query("resolution", october, november)).value == 3600.0);
    QCOMPARE(one(report, query("resolution", november, december)).n, 1);
    const auto full = report.behind(QStringLiteral("full_resolution"), query("full_resolution", november, december));
    QVERIFY(full);
    QCOMPARE(idsOf(*full), QVector<qint64>{1});
    QCOMPARE(full->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(2), Exclusion::OpenAgain}}));
}

void KpiReportTest::mergedTicketsCountNowhere()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.heads.last().status = TicketStatus::Merged;
    story.reply(1, "2025-11-03T09:10:00Z");
    story.status(1, "2025-11-03T10:00:00Z", TicketStatus::Merged);
    for (const Kpi* kpi : builtinKpis()) {
        const auto list = story.report().behind(QString::fromLatin1(kpi->id), query(kpi->id, november, december));
        QVERIFY2(list && list->counted.isEmpty() && list->row.n == 0, kpi->id);
        QCOMPARE(list->leftOut, (QVector<DrillDown::LeftOut>{{TicketId(1), Exclusion::Merged}}));
    }
}

void KpiReportTest::backlogOverTime()
{
    Story story;
    story.ticket(1, "2025-10-30T09:00:00Z");
    story.status(1, "2025-10-31T21:00:00Z", TicketStatus::Solved);  // November's first moment
    story.ticket(2, "2025-11-05T09:00:00Z");
    story.status(2, "2025-11-06T09:00:00Z", TicketStatus::PendingCustomer);
    story.ticket(3, "2025-12-14T09:00:00Z");
    const KpiReport report = story.report("2025-12-15T09:00:00Z");
    const auto months = report.rows(query("backlog", QDate(2025, 9, 1), QDate(2026, 2, 1), By::Month));
    QVERIFY(months);
    QVERIFY(!months->at(0).value);  // before the first ticket
    QVERIFY(months->at(1).value == 1.0);
    QVERIFY(months->at(2).value == 1.0);
    QCOMPARE(months->at(2).pending, 1);
    QVERIFY(months->at(3).value == 2.0);  // this month, as it stands now
    QVERIFY(!months->at(4).value);        // to come
    const KpiRow now = one(report, query("backlog", december, QDate(2026, 1, 1)));
    QVERIFY(now.oldest == at("2025-11-05T09:00:00Z"));
    QCOMPARE(idsOf(*report.behind(QStringLiteral("backlog"), query("backlog", december, QDate(2026, 1, 1)))),
             (QVector<qint64>{2, 3}));
}

void KpiReportTest::byChannel()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z", Channel::Phone);
    story.ticket(2, "2025-11-03T09:00:00Z");
    story.ticket(3, "2025-11-04T09:00:00Z");
    const KpiReport report = story.report();
    const auto rows = report.rows(query("volume_in", november, december, By::Channel));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).key, QStringLiteral("email"));
    QCOMPARE(rows->at(0).n, 2);
    KpiQuery phone = query("backlog", november, december);
    phone.channels = {Channel::Phone};
    QCOMPARE(one(report, phone).n, 1);
    phone.channels = {Channel::Visit};
    QVERIFY(!one(report, phone).value);
}

void KpiReportTest::drillDownHoldsN_data()
{
    QTest::addColumn<By>("by");
    for (const auto& [by, key] : EnumKeys<By>::keys)
        QTest::newRow(key) << by;
}

void KpiReportTest::drillDownHoldsN()
{
    QFETCH(By, by);
    const KpiReport report = variedStory().report();
    for (const Kpi* kpi : builtinKpis()) {
        const bool isLevel = kpi->shape == Shape::Level;
        if ((by == By::Age && !isLevel) || (by == By::WeekHour && isLevel))
            continue;
        const KpiQuery asked = query(kpi->id, october, december, by);
        const auto rows = report.rows(asked);
        QVERIFY(rows && !rows->isEmpty());
        qint64 total = 0;
        for (const KpiRow& row : *rows) {
            const auto list = report.behind(row.kpi, asked, row.key);
            QVERIFY(list);
            QCOMPARE(list->counted.size(), row.n);
            QCOMPARE(list->row.n, row.n);
            QVERIFY(list->row.value == row.value);
            total += row.n;
        }
        QVERIFY(total > 0);
    }
}

void KpiReportTest::severalPeriodsAtOnce()
{
    const KpiReport report = variedStory().report();
    const QVector<std::pair<QDate, QDate>> periods{{october, QDate(2025, 10, 12)}, {QDate(2025, 10, 20), december}};
    KpiQuery asked = query("frt", october, december);
    asked.kpis.clear();
    const auto rows = report.rows(asked, periods);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2 * qsizetype(builtinKpis().size()));
    for (const KpiRow& row : *rows) {
        const QByteArray id = row.kpi.toLatin1();
        const KpiRow alone = one(report, query(id.constData(), row.from, row.to));
        QVERIFY2(row.n == alone.n && row.value == alone.value && row.lo == alone.lo && row.p90 == alone.p90, id);
        QVERIFY2(row.oldest == alone.oldest && row.pending == alone.pending, id);
    }
    QCOMPARE(report.rows(asked, {{october, december}, {november, december}}).error().code, Code::Invalid);
    QCOMPARE(report.rows(asked, {{october, october}}).error().code, Code::Invalid);
}

void KpiReportTest::refusesNonsense()
{
    const KpiReport report = Story().report();
    QCOMPARE(report.rows(query("frt", december, november)).error().code, Code::Invalid);
    QCOMPARE(report.rows(query("frt", november, november)).error().code, Code::Invalid);
    QCOMPARE(report.rows(query("csat", november, december)).error().code, Code::NotFound);
    QCOMPARE(report.behind(QStringLiteral("frt"), query("frt", october, november, By::Month), QStringLiteral("2025-12"))
                 .error().code, Code::NotFound);
    QVERIFY(!fromKey<By>(QStringLiteral("persona")));
    QCOMPARE(report.rows(query("frt", october, november, By::Age)).error().code, Code::Invalid);
    QCOMPARE(report.rows(query("backlog", october, november, By::WeekHour)).error().code, Code::Invalid);
    QCOMPARE(report.behind(QStringLiteral("frt"), query("frt", october, november, By::Agent), QStringLiteral("7"))
                 .error().code, Code::NotFound);
}

void KpiReportTest::jsonIsTheContract()
{
    Story story;
    story.ticket(1, "2025-11-03T09:00:00Z");
    story.reply(1, "2025-11-03T09:30:00Z");
    const auto rows = story.report().rows(query("frt", november, december, By::Month));
    QVERIFY(rows);
    const QJsonObject row = toJson(*rows).first().toObject();
    QCOMPARE(row.keys(), QStringLiteral("by den from hi key kpi lo n num to unit value").split(QLatin1Char(' ')));
    QCOMPARE(row.value(QStringLiteral("value")).toDouble(), 1800.0);
    QVERIFY(row.value(QStringLiteral("lo")).isNull() && row.value(QStringLiteral("num")).isNull());
    QCOMPARE(row.value(QStringLiteral("key")).toString(), QStringLiteral("2025-11"));
    QCOMPARE(row.value(QStringLiteral("unit")).toString(), QStringLiteral("duration"));
    QCOMPARE(row.value(QStringLiteral("to")).toString(), QStringLiteral("2025-12-01"));
}

void KpiReportTest::manyAreCountedByTwo()
{
    Story story;
    for (qint64 id = 1; id <= 100'000; ++id) {
        const Instant created = at("2024-12-20T06:00:00Z").plusSeconds(id * 300);
        story.heads.append({TicketId(id), id % 3 ? Channel::Email : Channel::Phone, Origin::Customer, created,
                            TicketStatus::Solved});
        story.messages.append({TicketId(id), created.plusSeconds(600 + id % 90'000), Direction::Out, Channel::Email});
        story.changes.append({TicketId(id), created.plusSeconds(9000 + id % 400'000), TicketStatus::Solved});
    }
    const TicketFacts facts(story.heads, story.changes, story.messages);
    QElapsedTimer timer;
    timer.start();
    const KpiReport report(facts, rules(), at("2025-12-15T09:00:00Z"));
    const qint64 made = timer.restart();
    const auto rows = report.rows({QDate(2025, 1, 1), QDate(2026, 1, 1), By::Month, TimeBase::Business, {}, {}});
    qInfo("report made in %lld ms; every KPI of 12 months in %lld ms", made, timer.elapsed());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 12 * qsizetype(builtinKpis().size()));

    // each half has its own thread; together they are what one would have counted
    const auto replied = report.rows(query("frt", QDate(2025, 1, 1), QDate(2026, 1, 1), By::Month));
    QVERIFY(replied);
    for (const KpiRow& row : *replied) {
        const Period month = periodOf(row.from, row.to, report.zone());
        std::vector<double> seconds;
        for (const Message& reply : story.messages) {
            if (month.contains(reply.at))
                seconds.push_back(static_cast<double>(600 + reply.ticketId.value() % 90'000));
        }
        QCOMPARE(row.n, qint64(seconds.size()));
        QCOMPARE(row.value, median(seconds));
        QCOMPARE(row.p90, percentile(seconds, 0.9).value());
    }
}

QTEST_APPLESS_MAIN(KpiReportTest)
#include "tst_kpi_report.moc"
