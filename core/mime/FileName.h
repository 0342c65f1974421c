// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun::mime {

/// A name that is safe to create in any folder of any system: no path, no "..", no control or direction characters,
/// no characters Windows refuses, at most 200 UTF-16 units with the ending kept. Never empty: `fallback` then.
QString safeFileName(const QString& declared, const QString& fallback = QStringLiteral("attachment"));

}  // namespace memnun::mime
