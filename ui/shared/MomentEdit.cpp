// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/MomentEdit.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

namespace memnun {

MomentEdit::MomentEdit(QWidget* parent) : QDateTimeEdit(parent)
{
    // The field keeps wall time; in UTC no hour of it is skipped or doubled by the computer's own summer time.
    setTimeSpec(Qt::UTC);
    setMinimumHeight(space::control);
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm"));
}

Instant MomentEdit::moment() const
{
    return Instant::from(QDateTime(date(), time(), Format::businessZone()));
}

void MomentEdit::setMoment(Instant at)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms, Format::businessZone());
    setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
}

}  // namespace memnun
