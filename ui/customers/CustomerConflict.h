// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Collision.h"
#include "ui/customers/CardFacts.h"
#include "ui/shared/ConflictDialog.h"

namespace memnun {

/// The difference of a refused customer edit in the interface's words.
QVector<ConflictRow> customerConflict(const Collision& collision);
/// The same of a refused profile; `facts` has the names of people and fields.
QVector<ConflictRow> profileConflict(const Collision& collision, const CardFacts& facts);

}  // namespace memnun
