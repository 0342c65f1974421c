// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/copies/SafetyCopy.h"

namespace memnun {

/// "Daily", "Before a big import" …
QString reasonText(CopyReason reason);
/// What went wrong with making or restoring a copy, and what is still there. Says nothing but the general sentence for
/// errors that have nothing to do with copies.
QString copySentence(const Error& error);

}  // namespace memnun
