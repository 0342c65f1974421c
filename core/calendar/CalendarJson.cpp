// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CalendarJson.h"

namespace memnun {
namespace {

constexpr int daySeconds = 86'400;
constexpr std::array<const char*, 7> dayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QString clockText(int second)
{
    if (second >= daySeconds)
        return QStringLiteral("24:00");
    const QTime time = QTime::fromMSecsSinceStartOfDay(second * 1000);
    return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

std::optional<QTime> clockTime(const QString& text)
{
    const QTime time = QTime::fromString(text, text.size() > 5 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<int> clockSecond(const QJsonValue& value)
{
    if (value.toString() == QLatin1String("24:00"))
        return daySeconds;
    const std::optional<QTime> time = clockTime(value.toString());
    return time ? std::optional(time->msecsSinceStartOfDay() / 1000) : std::nullopt;
}

tl::unexpected<Error> refuse(const QString& field, const QString& what)
{
    return fail(Code::Invalid, QStringLiteral("calendar: ") + what, {FieldError{field, QStringLiteral("calendar")}});
}

Result<QVector<OpeningInterval>> intervalsFrom(const QJsonValue& day, const QString& key)
{
    QVector<OpeningInterval> intervals;
    const QJsonArray pairs = day.toArray();
    for (const QJsonValue& pair : pairs) {
        const std::optional<int> from = clockSecond(pair[0]);
        const std::optional<int> to = clockSecond(pair[1]);
        if (!from || !to || *to <= *from)
            return refuse(key, QStringLiteral("an interval needs two times in order"));
        intervals.append({*from, *to});
    }
    return intervals;
}

}  // namespace

QJsonArray toJson(const QVector<Holiday>& holidays)
{
    QJsonArray days;
    for (const Holiday& holiday : holidays) {
        QJsonObject day{{QStringLiteral("date"), holiday.date.toString(Qt::ISODate)},
                        {QStringLiteral("from"), QJsonValue::Null},
                        {QStringLiteral("name"), holiday.name}};
        if (holiday.closedFrom)
            day[QStringLiteral("from")] = clockText(holiday.closedFrom->msecsSinceStartOfDay() / 1000);
        days.append(day);
    }
    return days;
}

QJsonObject toJson(const BusinessCalendar& calendar)
{
    QJsonObject weekly;
    for (size_t day = 0; day < dayKeys.size(); ++day) {
        QJsonArray intervals;
        for (const OpeningInterval& interval : calendar.weekly()[day])
            intervals.append(QJsonArray{clockText(interval.from), clockText(interval.to)});
        if (!intervals.isEmpty())
            weekly.insert(QLatin1String(dayKeys[day]), intervals);
    }
    return {{QStringLiteral("tz"), QString::fromLatin1(calendar.zone().id())},
            {QStringLiteral("weekly"), weekly},
            {QStringLiteral("holidays"), toJson(calendar.holidays())}};
}

Result<QVector<Holiday>> holidaysFromJson(const QJsonArray& json)
{
    QVector<Holiday> holidays;
    for (const QJsonValue& value : json) {
        Holiday holiday;
        holiday.date = QDate::fromString(value[QStringLiteral("date")].toString(), Qt::ISODate);
        holiday.name = value[QStringLiteral("name")].toString();
        const QJsonValue from = value[QStringLiteral("from")];
        if (!from.isNull() && !from.isUndefined()) {
            holiday.closedFrom = clockTime(from.toString());
            if (!holiday.closedFrom)
                return refuse(QStringLiteral("from"), QStringLiteral("not a time"));
        }
        if (!holiday.date.isValid())
            return refuse(QStringLiteral("date"), QStringLiteral("not a date"));
        holidays.append(holiday);
    }
    return holidays;
}

Result<BusinessCalendar> calendarFromJson(const QJsonObject& json)
{
    // Qt takes an empty id for the machine's own zone, which must never decide.
    const QByteArray zoneId = json.value(QStringLiteral("tz")).toString().toLatin1();
    const QTimeZone zone(zoneId);
    if (zoneId.isEmpty() || !zone.isValid())
        return refuse(QStringLiteral("tz"), QStringLiteral("unknown time zone"));
    const QJsonObject days = json.value(QStringLiteral("weekly")).toObject();
    WeeklyHours weekly;
    int known = 0;
    for (size_t day = 0; day < dayKeys.size(); ++day) {
        const QString key = QLatin1String(dayKeys[day]);
        known += days.contains(key) ? 1 : 0;
        Result<QVector<OpeningInterval>> intervals = intervalsFrom(days.value(key), key);
        if (!intervals)
            return fail(intervals.error());
        weekly[day] = *intervals;
    }
    if (known != days.size())
        return refuse(QStringLiteral("weekly"), QStringLiteral("unknown day"));
    Result<QVector<Holiday>> holidays = holidaysFromJson(json.value(QStringLiteral("holidays")).toArray());
    if (!holidays)
        return fail(holidays.error());
    return BusinessCalendar(zone, weekly, *holidays);
}

}  // namespace memnun
