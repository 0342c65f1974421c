// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"

namespace memnun::demo {

/// The answers a furniture shop writes again and again, in Turkish and English.
Result<> writeTemplates(UnitOfWork& work);

}  // namespace memnun::demo
