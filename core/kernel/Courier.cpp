// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Courier.h"

namespace memnun {

void Courier::deliver(const QPointer<QObject>& guard, std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [guard, answer = std::move(answer)] {
            if (!guard.isNull()) {
                answer();
            }
        },
        Qt::QueuedConnection);
}

}  // namespace memnun
