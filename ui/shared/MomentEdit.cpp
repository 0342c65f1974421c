// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/MomentEdit.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QSignalBlocker>

namespace memnun {

namespace {

QDateTime wallTime(Instant at)
{
    const QDateTime local = at.toUtc().toTimeZone(Format::businessZone());
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

}  // namespace

MomentEdit::MomentEdit(QWidget* parent) : QDateTimeEdit(parent)
{
    // The field keeps wall time; in UTC no hour of it is skipped or doubled by the computer's own summer time.
    setTimeSpec(Qt::UTC);
    setMinimumHeight(space::control);
    setCalendarPopup(true);
    followLanguage();
}

void MomentEdit::followLanguage()
{
    const QSignalBlocker quiet(this);  // another way to write the same moment
    setLocale(Format().locale());
    setDisplayFormat(Format::dateTimePattern(locale()));
}

void MomentEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        followLanguage();
    QDateTimeEdit::changeEvent(event);
}

bool MomentEdit::focusNextPrevChild(bool next)
{
    return QWidget::focusNextPrevChild(next);
}

Instant MomentEdit::moment() const
{
    return Instant::from(QDateTime(date(), time(), Format::businessZone()));
}

void MomentEdit::setMoment(Instant at)
{
    setDateTime(wallTime(at));
}

void MomentEdit::setEarliest(Instant at)
{
    setMinimumDateTime(wallTime(at));
}

}  // namespace memnun
