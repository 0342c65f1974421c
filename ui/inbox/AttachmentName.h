// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// A name that is safe to give to a file on any system, made from the one a stranger wrote into a mail: no folders, no
/// control characters or ones that turn the direction of writing, nothing a system reserves, at most 120 characters
/// with the suffix kept. Never empty.
QString safeFileName(const QString& name);

/// True for names that can run code when opened (exe, js, docm …), whatever they are made to look like.
bool isRiskyAttachment(const QString& name);

}  // namespace memnun
