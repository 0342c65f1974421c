// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/RefusedRows.h"

#include <QString>

namespace memnun {

/// What a column may hold, as people call it. Of None: "left out".
QString contactFieldName(ContactField field);
/// Why a row became nobody's customer.
QString refusedContactSentence(const QString& reason);
/// Why a file could not be read, or not whole.
QString contactFileSentence(const QString& path, const Error& error);
/// Headings, reasons and the delimiter that programs of this language expect.
RefusedWords refusedWords();

}  // namespace memnun
