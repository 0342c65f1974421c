// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Format.h"

#include "ui/shared/BusinessTime.h"

#include <QCoreApplication>

#include <cmath>

namespace memnun {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString currencySign(const QString& code)
{
    if (code == QLatin1String("TRY"))
        return QString(QChar(0x20BA));
    if (code == QLatin1String("EUR"))
        return QString(QChar(0x20AC));
    if (code == QLatin1String("USD"))
        return QStringLiteral("$");
    if (code == QLatin1String("GBP"))
        return QString(QChar(0x00A3));
    return code + QChar(0x00A0);
}

double roundAway(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    // The nudge undoes the binary error of values such as 1.005, far below what is shown.
    return std::copysign(std::floor(std::abs(value) * factor + 0.5 + 1e-9), value) / factor;
}

}  // namespace

Format::Format() : Format(QLocale()) {}

Format::Format(const QLocale& locale, const QTimeZone& zone)
    : m_locale(locale), m_zone(zone), m_turkish(locale.language() == QLocale::Turkish)
{
}

QTimeZone Format::businessZone()
{
    return businessCalendar().zone();
}

QDate Format::dayOf(Instant at)
{
    return at.toUtc().toTimeZone(businessZone()).date();
}

Instant Format::at(const QDate& day, int hour)
{
    const QTimeZone zone = businessZone();
    return Instant::from(hour == 0 ? day.startOfDay(zone) : QDateTime(day, QTime(hour, 0), zone));
}

QString Format::counted(qint64 value, qint64 most) const
{
    return value > most ? number(most) + QLatin1Char('+') : number(value);
}

QString Format::number(qint64 value) const
{
    return m_locale.toString(value);
}

QString Format::number(double value, int decimals) const
{
    return m_locale.toString(roundAway(value, decimals), 'f', decimals);
}

QString Format::percent(double value, int maxDecimals) const
{
    int decimals = maxDecimals;
    const double rounded = roundAway(value, maxDecimals);
    while (decimals > 0 && std::abs(rounded - roundAway(rounded, decimals - 1)) < 1e-9)
        --decimals;
    const QString digits = number(std::abs(rounded), decimals);
    const QString sign = rounded < 0 ? QStringLiteral("-") : QString();
    return m_turkish ? sign + QLatin1Char('%') + digits : sign + digits + QLatin1Char('%');
}

QString Format::money(qint64 minor, const QString& currency) const
{
    const qint64 whole = std::abs(minor) / 100;
    const QString cents = QStringLiteral("%1").arg(std::abs(minor) % 100, 2, 10, QLatin1Char('0'));
    return (minor < 0 ? QStringLiteral("-") : QString()) + currencySign(currency) + m_locale.toString(whole) +
           m_locale.decimalPoint() + cents;
}

QString Format::bytes(qint64 size) const
{
    if (size < 1000)
        return QStringLiteral("%1 B").arg(size);
    if (size < 1000 * 1000)
        return QStringLiteral("%1 kB").arg(number(qRound64(static_cast<double>(size) / 1e3)));
    return QStringLiteral("%1 MB").arg(number(static_cast<double>(size) / 1e6, 1));
}

QDateTime Format::local(Instant at) const
{
    return at.toUtc().toTimeZone(m_zone);
}

QString Format::date(Instant at) const
{
    return date(local(at).date());
}

QString Format::date(const QDate& day) const
{
    return m_locale.toString(day, datePattern(m_locale));
}

QString Format::datePattern(const QLocale& locale)
{
    return locale.language() == QLocale::Turkish ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMM yyyy");
}

QString Format::dateTimePattern(const QLocale& locale)
{
    return datePattern(locale) + QStringLiteral(" HH:mm");
}

QString Format::time(Instant at) const
{
    return local(at).toString(QStringLiteral("HH:mm"));
}

QString Format::dateTime(Instant at) const
{
    return date(at) + QLatin1Char(' ') + time(at);
}

QString Format::dayAndTime(Instant at) const
{
    const QDateTime when = local(at);
    return m_locale.standaloneDayName(when.date().dayOfWeek()) + QLatin1Char(' ')
           + m_locale.toString(when.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') + time(at);
}

QString Format::month(const QDate& day) const
{
    return m_locale.toString(day, QStringLiteral("MMM yyyy"));
}

QString Format::relative(Instant at, Instant now) const
{
    const QDate day = local(at).date();
    const qint64 days = day.daysTo(local(now).date());
    if (days == 0)
        return time(at);
    if (days == 1)
        return Words::tr("Yesterday");
    if (days > 1 && days < 7)
        return m_locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat);
    if (days == -1)
        return Words::tr("Tomorrow %1").arg(time(at));
    return date(day);
}

QString Format::moment(Instant at, Instant now) const
{
    const QDate day = local(at).date();
    const qint64 days = day.daysTo(local(now).date());
    if (days <= -2 && days > -7)
        return m_locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + time(at);
    const QString said = relative(at, now);
    return days > 0 && days < 7 ? said + QLatin1Char(' ') + time(at) : said;
}

QString Format::ago(Instant at, Instant now) const
{
    const qint64 seconds = now.secondsSince(at);
    if (seconds >= 0 && seconds < 60)
        return Words::tr("just now");
    if (seconds >= 60 && seconds < 3600)
        return Words::tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    return relative(at, now);
}

QString durationText(qint64 seconds, DurationDays days)
{
    if (seconds < 0)
        return QChar(0x2212) + durationText(-seconds, days);
    const auto join = [](const QString& a, const QString& b) { return b.isEmpty() ? a : a + QLatin1Char(' ') + b; };
    const auto unit = [](qint64 n, const QString& text) { return text.arg(QLocale().toString(n)); };
    if (seconds < 60)
        return unit(seconds, Words::tr("%1 s"));
    if (seconds < 600) {
        const qint64 rest = seconds % 60;
        return join(unit(seconds / 60, Words::tr("%1 min")), rest ? unit(rest, Words::tr("%1 s")) : QString());
    }
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return unit(minutes, Words::tr("%1 min"));
    const qint64 hours = (seconds + 1800) / 3600;
    if (days == DurationDays::FromThreeOn && hours >= 72)
        return join(unit(hours / 24, Words::tr("%1 d")), hours % 24 ? unit(hours % 24, Words::tr("%1 h")) : QString());
    if (hours >= 100)
        return unit(hours, Words::tr("%1 h"));
    return join(unit(minutes / 60, Words::tr("%1 h")),
                minutes % 60 ? unit(minutes % 60, Words::tr("%1 min")) : QString());
}

}  // namespace memnun
