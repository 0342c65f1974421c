// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/storage/Database.h"

namespace memnun {

/// One connection to a workspace's file. Where nothing can be written (a folder or a medium that is read-only, a file of
/// somebody else) it is one that only reads, and isReadOnly(): also of a file whose last words still lie in its log.
/// NotFound, Unavailable ("not_readable", "folder_not_writable"), Invalid ("not_a_workspace"), Storage ("damaged", "read_only"
/// where it can't even be read without writing).
Result<std::unique_ptr<Database>> connectFile(const QString& file, Access access, bool mayCreate);

}  // namespace memnun
