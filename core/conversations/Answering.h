// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/settings/Settings.h"

namespace memnun {

/// The message an answer to this thread (oldest first) answers: the newest that a person wrote from outside, else the
/// newest mail that is no bounce; none where there is none.
const Interaction* answeredMessage(const QVector<Interaction>& thread);

/// To whom the answer goes unless somebody says otherwise, as the addresses stand there; `customerAddress` where the thread
/// knows none. What is shown while an answer is written and what is sent both ask here.
QStringList answerRecipients(const QVector<Interaction>& thread, const QString& customerAddress);

/// Whom the answered message went to besides us and besides who gets the answer anyway: reply all adds them.
QStringList alsoAddressed(const QVector<Interaction>& thread, const QString& customerAddress, const OwnAddresses& ours);

}  // namespace memnun
