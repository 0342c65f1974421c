// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/CopyRule.h"
#include "core/copies/SafetyCopy.h"

#include <QTest>

using namespace memnun;

namespace {

/// "2026-11-21 2026-11-20T18" at noon where no hour is said.
QVector<Instant> instants(const QString& days)
{
    QVector<Instant> found;
    for (const QString& word : days.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString iso = word.contains(QLatin1Char('T')) ? word + QStringLiteral(":00:00Z") : word + QStringLiteral("T12:00:00Z");
        found.append(*Instant::fromIso(iso));
    }
    return found;
}

QString said(const QVector<Instant>& list)
{
    QStringList words;
    for (const Instant at : list) {
        words.append(at.toUtc().toString(QStringLiteral("yyyy-MM-dd'T'HH")));
    }
    return words.join(QLatin1Char(' '));
}

QString everyDay(const char* from, int days)
{
    QStringList words;
    const QDate first = QDate::fromString(QLatin1String(from), Qt::ISODate);
    for (int n = 0; n < days; ++n) {
        words.append(first.addDays(n).toString(Qt::ISODate));
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace

class TestCopyRule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void daysAreThoseOfTheUser();
    void namesRoundTrip_data();
    void namesRoundTrip();
    void foreignNamesAreNoCopies_data();
    void foreignNamesAreNoCopies();
};

void TestCopyRule::keeps_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("kept");
    const QString sunday = QStringLiteral("2026-11-22T13");
    const auto row = [](const char* name, const QString& now, const QString& made, const QString& kept) {
        QTest::newRow(name) << now << made << said(instants(kept));
    };
    row("none", sunday, {}, {});
    row("one, years old", sunday, QStringLiteral("2019-01-05"), QStringLiteral("2019-01-05"));
    row("all of the last day", sunday, QStringLiteral("2026-11-22T12 2026-11-22T09 2026-11-22T08 2026-11-21T14"),
        QStringLiteral("2026-11-22T12 2026-11-22T09 2026-11-22T08 2026-11-21T14"));
    row("the newest of an earlier day", sunday, QStringLiteral("2026-11-20T08 2026-11-20T18 2026-11-20T11 2026-11-22"),
        QStringLiteral("2026-11-22 2026-11-20T18"));
    // 22 Nov is a Sunday: days 16–22 are one week. The Sundays 15, 8 and 1 Nov are weeks; the ends of months stay.
    row("two months of days", sunday, everyDay("2026-09-20", 64),
        QStringLiteral("2026-11-22 2026-11-21 2026-11-20 2026-11-19 2026-11-18 2026-11-17 2026-11-16 2026-11-15 "
                       "2026-11-08 2026-11-01 2026-10-31 2026-09-30"));
    row("two years of days", sunday, everyDay("2024-11-23", 730),
        QStringLiteral("2026-11-22 2026-11-21 2026-11-20 2026-11-19 2026-11-18 2026-11-17 2026-11-16 2026-11-15 "
                       "2026-11-08 2026-11-01 2026-10-31 2026-09-30 2026-08-31 2026-07-31 2026-06-30 2026-05-31 2026-04-30 "
                       "2026-03-31 2026-02-28 2026-01-31 2025-12-31"));
    row("away for a year", sunday, QStringLiteral("2026-11-22 2025-10-05 2025-10-04 2025-09-01"),
        QStringLiteral("2026-11-22 2025-10-05 2025-10-04 2025-09-01"));
    row("a week over new year", QStringLiteral("2026-01-20T12"), everyDay("2025-12-22", 28),
        QStringLiteral("2026-01-18 2026-01-17 2026-01-16 2026-01-15 2026-01-14 2026-01-13 2026-01-12 2026-01-11 2026-01-04 "
                       "2025-12-31 2025-12-28"));
    row("the clock was wrong", sunday, QStringLiteral("2031-05-01 2026-11-22"), QStringLiteral("2031-05-01 2026-11-22"));
    row("in any order", sunday, QStringLiteral("2026-11-19 2026-11-22 2026-11-20"), QStringLiteral("2026-11-22 2026-11-20 2026-11-19"));
}

void TestCopyRule::keeps()
{
    QFETCH(QString, now);
    QFETCH(QString, made);
    QFETCH(QString, kept);
    const QVector<Instant> stay = keptCopies(instants(made), instants(now).first(), QTimeZone::utc());
    QCOMPARE(said(stay), kept);
    // What stays today stays when the rule is asked again.
    QCOMPARE(said(keptCopies(stay, instants(now).first(), QTimeZone::utc())), kept);
}

/// Half past one at night is another day than the evening before, also where both are one day in UTC.
void TestCopyRule::daysAreThoseOfTheUser()
{
    const Instant now = instants(QStringLiteral("2026-11-22T13")).first();
    const auto evening = instants(QStringLiteral("2026-11-17T20 2026-11-17T22"));
    QCOMPARE(said(keptCopies(evening, now, QTimeZone("Europe/Istanbul"))), QStringLiteral("2026-11-17T22 2026-11-17T20"));
    QCOMPARE(said(keptCopies(evening, now, QTimeZone::utc())), QStringLiteral("2026-11-17T22"));
    const auto night = instants(QStringLiteral("2026-11-17T22 2026-11-18T01"));
    QCOMPARE(said(keptCopies(night, now, QTimeZone("Europe/Istanbul"))), QStringLiteral("2026-11-18T01"));
}

void TestCopyRule::namesRoundTrip_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("name");
    const auto row = [](CopyReason reason, const char* name) { QTest::newRow(name) << static_cast<int>(reason) << QString::fromLatin1(name); };
    row(CopyReason::Daily, "20261121T180000123Z-daily.memnun");
    row(CopyReason::Upgrade, "20261121T180000123Z-upgrade.memnun");
    row(CopyReason::Import, "20261121T180000123Z-import.dump");
    row(CopyReason::Restore, "20261121T180000123Z-restore.memnun");
    row(CopyReason::Hand, "20261121T180000123Z-hand.dump");
    row(CopyReason::Damaged, "20261121T180000123Z-damaged.memnun");
}

void TestCopyRule::namesRoundTrip()
{
    QFETCH(int, reason);
    QFETCH(QString, name);
    const Instant at = Instant::fromIso(QStringLiteral("2026-11-21T18:00:00Z"))->plusMs(123);
    QCOMPARE(copyFileName(at, static_cast<CopyReason>(reason), name.section(QLatin1Char('.'), -1)), name);
    const auto read = copyFromFileName(name);
    QVERIFY(read);
    QVERIFY(read->made == at);
    QCOMPARE(static_cast<int>(read->reason), reason);
}

void TestCopyRule::foreignNamesAreNoCopies_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"", "shop.memnun", "20261121T180000123Z-daily.memnun.part", "20261121T180000123Z-daily.memnun-wal",
                             "20261341T180000123Z-daily.memnun", "20261121T180000123Z-weekly.memnun", "20261121T180000Z-daily.memnun",
                             "x20261121T180000123Z-daily.memnun", "20261121T180000123Z-hand.dump.part.sql"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestCopyRule::foreignNamesAreNoCopies()
{
    QFETCH(QString, name);
    QVERIFY(!copyFromFileName(name));
}

QTEST_GUILESS_MAIN(TestCopyRule)
#include "tst_copy_rule.moc"
