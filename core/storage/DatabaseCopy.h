// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <functional>

namespace memnun {

/// Told after each step with the pages copied and all there are; false ends the copy (Cancelled).
using CopyWatch = std::function<bool(qint64 done, qint64 total)>;

/// A consistent copy of a file workspace in `file`, which must not exist: copied page by page from one snapshot while
/// others write on, opened and checked, readable by its owner only, and on the disk for good before it gets its name. Gone without a trace when that
/// fails: Storage with the rule "copy_failed" (the reason as context), or "damaged" where the workspace itself has a
/// damaged page.
Result<> copyDatabase(Database& database, const QString& file, const CopyWatch& watch = {});

/// The engine's quick check of every table: Storage with the rule "damaged" where a page is broken; false where only a
/// search index is, which can be made again. `watch` is asked now and then whether to go on, without figures.
Result<bool> quickCheck(Database& database, const CopyWatch& watch = {});

/// Whether a line of the engine's check speaks of an index that is made from other tables.
bool isAboutSearchIndex(const QString& problem);

/// A new empty file that only its owner may read, whatever the umask: what was there under that name is gone. A copy is
/// written into it.
Result<> makePrivate(const QString& file);

/// Until then it is in the memory of the computer only. Works for folders as well, whose entries are names.
Result<> toDisk(const QString& path);

}  // namespace memnun
