// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"

namespace memnun::demo {

/// The shop's personas, with texts in Turkish and English: a technology enthusiast of 28 who buys by phone app in a big city and
/// wants fast delivery, a traditional buyer, and an office that is being furnished, whose second section is still a gap.
Result<> writePersonas(UnitOfWork& work);

}  // namespace memnun::demo
