// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace memnun {

struct Theme;

/// Whose colour an icon takes. OnAccent is for primary buttons.
enum class IconRole { Text, Muted, Accent, OnAccent, Positive, Warning, Danger };

/// The line icon `:/icons/NAME.svg` in the colour of the current theme, sharp on every screen. It follows a theme
/// switch by itself; no one has to set icons again. Checked buttons get the accent colour, disabled ones a pale one.
/// A missing file paints a crossed box and warns once on the log, which the gallery test turns into a failure.
QIcon icon(const QString& name, IconRole role = IconRole::Text);

/// For delegates and painted widgets: `px` logical pixels square at the device pixel ratio `dpr`, in any colour.
QPixmap iconPixmap(const QString& name, int px, qreal dpr, const QColor& colour);

/// True if the icon's file is part of the program.
bool iconExists(const QString& name);

}  // namespace memnun
