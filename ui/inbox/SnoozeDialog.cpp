// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SnoozeDialog.h"

#include "ui/shared/Format.h"

namespace memnun {

SnoozeDialog::SnoozeDialog(Instant now, QWidget* parent)
    : MomentDialog({tr("Snooze until"), tr("Come back at"),
                    tr("The ticket leaves the queues until then. A new message brings it back earlier."), tr("Snooze")},
                   now, Format::at(Format::dayOf(now).addDays(1), 9), parent)
{
}

}  // namespace memnun
