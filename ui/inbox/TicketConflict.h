// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "ui/shared/ConflictDialog.h"

namespace memnun {

class InboxLists;

/// The difference of a refused ticket change in the interface's words.
QVector<ConflictRow> ticketConflict(const Collision& collision, const InboxLists& lists);

}  // namespace memnun
