// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "ui/shared/ConflictDialog.h"

namespace memnun {

/// The difference of a refused customer edit in the interface's words.
QVector<ConflictRow> customerConflict(const Collision& collision);

}  // namespace memnun
