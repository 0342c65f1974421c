// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/ZipList.h"

#include <QString>

namespace memnun {

/// Why a file should not be opened lightly, as sentences; empty for a harmless one.
QString dangerSentence(const QString& name);

/// What an archive says that it holds: how many files, the first names, what of it is dangerous, whether it is locked.
QString zipSentence(const mime::ZipList& list);

}  // namespace memnun
