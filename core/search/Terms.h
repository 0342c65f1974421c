// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace memnun {

class WordFolder;

/// One thing looked for: a word (folded, perhaps with its stem), a prefix, or an exact phrase.
struct Term {
    QStringList words;
    QString stem;
    bool exact = false;
    bool prefix = false;
};

/// "a b" stays together and exact; other words are taken one by one; a last word without a blank behind it is a prefix.
QVector<Term> termsOf(WordFolder& folder, const QString& query);
/// Of a filter's value: several words are a phrase, a single one is looked for like a word typed.
QVector<Term> termsOfValue(WordFolder& folder, const QString& value);

/// The bytes [from, to) of a text as a term.
Term termAt(WordFolder& folder, const QByteArray& utf8, int from, int to);
/// Whether a text's word, folded and with its stem, is what a term looks for; of a phrase, any word of it.
bool means(const Term& term, const QString& folded, const QString& stem);
/// Whether a text holds what a term looks for; what the indexes of both databases answer.
bool occurs(WordFolder& folder, const Term& term, const QString& text);

}  // namespace memnun
