// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace memnun {

/// A word of a text that is worth looking up.
struct SpellWord {
    int at = 0;      ///< in the text
    QString word;    ///< with a straight apostrophe
    bool operator==(const SpellWord&) const = default;
};

/// Words that a dictionary can say something about: no addresses, links, numbers, abbreviations in capitals, placeholders,
/// nor names with a Turkish suffix ("Ahmet'in").
QVector<SpellWord> spellWords(const QString& text);

}  // namespace memnun
