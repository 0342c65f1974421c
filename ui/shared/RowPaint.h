// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace memnun {

/// Background of a list row: selected, under the pointer or plain, a hairline below, the focus mark at its left edge.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

/// One line of text, elided to the box, vertically centred.
void paintLine(QPainter& painter, const QRect& box, const QString& text, const QFont& font, const QColor& ink,
               Qt::Alignment side = Qt::AlignLeft);

/// The heading of a section, small, muted, with its count, at the top of its first row; that row is left below it.
void paintSection(QPainter& painter, QRect& row, const QString& title, const QString& count, const Theme& theme);
int sectionHeight();

/// Dims what lies behind a dialog or the palette.
void paintVeil(QPainter& painter, const QRect& box, const Theme& theme);

/// A row without its margins: what stands at its end ends where the page's head does.
QRect rowBox(const QRect& row, int padding);

/// Height of one line of the base font.
int bodyLineHeight();

}  // namespace memnun
