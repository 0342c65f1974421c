// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"

namespace memnun::demo {

/// The views that a small team keeps: shared ones of the owner's, and one of the owner's own.
Result<> writeViews(UserId owner, UnitOfWork& work);

}  // namespace memnun::demo
