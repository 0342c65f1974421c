// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

namespace memnun {

QDateTime Instant::toUtc() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString Instant::toIso() const
{
    return QDateTime::fromSecsSinceEpoch(ms >= 0 ? ms / 1000 : -((-ms + 999) / 1000), Qt::UTC).toString(Qt::ISODate);
}

Instant Instant::from(const QDateTime& moment)
{
    return {moment.toMSecsSinceEpoch()};
}

std::optional<Instant> Instant::fromIso(const QString& text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid()) {
        return std::nullopt;
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        moment.setTimeSpec(Qt::UTC);
    }
    return Instant::from(moment);
}

Clock::~Clock() = default;

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

}  // namespace memnun
