// SPDX-License-Identifier: GPL-3.0-or-later
// When a person is left in peace, and what is gathered, held back and summed up.
#include "core/notices/NoticeGate.h"
#include "core/notices/QuietHours.h"

#include <QTest>

using namespace memnun;

namespace {

const QTimeZone kZone("Europe/Istanbul");

/// "2026-03-02 21:30" in Istanbul; the 2nd is a Monday.
Instant at(const QString& text)
{
    return Instant::from(QDateTime(QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), QStringLiteral("HH:mm")), kZone));
}

BusinessCalendar office()
{
    WeeklyHours weekly;
    for (size_t day = 0; day < 5; ++day)
        weekly[day] = {{9 * 3600, 18 * 3600}};
    return BusinessCalendar(kZone, weekly, {{QDate(2026, 3, 4), std::nullopt, QStringLiteral("Tatil")}});
}

Happening happening(HappeningKind kind, qint64 ticket, qint64 source = 0)
{
    Happening made;
    made.kind = kind;
    made.ticket = TicketId(ticket);
    made.source = source;
    return made;
}

}  // namespace

class TestQuietHours final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quiet_data();
    void quiet();
    void aBusinessThatNeverOpensIsNotQuietForever();
    void tomorrow_data();
    void tomorrow();
    void whatComesTogetherIsToldTogether();
    void aNewTicketIsToldOnce();
    void whatIsHeldBackIsSummedUpOnce();
    void whatWasSeenMeanwhileIsNoNews();
};

void TestQuietHours::quiet_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("opening");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<bool>("quiet");
    // Monday 20:00 to 08:00, Wednesday 12:00 to 13:00, Saturday all day
    QTest::newRow("before it begins") << "2026-03-02 19:59" << false << false << false;
    QTest::newRow("begins") << "2026-03-02 20:00" << false << false << true;
    QTest::newRow("past midnight") << "2026-03-03 07:59" << false << false << true;
    QTest::newRow("ends") << "2026-03-03 08:00" << false << false << false;
    QTest::newRow("the next evening has none") << "2026-03-03 21:00" << false << false << false;
    QTest::newRow("within a day") << "2026-03-04 12:30" << false << false << true;
    QTest::newRow("over within a day") << "2026-03-04 13:00" << false << false << false;
    QTest::newRow("the whole of a day") << "2026-03-07 00:00" << false << false << true;
    QTest::newRow("until the next midnight") << "2026-03-08 00:00" << false << false << false;
    QTest::newRow("muted") << "2026-03-03 10:00" << false << true << true;
    QTest::newRow("no longer muted") << "2026-03-03 11:00" << false << true << false;
    QTest::newRow("the business is open") << "2026-03-03 09:00" << true << false << false;
    QTest::newRow("the business is closed") << "2026-03-03 18:00" << true << false << true;
    QTest::newRow("a holiday") << "2026-03-04 10:00" << true << false << true;
}

void TestQuietHours::quiet()
{
    QFETCH(QString, when);
    QFETCH(bool, opening);
    QFETCH(bool, muted);
    QuietHours hours;
    hours.days[0] = {true, 20 * 60, 8 * 60};
    hours.days[1] = {false, 20 * 60, 8 * 60};
    hours.days[2] = {true, 12 * 60, 13 * 60};
    hours.days[5] = {true, 0, 0};
    hours.outsideOpening = opening;
    if (muted)
        hours.mutedUntil = at(QStringLiteral("2026-03-03 11:00"));
    QTEST(hours.isQuiet(at(when), office()), "quiet");
}

void TestQuietHours::aBusinessThatNeverOpensIsNotQuietForever()
{
    QuietHours hours;
    hours.outsideOpening = true;
    QVERIFY(!hours.isQuiet(at(QStringLiteral("2026-03-03 10:00")), BusinessCalendar()));
}

void TestQuietHours::tomorrow_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("then");
    QTest::newRow("opens at nine") << "2026-03-02 15:00" << "2026-03-03 09:00";
    QTest::newRow("just after midnight") << "2026-03-03 00:30" << "2026-03-04 09:00";
    QTest::newRow("a closed day") << "2026-03-06 15:00" << "2026-03-07 09:00";
}

void TestQuietHours::tomorrow()
{
    QFETCH(QString, now);
    QFETCH(QString, then);
    QCOMPARE(tomorrowMorning(at(now), office()).toIso(), at(then).toIso());
}

void TestQuietHours::whatComesTogetherIsToldTogether()
{
    NoticeGate gate;
    const Instant now{1'000'000};
    for (qint64 n = 1; n <= 3; ++n)
        gate.take(happening(HappeningKind::Message, n, n), now.plusMs(n * 500));
    QVERIFY(!gate.due(now.plusMs(3'400), false));
    QVERIFY(gate.isGathering());
    const auto notice = gate.due(now.plusMs(500 + NoticeGate::kGatherMs), false);
    QVERIFY(notice && !notice->heldBack);
    QCOMPARE(notice->happenings.size(), 3);
    QCOMPARE(notice->happenings.first().source, 1);
    QVERIFY(!gate.due(now.plusSeconds(60), false));
}

void TestQuietHours::aNewTicketIsToldOnce()
{
    for (const bool ticketFirst : {true, false}) {
        NoticeGate gate;
        const auto ticket = happening(HappeningKind::NewTicket, 7);
        const auto message = happening(HappeningKind::Message, 7);
        gate.take(ticketFirst ? ticket : message, {});
        gate.take(ticketFirst ? message : ticket, {});
        gate.take(happening(HappeningKind::Message, 8), {});
        const auto notice = gate.due(Instant{}.plusSeconds(10), false);
        QCOMPARE(notice->happenings.size(), 2);
        QVERIFY(std::any_of(notice->happenings.begin(), notice->happenings.end(),
                            [](const Happening& one) { return one.kind == HappeningKind::NewTicket; }));
    }
}

void TestQuietHours::whatIsHeldBackIsSummedUpOnce()
{
    NoticeGate gate;
    const Instant now{1'000'000};
    gate.take(happening(HappeningKind::Message, 1), now);
    QVERIFY(!gate.due(now.plusSeconds(5), true));
    gate.take(happening(HappeningKind::Assigned, 2), now.plusSeconds(600));
    QVERIFY(!gate.due(now.plusSeconds(605), true));
    QCOMPARE(gate.heldBack(), 2);
    const auto notice = gate.due(now.plusSeconds(3600), false);
    QVERIFY(notice && notice->heldBack);
    QCOMPARE(notice->happenings.size(), 2);
    QVERIFY(!gate.due(now.plusSeconds(3700), false));
}

void TestQuietHours::whatWasSeenMeanwhileIsNoNews()
{
    NoticeGate gate;
    gate.take(happening(HappeningKind::Message, 1), {});
    gate.take(happening(HappeningKind::TaskDue, 1), {});
    QVERIFY(!gate.due(Instant{}.plusSeconds(5), true));
    gate.take(happening(HappeningKind::Assigned, 1), {});
    gate.seen(TicketId(1));
    const auto notice = gate.due(Instant{}.plusSeconds(9), false);
    QCOMPARE(notice->happenings.size(), 1);
    QVERIFY(notice->happenings.first().kind == HappeningKind::TaskDue);
}

QTEST_APPLESS_MAIN(TestQuietHours)
#include "tst_quiet_hours.moc"
