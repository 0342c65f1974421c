// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/tickets/TicketStore.h"
#include "ui/shared/Theme.h"

#include <QString>

namespace memnun {

/// The words, tones and icons of the ticket enums, in the interface's language. The only place that has them.
QString statusText(TicketStatus status);
Tone statusTone(TicketStatus status);
QString priorityText(Priority priority);
Tone priorityTone(Priority priority);
QString channelText(Channel channel);
QString channelIcon(Channel channel);
QString queueText(Queue queue);
/// The workspace's first categories have keys for names ("wrong_product"); people's own stay as they are.
QString categoryText(const QString& name);
QString callOutcomeText(CallOutcome outcome, Direction direction = Direction::In);

/// "Incoming call", "Missed call" …
QString callTitle(const Interaction& call);
/// The icon that says what an entry of a thread or timeline is.
QString interactionIcon(const Interaction& interaction);

}  // namespace memnun
