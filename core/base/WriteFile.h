// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace memnun {

/// The whole file or none of it: what `path` held before stays until all is written. Returns the path; Storage with the
/// system's reason when it fails.
Result<QString> writeFile(const QString& path, const QByteArray& bytes);

}  // namespace memnun
