// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"

#include <QString>

namespace memnun::cli {

// What JSON says by keys, for people.
QString nameOf(TicketStatus status);
QString nameOf(Direction direction);

}  // namespace memnun::cli
