// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"

namespace memnun {

/// Why something is in quarantine, in the interface's language; what the system said stays as it is.
QString quarantineReason(const QuarantineItem& item);

/// Where its original is.
QString quarantineKept(const QuarantineItem& item);

}  // namespace memnun
