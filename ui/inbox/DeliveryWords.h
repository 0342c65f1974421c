// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"
#include "core/conversations/OutboxProblem.h"
#include "ui/shared/Theme.h"

namespace memnun {

/// "the mail server refused the password": why a message has not left, to go on a sentence.
QString troubleText(OutboxTrouble trouble);

/// What the card of a message on its way out says, and what can be done about it.
struct DeliveryState {
    QString sentence;
    QString words;            ///< the server's own, as they came; may be empty
    Tone tone = Tone::Neutral;
    bool mayRetry = false;
    bool mayConfirm = false;  ///< people may know that it was sent
    bool mayTakeBack = false;
    bool mayHurry = false;       ///< it may leave now instead of then
    bool mayReschedule = false;  ///< people may choose when it leaves
    bool counts = false;      ///< the sentence holds seconds that pass

    bool operator==(const DeliveryState&) const = default;
};
/// `nothingIsSent`: in the demo company.
DeliveryState deliveryState(const OutboxItem& item, Instant now, bool nothingIsSent = false);

}  // namespace memnun
