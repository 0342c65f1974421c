// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <utility>

namespace memnun {

/// How well a text answers what was typed.
struct PaletteMatch {
    double score = 0;                    ///< 0: not at all; 1: it is the whole text
    QVector<std::pair<int, int>> found;  ///< where in the text: begin and length, in order, never overlapping
};

/// Every word typed must occur in the text, both folded by the Turkish rules: best at its beginning, then at the
/// beginning of a word, then anywhere. A single letter must begin a word.
PaletteMatch matchText(const QString& typed, const QString& text);

}  // namespace memnun
