// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CalendarHistory.h"
#include "core/calendar/CalendarJson.h"

#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace memnun;

namespace {

BusinessCalendar calendar(const char* json)
{
    return calendarFromJson(QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object())
        .value_or(BusinessCalendar());
}

BusinessCalendar everyDay(const char* zone, OpeningInterval interval)
{
    WeeklyHours weekly;
    weekly.fill({interval});
    return {QTimeZone(zone), weekly};
}

Instant at(const QString& iso)
{
    return Instant::fromIso(iso).value_or(Instant{});
}

constexpr int hour = 3600;

}  // namespace

class BusinessCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daylightSaving_data();
    void daylightSaving();
    void turksChangedTheirClocksUntil2016();
    void dueTimes_data();
    void dueTimes();
    void dueAgreesWithSeconds();
    void overlapsCountOnce();
    void backwardsIsNothing();
    void holidayNamedTwiceClosesEarlier();
    void neverOpen();
    void millisecondsAddUp();
    void jsonRoundTrip();
    void jsonRefusals_data();
    void jsonRefusals();
    void historySumsEachCalendar();
    void threadsMayShareOne();
};

void BusinessCalendarTest::daylightSaving_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("minutes");
    const QDate spring(2025, 3, 30);  // Berlin 02:00 becomes 03:00
    const QDate autumn(2025, 10, 26);  // Berlin 03:00 becomes 02:00
    QTest::newRow("across the gap") << 1 * 60 << 4 * 60 << spring << 120;
    QTest::newRow("ends in the gap: moved to 03:30") << 60 << 150 << spring << 90;
    QTest::newRow("starts in the gap: 03:30") << 150 << 240 << spring << 30;
    QTest::newRow("within the gap: 03:15 to 03:45") << 135 << 165 << spring << 30;
    QTest::newRow("starts in the gap, ends before it is left") << 150 << 195 << spring << 0;
    QTest::newRow("whole day in spring") << 0 << 1440 << spring << 23 * 60;
    QTest::newRow("across the repeat") << 60 << 240 << autumn << 240;
    QTest::newRow("ends at the first 02:30") << 60 << 150 << autumn << 90;
    QTest::newRow("starts at the first 02:30") << 150 << 180 << autumn << 90;
    QTest::newRow("within the repeat: the first time only") << 135 << 165 << autumn << 30;
    QTest::newRow("whole day in autumn") << 0 << 1440 << autumn << 25 * 60;
}

void BusinessCalendarTest::daylightSaving()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QDate, day);
    WeeklyHours weekly;
    weekly[static_cast<size_t>(day.dayOfWeek() - 1)] = {OpeningInterval{from * 60, to * 60}};
    const BusinessCalendar berlin(QTimeZone("Europe/Berlin"), weekly);
    const Instant before = Instant::from(QDateTime(day.addDays(-2), QTime(0, 0), Qt::UTC));
    const qint64 seconds = berlin.businessSeconds(before, before.plusSeconds(4 * 86400));
    QTEST(static_cast<int>(seconds / 60), "minutes");
}

void BusinessCalendarTest::turksChangedTheirClocksUntil2016()
{
    const BusinessCalendar istanbul = everyDay("Europe/Istanbul", {9 * hour, 18 * hour});
    QVERIFY(istanbul.isOpenAt(at(QStringLiteral("2015-12-01T07:00:00Z"))));   // 09:00, UTC+2
    QVERIFY(!istanbul.isOpenAt(at(QStringLiteral("2015-12-01T06:59:59Z"))));
    QVERIFY(istanbul.isOpenAt(at(QStringLiteral("2016-12-01T06:00:00Z"))));   // 09:00, UTC+3
    QVERIFY(!istanbul.isOpenAt(at(QStringLiteral("2016-12-01T15:00:00Z"))));
}

void BusinessCalendarTest::dueTimes_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("due");
    QTest::newRow("0 while open") << "2025-11-17T10:00:00Z" << qint64(0) << "2025-11-17T10:00:00Z";
    QTest::newRow("0 while closed") << "2025-11-17T20:00:00Z" << qint64(0) << "2025-11-18T09:00:00Z";
    QTest::newRow("0 at closing") << "2025-11-17T17:00:00Z" << qint64(0) << "2025-11-18T09:00:00Z";
    QTest::newRow("0 at opening") << "2025-11-17T09:00:00Z" << qint64(0) << "2025-11-17T09:00:00Z";
    QTest::newRow("closing is due") << "2025-11-17T16:00:00Z" << qint64(3600) << "2025-11-17T17:00:00Z";
    QTest::newRow("a second later") << "2025-11-17T16:00:00Z" << qint64(3601) << "2025-11-18T09:00:01Z";
    QTest::newRow("across new year") << "2025-12-31T16:00:00Z" << qint64(7200) << "2026-01-01T10:00:00Z";
    QTest::newRow("two years of days") << "2024-01-01T09:00:00Z" << qint64(731 * 8 * hour) << "2025-12-31T17:00:00Z";
    QTest::newRow("over ten years") << "2024-01-01T09:00:00Z" << qint64(4000 * 8 * hour) << QString();
    QTest::newRow("negative") << "2024-01-01T09:00:00Z" << qint64(-1) << QString();
}

void BusinessCalendarTest::dueTimes()
{
    QFETCH(QString, start);
    QFETCH(qint64, seconds);
    const auto due = everyDay("Etc/UTC", {9 * hour, 17 * hour}).businessDue(at(start), seconds);
    QTEST(due ? due->toIso() : QString(), "due");
}

void BusinessCalendarTest::dueAgreesWithSeconds()
{
    const BusinessCalendar berlin = calendar(
        "{'tz':'Europe/Berlin','weekly':{'mon':[['09:00','12:30'],['13:30','24:00']],'tue':[['00:00','06:00']],"
        "'sun':[['01:00','04:00']]},'holidays':[{'date':'2025-10-27','from':'15:00'}]}");
    const Instant start = at(QStringLiteral("2025-10-20T07:11:13Z"));
    for (qint64 seconds = 1; seconds < 400'000; seconds += 1777) {
        const auto due = berlin.businessDue(start, seconds);
        QVERIFY(due);
        QCOMPARE(berlin.businessSeconds(start, *due), seconds);
        QCOMPARE(berlin.businessMs(start, due->plusMs(-1)), seconds * 1000 - 1);
    }
}

void BusinessCalendarTest::overlapsCountOnce()
{
    WeeklyHours weekly;
    weekly[0] = {{13 * hour, 18 * hour}, {9 * hour, 14 * hour}, {10 * hour, 11 * hour}, {8 * hour, 7 * hour}};
    const BusinessCalendar utc(QTimeZone::utc(), weekly);
    const Instant monday = at(QStringLiteral("2025-11-17T00:00:00Z"));
    QCOMPARE(utc.businessSeconds(monday, monday.plusSeconds(86400)), 9 * hour);
}

void BusinessCalendarTest::backwardsIsNothing()
{
    const BusinessCalendar open = everyDay("Etc/UTC", {0, 24 * hour});
    QCOMPARE(open.businessSeconds(Instant{1000}, Instant{0}), 0);
    QCOMPARE(open.businessSeconds(Instant{1000}, Instant{1000}), 0);
    QCOMPARE(open.businessSeconds(at(QStringLiteral("2024-12-31T12:00:00Z")), at(QStringLiteral("2027-01-01T12:00:00Z"))),
             731 * 86400);
}

void BusinessCalendarTest::holidayNamedTwiceClosesEarlier()
{
    const QDate day(2025, 11, 17);
    const Instant midnight = at(QStringLiteral("2025-11-17T00:00:00Z"));
    WeeklyHours weekly;
    weekly.fill({{9 * hour, 17 * hour}});
    const Holiday half{day, QTime(13, 0), {}};
    const Holiday whole{day, std::nullopt, {}};
    const auto open = [&](const QVector<Holiday>& holidays) {
        return BusinessCalendar(QTimeZone::utc(), weekly, holidays).businessSeconds(midnight, midnight.plusSeconds(86400));
    };
    QCOMPARE(open({half}), 4 * hour);
    QCOMPARE(open({half, whole}), 0);
    QCOMPARE(open({whole, half}), 0);
}

void BusinessCalendarTest::neverOpen()
{
    const BusinessCalendar closed;
    QVERIFY(!closed.businessDue(Instant{0}, 0));
    QVERIFY(!closed.businessDue(Instant{0}, 60));
    QCOMPARE(closed.businessSeconds(Instant{0}, Instant{1LL << 45}), 0);
    const BusinessCalendar open = everyDay("Etc/UTC", {0, 24 * hour});
    const qint64 farAway = std::numeric_limits<qint64>::max() / 4;
    QCOMPARE(open.businessSeconds(Instant{farAway}, Instant{farAway + 5000}), 0);
}

void BusinessCalendarTest::millisecondsAddUp()
{
    const BusinessCalendar open = everyDay("Europe/Istanbul", {9 * hour, 18 * hour});
    const Instant start = at(QStringLiteral("2025-11-17T05:59:59.400Z"));
    QCOMPARE(open.businessMs(start, start.plusMs(1000)), 400);
    QCOMPARE(open.businessSeconds(start, start.plusMs(1599)), 0);
    QCOMPARE(open.businessSeconds(start, start.plusMs(1600)), 1);
}

void BusinessCalendarTest::jsonRoundTrip()
{
    const BusinessCalendar first = calendar(
        "{'tz':'Europe/Istanbul','weekly':{'mon':[['09:00','12:30'],['13:30','24:00']],'sat':[['10:00:30','14:00']]},"
        "'holidays':[{'date':'2026-10-28','from':'13:00','name':'Cumhuriyet'},{'date':'2026-10-29','from':null,'name':'x'}]}");
    QCOMPARE(first.weekly()[0].back().to, 24 * hour);
    QCOMPARE(first.holidays().size(), 2);
    const Result<BusinessCalendar> second = calendarFromJson(toJson(first));
    QVERIFY(second && *second == first);
}

void BusinessCalendarTest::jsonRefusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no zone") << QByteArray("{}");
    QTest::newRow("zone") << QByteArray(R"({"tz":"Europe/Atlantis"})");
    QTest::newRow("day") << QByteArray(R"({"tz":"Etc/UTC","weekly":{"pzt":[]}})");
    QTest::newRow("order") << QByteArray(R"({"tz":"Etc/UTC","weekly":{"mon":[["18:00","09:00"]]}})");
    QTest::newRow("time") << QByteArray(R"({"tz":"Etc/UTC","weekly":{"mon":[["09:00","25:00"]]}})");
    QTest::newRow("date") << QByteArray(R"({"tz":"Etc/UTC","holidays":[{"date":"2026-02-30"}]})");
    QTest::newRow("from") << QByteArray(R"({"tz":"Etc/UTC","holidays":[{"date":"2026-02-03","from":"noon"}]})");
}

void BusinessCalendarTest::jsonRefusals()
{
    QFETCH(QByteArray, json);
    const Result<BusinessCalendar> refused = calendarFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!refused);
    QVERIFY(refused.error().code == Code::Invalid);
}

void BusinessCalendarTest::historySumsEachCalendar()
{
    const Instant change = at(QStringLiteral("2025-11-18T12:00:00Z"));
    CalendarHistory history;
    history.change(change, everyDay("Etc/UTC", {0, 24 * hour}));
    history.change(at(QStringLiteral("2025-01-01T00:00:00Z")), everyDay("Etc/UTC", {9 * hour, 17 * hour}));
    const Instant start = at(QStringLiteral("2025-11-17T16:00:00Z"));
    QCOMPARE(history.businessSeconds(start, change.plusSeconds(10 * hour)), (1 + 3 + 10) * hour);
    QCOMPARE(CalendarHistory().businessSeconds(start, change), 0);
}

void BusinessCalendarTest::threadsMayShareOne()
{
    const BusinessCalendar shared = everyDay("Europe/Istanbul", {9 * hour, 18 * hour});
    const Instant start = at(QStringLiteral("1990-01-01T00:00:00Z"));
    const Instant end = at(QStringLiteral("2030-01-01T00:00:00Z"));
    std::atomic<qint64> sum = 0;
    QThreadPool pool;
    for (int i = 0; i < 8; ++i)
        pool.start([&] { sum += shared.businessSeconds(start, end); });
    pool.waitForDone();
    QCOMPARE(sum.load(), 8 * everyDay("Europe/Istanbul", {9 * hour, 18 * hour}).businessSeconds(start, end));
}

QTEST_APPLESS_MAIN(BusinessCalendarTest)
#include "tst_business_calendar.moc"
