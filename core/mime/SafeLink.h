// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun::mime {

/// Whether a link may be kept: http, https, mailto or tel.
bool isSafeLink(const QString& href);

}  // namespace memnun::mime
