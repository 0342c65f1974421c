// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace memnun::cli {

/// What is wrong with a query, and where.
QString queryProblem(const Error& error);

}  // namespace memnun::cli
