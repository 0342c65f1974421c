// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QString>

class QLabel;
class QWidget;

namespace memnun {

/// The application's only style sheet, with a theme's colours and the type scale filled in.
///
/// Dynamic properties it knows:
/// - `kind` on QPushButton: "primary" (the one accented action), "danger", "flat", "link"
/// - `kind` on QToolButton: "outlined", "tab", "chip" (small pill in a line of text); plain is flat
/// - `type` on QLabel: "display", "title", "heading", "strong", "muted", "caption", "danger", "mark" (see setTextRole)
/// - `panel` on QFrame: "raised" (no border), "card", "note", "reply", "bar-top", "bar-bottom", "side-left",
///   "side-right", "line"
/// - `mark` on cards: "current" (the keys are at it), "chosen"
/// - `kind` on QLineEdit: "sunken" (search on a raised bar)
/// - `bare` = "true" on text fields: no frame, no background
/// - `invalid` = "true" on fields: danger border (see InlineMessage)
/// - `list` on item views: "plain" (no frame, on raised)
QString styleSheetFor(const Theme& theme, int basePx);

/// Sets a dynamic property the style sheet selects by, and polishes the widget again.
void setStyleProperty(QWidget* widget, const char* name, const QString& value);
/// Shorthand for the `type` property of labels.
void setTextRole(QLabel* label, const QString& role);

}  // namespace memnun
