// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

namespace memnun {

/// A consistent copy of a file workspace in `file`, which must not exist: written under another name, on the disk for
/// good before it gets its own, and gone without a trace when that fails (rule "copy_failed", the reason as context).
Result<> copyDatabase(Database& database, const QString& file);

}  // namespace memnun
