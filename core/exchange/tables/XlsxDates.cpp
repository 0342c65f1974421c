// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/XlsxParts.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace memnun {

bool isDateFormat(QStringView code)
{
    if (code.compare(QLatin1String("General"), Qt::CaseInsensitive) == 0) {
        return false;
    }
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t letter = code.at(i).unicode() < 128 ? code.at(i).toLower().unicode() : u' ';
        if (letter == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (letter == u'\\' || letter == u'_' || letter == u'*') {
            ++i;
        } else if (letter == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = code.mid(i + 1, (end < 0 ? code.size() : end) - i - 1);
            const bool elapsed = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [&](QChar one) {
                return one.toLower() == inside.front().toLower() && QStringView(u"hmsHMS").contains(one);
            });
            if (elapsed) {
                return true;
            }
            i = end < 0 ? code.size() : end;
        } else if (letter == u';') {
            return false;  // the form of negative numbers; the first one speaks for the cell
        } else if (QStringView(u"ymdhs").contains(QChar(letter))) {
            return true;
        }
    }
    return false;
}

std::optional<QString> serialDate(double serial, bool since1904)
{
    constexpr double secondsOfDay = 86400;
    if (!std::isfinite(serial) || serial < 0 || serial > 2958466) {
        return std::nullopt;
    }
    auto days = static_cast<qint64>(std::floor(serial));
    auto seconds = static_cast<qint64>(std::llround((serial - static_cast<double>(days)) * secondsOfDay));
    if (seconds >= 86400) {
        seconds -= 86400;
        ++days;
    }
    const QString time = QTime(0, 0).addSecs(static_cast<int>(seconds)).toString(QStringLiteral("HH:mm:ss"));
    if (days == 0 && !since1904) {
        return time;
    }
    // the calendar that begins with 1900 has a 29 February 1900, which never was
    const QDate origin = since1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString day = origin.addDays(days).toString(Qt::ISODate);
    return seconds == 0 ? day : day + QLatin1Char(' ') + time;
}

}  // namespace memnun
