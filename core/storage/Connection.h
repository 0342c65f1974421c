// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/storage/Database.h"
#include "core/storage/Workspace.h"

namespace memnun {

/// Opens one connection for the calling thread, with the pragmas, the tokenizer and the checks every one of them has.
/// A file that lies where nothing can be written is opened to be read, whatever was asked for: isReadOnly() says so.
Result<std::unique_ptr<Database>> openConnection(const Location& location, Access access, bool mayCreate = false);

/// Of Qt's connections, which go by name.
QString nextConnectionName();

}  // namespace memnun
