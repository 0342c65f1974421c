// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DayPlan.h"

#include <algorithm>

namespace memnun::demo {

namespace {

constexpr int kMonth[] = {100, 92, 98, 100, 104, 108, 98, 94, 112, 110, 122, 112};
constexpr int kWeekday[] = {127, 114, 104, 102, 98, 50, 26};
constexpr int kHour[] = {8, 4, 2, 1, 1, 2, 6, 15, 38, 70, 90, 88, 70, 72, 80, 78, 72, 66, 55, 48, 48, 46, 36, 20};
constexpr int kPhonePercent = 26;

/// The courier stood still twice: about nine weeks ago and in the spring of the year before.
bool isStrike(int age)
{
    return (age >= 61 && age <= 67) || (age >= 402 && age <= 405);
}

/// November's discounts, the week before Mother's Day, back to school.
bool isCampaign(QDate day)
{
    return (day.month() == 11 && day.day() >= 20 && day.day() <= 29) || (day.month() == 5 && day.day() >= 4 && day.day() <= 10)
        || (day.month() == 9 && day.day() <= 7);
}

}  // namespace

DayPlan::DayPlan(int tickets, Instant now, const BusinessCalendar& calendar)
    : m_calendar(calendar), m_now(now)
{
    const QDateTime local = now.toUtc().toTimeZone(calendar.zone());
    m_today = local.date();
    m_nowMinute = local.time().hour() * 60 + local.time().minute();
    share(tickets);
}

std::optional<OpeningInterval> DayPlan::openOn(QDate day) const
{
    const auto& hours = m_calendar.weekly()[static_cast<std::size_t>(day.dayOfWeek() - 1)];
    if (hours.isEmpty()) {
        return std::nullopt;
    }
    OpeningInterval open{hours.front().from, hours.back().to};
    for (const Holiday& holiday : m_calendar.holidays()) {
        if (holiday.date == day) {
            open.to = std::min(open.to, holiday.closedFrom ? holiday.closedFrom->msecsSinceStartOfDay() / 1000 : 0);
        }
    }
    return open.to > open.from ? std::optional(open) : std::nullopt;
}

int DayPlan::weightOf(int index) const
{
    const int age = kDays - 1 - index;
    const QDate day = m_today.addDays(-age);
    qint64 weight = 1000 + 1000 * index / kDays;
    weight = weight * kMonth[day.month() - 1] * kWeekday[day.dayOfWeek() - 1] / 10000;
    if (day.dayOfWeek() < 6 && !openOn(day)) {
        weight = weight * 32 / 100;
    }
    if (isStrike(age)) {
        weight = weight * 175 / 100;
    }
    if (isCampaign(day)) {
        weight = weight * 125 / 100;
    }
    if (age == 0) {
        int before = 0;
        for (int hour = 0; hour <= m_nowMinute / 60; ++hour) {
            before += kHour[hour] * std::min(60, m_nowMinute - hour * 60) / 60;
        }
        weight = weight * before / 1016;
    }
    return static_cast<int>(weight);
}

void DayPlan::share(int tickets)
{
    QVector<int> weights(kDays);
    qint64 total = 0;
    for (int i = 0; i < kDays; ++i) {
        weights[i] = weightOf(i);
        total += weights[i];
    }
    m_counts.resize(kDays);
    qint64 before = 0;
    for (int i = 0; i < kDays; ++i) {
        const qint64 after = before + weights[i];
        m_counts[i] = static_cast<int>(after * tickets / total - before * tickets / total);
        before = after;
    }
    // Whatever the hour and the weekday, somebody has written today and yesterday.
    for (const auto& [index, least] : {std::pair(kDays - 1, m_nowMinute > 20 ? 2 : 0), std::pair(kDays - 2, 2)}) {
        while (m_counts[index] < least) {
            auto biggest = std::max_element(m_counts.begin(), m_counts.end() - 30);
            --*biggest;
            ++m_counts[index];
        }
    }
}

Instant DayPlan::momentOf(QDate day, int minute) const
{
    return Instant::from(QDateTime(day, QTime(minute / 60, minute % 60), m_calendar.zone()));
}

int DayPlan::mailMinute(bool today, Dice& dice) const
{
    for (int attempt = 0; attempt < 60; ++attempt) {
        int at = dice.below(1016);
        int hour = 0;
        while (hour < 23 && at >= kHour[hour]) {
            at -= kHour[hour++];
        }
        const int minute = hour * 60 + dice.below(60);
        if (!today || minute < m_nowMinute) {
            return minute;
        }
    }
    return dice.below(m_nowMinute);
}

QVector<Beginning> DayPlan::day(int index) const
{
    Dice dice(0x4C6164696E457600ULL + static_cast<quint64>(index) * 7919);
    const int age = kDays - 1 - index;
    const QDate date = m_today.addDays(-age);
    const auto open = openOn(date);
    QVector<Beginning> begun;
    for (int i = 0; i < m_counts[index]; ++i) {
        Beginning one;
        one.day = date;
        one.age = age;
        one.strike = isStrike(age);
        one.campaign = isCampaign(date);
        one.load = one.strike ? 480 : one.campaign ? 170 : index < 200 ? 115 : 92;
        int minute = mailMinute(age == 0, dice);
        if (open && dice.chance(kPhonePercent)) {
            const int rung = dice.between(open->from / 60, open->to / 60 - 12);
            if (age > 0 || rung + 10 < m_nowMinute) {
                one.call = true;
                minute = rung;
            }
        }
        one.at = momentOf(date, minute).plusMs(dice.below(60'000));
        if (one.at > m_now) {
            one.at = m_now.plusSeconds(-dice.between(30, 600));
        }
        begun.append(one);
    }
    std::sort(begun.begin(), begun.end(), [](const Beginning& a, const Beginning& b) { return a.at < b.at; });
    return begun;
}

}  // namespace memnun::demo
