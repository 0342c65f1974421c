// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/storage/Database.h"
#include "core/storage/Workspace.h"

namespace memnun {

/// Opens one connection for the calling thread, with the pragmas, the tokenizer and the checks every one of them has.
Result<std::unique_ptr<Database>> openConnection(const Location& location, Access access, bool mayCreate = false);

}  // namespace memnun
