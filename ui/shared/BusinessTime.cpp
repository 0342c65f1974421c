// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/BusinessTime.h"

#include "core/calendar/UsualCalendar.h"

#include <QMutex>

namespace memnun {

namespace {

struct Shared {
    QMutex guard;
    BusinessCalendar calendar = usualCalendar(SystemClock().now());
};

Shared& shared()
{
    static Shared held;
    return held;
}

}  // namespace

BusinessCalendar businessCalendar()
{
    const QMutexLocker lock(&shared().guard);
    return shared().calendar;
}

void setBusinessCalendar(const BusinessCalendar& calendar)
{
    const QMutexLocker lock(&shared().guard);
    shared().calendar = calendar;
}

}  // namespace memnun
