// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

class QSqlDatabase;

namespace memnun {

/// Gives one SQLite connection the FTS5 tokenizer "memnun": words folded for Turkish and, beside each, its marked stem.
/// To be called on every connection before its first query.
Result<> registerTokenizer(QSqlDatabase& connection);

}  // namespace memnun
