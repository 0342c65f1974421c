// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"

#include <QVector>

namespace memnun {

/// Those that hold every word of `text` in shortcut, name or folder; in their texts, too, where `everywhere`. Ones whose
/// shortcut begins with it come first, then ones whose name does; else in the order of folders and names.
QVector<Template> findTemplates(const QVector<Template>& all, const QString& text, bool everywhere = false);

}  // namespace memnun
