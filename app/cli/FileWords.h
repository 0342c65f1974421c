// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace memnun::cli {

/// Why a table or a card file could not be read, or not whole: a rule of TableReader or CardReader in words. `where` is
/// "row 12" or "card 3" or a part's name, as the reader says it. Empty for rules it does not know.
QString fileProblem(const QString& rule, const QString& where);
/// The same of a reader's error, the system's own words for a file that can't be opened too.
QString fileProblem(const Error& error);
/// What the file of --map says; empty without one.
Result<QJsonObject> mapOf(const Arguments& arguments);

}  // namespace memnun::cli
