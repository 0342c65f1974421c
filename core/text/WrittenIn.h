// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// What customers are answered in: Turkish unless they wrote in English. Looks at the first 4,000 characters.
bool isWrittenInTurkish(const QString& text);

}  // namespace memnun
