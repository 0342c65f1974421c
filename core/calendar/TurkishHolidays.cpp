// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/TurkishHolidays.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace memnun {
namespace {

struct Feasts {
    int year;
    int ramazanMonth, ramazanDay;  ///< first day; its eve is the day before
    int kurbanMonth, kurbanDay;
};

// Diyanet's calendar; 2025 to 2030 also recomputed from the crescent's visibility, 2031 and 2032 only checked against
// the time of the new moon.
constexpr std::array feastTable{
    Feasts{2015, 7, 17, 9, 24}, Feasts{2016, 7, 5, 9, 12},  Feasts{2017, 6, 25, 9, 1},  Feasts{2018, 6, 15, 8, 21},
    Feasts{2019, 6, 4, 8, 11},  Feasts{2020, 5, 24, 7, 31}, Feasts{2021, 5, 13, 7, 20}, Feasts{2022, 5, 2, 7, 9},
    Feasts{2023, 4, 21, 6, 28}, Feasts{2024, 4, 10, 6, 16}, Feasts{2025, 3, 30, 6, 6},  Feasts{2026, 3, 20, 5, 27},
    Feasts{2027, 3, 9, 5, 16},  Feasts{2028, 2, 26, 5, 5},  Feasts{2029, 2, 14, 4, 24}, Feasts{2030, 2, 4, 4, 13},
    Feasts{2031, 1, 24, 4, 2},  Feasts{2032, 1, 14, 3, 22},
};

constexpr int ramazanDays = 3;
constexpr int kurbanDays = 4;
constexpr int firstMayLaw = 2009;   // law 5892
constexpr int firstJulyLaw = 2017;  // law 6752 of October 2016

/// Collects days; two on one date become one that closes at the earlier time and bears both names.
class Days {
public:
    void add(QDate date, const QString& name, std::optional<QTime> from = std::nullopt)
    {
        const auto known = m_days.find(date);
        if (known == m_days.end()) {
            m_days.insert(date, Holiday{date, from, name});
            return;
        }
        known->name += QStringLiteral(" / ") + name;
        known->closedFrom = known->closedFrom && from ? std::min(known->closedFrom, from) : std::nullopt;
    }

    void addFeast(QDate first, int length, const QString& name)
    {
        add(first.addDays(-1), name + QStringLiteral(" arifesi"), turkishEveClosing());
        for (int i = 0; i < length; ++i)
            add(first.addDays(i), name);
    }

    QVector<Holiday> inOrder() const { return m_days.values(); }

private:
    QMap<QDate, Holiday> m_days;
};

void addFixedDays(Days& days, int year)
{
    days.add(QDate(year, 1, 1), QStringLiteral("Yılbaşı"));
    days.add(QDate(year, 4, 23), QStringLiteral("Ulusal Egemenlik ve Çocuk Bayramı"));
    if (year >= firstMayLaw)
        days.add(QDate(year, 5, 1), QStringLiteral("Emek ve Dayanışma Günü"));
    days.add(QDate(year, 5, 19), QStringLiteral("Atatürk'ü Anma, Gençlik ve Spor Bayramı"));
    if (year >= firstJulyLaw)
        days.add(QDate(year, 7, 15), QStringLiteral("Demokrasi ve Millî Birlik Günü"));
    days.add(QDate(year, 8, 30), QStringLiteral("Zafer Bayramı"));
    days.add(QDate(year, 10, 28), QStringLiteral("Cumhuriyet Bayramı (28 Ekim)"), turkishEveClosing());
    days.add(QDate(year, 10, 29), QStringLiteral("Cumhuriyet Bayramı"));
}

const Feasts* feastsOf(int year)
{
    const auto* found =
        std::find_if(feastTable.begin(), feastTable.end(), [year](const Feasts& feasts) { return feasts.year == year; });
    return found == feastTable.end() ? nullptr : found;
}

}  // namespace

QVector<Holiday> turkishHolidays(int year)
{
    Days days;
    addFixedDays(days, year);
    if (const Feasts* feasts = feastsOf(year)) {
        days.addFeast(QDate(year, feasts->ramazanMonth, feasts->ramazanDay), ramazanDays,
                      QStringLiteral("Ramazan Bayramı"));
        days.addFeast(QDate(year, feasts->kurbanMonth, feasts->kurbanDay), kurbanDays,
                      QStringLiteral("Kurban Bayramı"));
    }
    return days.inOrder();
}

bool knowsTurkishReligiousDays(int year)
{
    return feastsOf(year) != nullptr;
}

}  // namespace memnun
