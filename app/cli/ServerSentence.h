// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/Location.h"

namespace memnun::cli {

/// Why a server's workspace can't be used, in words for people: by the rule of the error, or by what a tool of the server
/// says; of anything else only its code, since nobody wants to read a server's own English or SQL. Empty where the error is
/// not the server's.
QString serverSentence(const Error& error, const Location& server);

}  // namespace memnun::cli
