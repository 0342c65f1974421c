// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/TurkishHolidays.h"

#include <QTest>

#include <algorithm>

using namespace memnun;

class TurkishHolidaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void feasts_data();
    void feasts();
    void everyYearIsInOrder();
    void sharedDaysBearBothNames();
    void evesCloseAtOne();
    void lawsOfTheirTime();
};

void TurkishHolidaysTest::feasts_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QDate>("ramazan");
    QTest::addColumn<QDate>("kurban");
    QTest::newRow("2024") << 2024 << QDate(2024, 4, 10) << QDate(2024, 6, 16);
    QTest::newRow("2026") << 2026 << QDate(2026, 3, 20) << QDate(2026, 5, 27);
    QTest::newRow("2028") << 2028 << QDate(2028, 2, 26) << QDate(2028, 5, 5);
    QTest::newRow("2030") << 2030 << QDate(2030, 2, 4) << QDate(2030, 4, 13);
}

void TurkishHolidaysTest::feasts()
{
    QFETCH(int, year);
    const QVector<Holiday> days = turkishHolidays(year);
    const auto firstOf = [&](const QString& name) {
        return std::find_if(days.begin(), days.end(), [&](const Holiday& day) { return day.name == name; })->date;
    };
    QTEST(firstOf(QStringLiteral("Ramazan Bayramı")), "ramazan");
    QTEST(firstOf(QStringLiteral("Kurban Bayramı")), "kurban");
}

void TurkishHolidaysTest::everyYearIsInOrder()
{
    for (int year = 2015; year <= 2032; ++year) {
        QVERIFY(knowsTurkishReligiousDays(year));
        const QVector<Holiday> days = turkishHolidays(year);
        const int full = static_cast<int>(
            std::count_if(days.begin(), days.end(), [](const Holiday& day) { return !day.closedFrom; }));
        QVERIFY(full >= 12 && full <= 14);
        QVERIFY(std::adjacent_find(days.begin(), days.end(), [](const Holiday& a, const Holiday& b) {
                    return a.date >= b.date;
                }) == days.end());
    }
    QVERIFY(!knowsTurkishReligiousDays(2033));
    QCOMPARE(turkishHolidays(2040).size(), 8);
}

void TurkishHolidaysTest::sharedDaysBearBothNames()
{
    const QVector<Holiday> days = turkishHolidays(2022);
    const auto day = std::find_if(days.begin(), days.end(), [](const Holiday& d) { return d.date == QDate(2022, 5, 1); });
    QCOMPARE(day->name, QStringLiteral("Emek ve Dayanışma Günü / Ramazan Bayramı arifesi"));
    QVERIFY(!day->closedFrom);
}

void TurkishHolidaysTest::evesCloseAtOne()
{
    int eves = 0;
    for (const Holiday& day : turkishHolidays(2026)) {
        if (!day.closedFrom)
            continue;
        QCOMPARE(*day.closedFrom, QTime(13, 0));
        ++eves;
    }
    QCOMPARE(eves, 3);
}

void TurkishHolidaysTest::lawsOfTheirTime()
{
    const auto has = [](int year, QDate date) {
        const QVector<Holiday> days = turkishHolidays(year);
        return std::any_of(days.begin(), days.end(), [&](const Holiday& day) { return day.date == date; });
    };
    QVERIFY(!has(2016, QDate(2016, 7, 15)));
    QVERIFY(has(2017, QDate(2017, 7, 15)));
    QVERIFY(!has(2008, QDate(2008, 5, 1)));
}

QTEST_APPLESS_MAIN(TurkishHolidaysTest)
#include "tst_turkish_holidays.moc"
