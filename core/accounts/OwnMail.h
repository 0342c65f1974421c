// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Stores.h"
#include "core/settings/Settings.h"

namespace memnun {

/// Every address that is the business's own: those of the setting and those of its accounts, removed ones left out.
Result<OwnAddresses> ownAddresses(Stores& stores);

}  // namespace memnun
