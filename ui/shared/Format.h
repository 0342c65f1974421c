// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace memnun {

/// Numbers, money, dates and durations as the interface's language writes them: 1.234,5 · %12,5 · ₺1.234,50 ·
/// 17.11.2025 in Turkish; 1,234.5 · 12.5% · ₺1,234.50 · 17 Nov 2025 in English. A value, cheap to make on the spot:
/// `Format().date(...)`. The language is QLocale's default, which LanguageController sets.
class Format {
public:
    Format();
    explicit Format(const QLocale& locale, const QTimeZone& zone = businessZone());

    /// The zone in which days begin, whatever the computer is set to: the business calendar's.
    static QTimeZone businessZone();
    /// In that zone.
    static QDate dayOf(Instant at);
    static Instant at(const QDate& day, int hour = 0);

    QString number(qint64 value) const;
    /// "12"; "1.000+" of what was counted up to `most` and one more.
    QString counted(qint64 value, qint64 most) const;
    /// Half away from zero to `decimals` places.
    QString number(double value, int decimals) const;
    /// `value` in percent (12.5 is 12.5 %); decimals shown only where they aren't zero.
    QString percent(double value, int maxDecimals = 1) const;
    /// `minor` in hundredths; TRY, EUR, USD and GBP get their sign, others their code.
    QString money(qint64 minor, const QString& currency = QStringLiteral("TRY")) const;
    /// 1,2 MB
    QString bytes(qint64 size) const;

    QString date(Instant at) const;
    QString date(const QDate& day) const;
    QString time(Instant at) const;
    QString dateTime(Instant at) const;
    /// For moments that lie ahead: "Monday 30 Nov 09:00".
    QString dayAndTime(Instant at) const;
    /// What date() and dateTime() write, for fields in which one is typed.
    static QString datePattern(const QLocale& locale);
    static QString dateTimePattern(const QLocale& locale);
    /// Short month and year for axes: "Kas 2025".
    QString month(const QDate& day) const;

    /// For lists, against `now`: "09:42" today, "Yesterday", "Fri" within the week, then the date.
    QString relative(Instant at, Instant now) const;
    /// To the minute while that matters: "09:42" today, "Yesterday 09:42", "Fri 09:42" within a week either way, then the date.
    QString moment(Instant at, Instant now) const;
    /// For sentences: "just now", "5 min ago", then as relative().
    QString ago(Instant at, Instant now) const;

    QLocale locale() const { return m_locale; }

private:
    QDateTime local(Instant at) const;

    QLocale m_locale;
    QTimeZone m_zone;
    bool m_turkish;
};

enum class DurationDays {
    Never,       ///< business time: a "day" would be ambiguous
    FromThreeOn  ///< elapsed time: "5 d 4 h" from 72 hours on
};

/// "40 s", "2 min 40 s", "47 min", "6 h 20 min", "131 h". Negative values get a minus sign.
QString durationText(qint64 seconds, DurationDays days = DurationDays::Never);

}  // namespace memnun
