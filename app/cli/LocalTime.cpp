// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LocalTime.h"

#include "app/cli/Language.h"
#include "core/settings/Settings.h"

#include <QLocale>

#include <cmath>

namespace memnun::cli {

LocalTime::LocalTime(Session& session) : m_zone("Europe/Istanbul")
{
    if (const auto calendar = loadCalendar(session.stores().settings, Instant())) {
        m_zone = calendar->zone();
    }
}

QString LocalTime::operator()(Instant instant) const
{
    return momentText(instant.toUtc().toTimeZone(m_zone));
}

Instant LocalTime::endOfDay(Instant instant) const
{
    return Instant::from(instant.toUtc().toTimeZone(m_zone).date().addDays(1).startOfDay(m_zone));
}

QString dayText(QDate day)
{
    const bool turkish = QLocale().language() == QLocale::Turkish;
    return day.toString(turkish ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd"));
}

QString momentText(const QDateTime& moment)
{
    return dayText(moment.date()) + moment.time().toString(QStringLiteral(" HH:mm"));
}

QString secondsText(double seconds)
{
    return QLocale().toString(seconds, 'f', 1);
}

QString durationText(double seconds)
{
    const qint64 whole = std::llround(seconds);
    if (whole < 60) {
        return Cli::tr("%1 s").arg(whole);
    }
    const qint64 minutes = std::llround(seconds / 60);
    if (minutes < 60) {
        return Cli::tr("%1 min").arg(minutes);
    }
    if (minutes < 48 * 60) {
        return Cli::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return Cli::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

}  // namespace memnun::cli
