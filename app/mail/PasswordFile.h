// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// Where this user's sealed passwords lie when there is no keychain: one file for all our programs, whichever asks. Its
/// folder need not be there.
QString passwordFile();

}  // namespace memnun
