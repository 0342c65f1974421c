// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace memnun {

class WordFolder;

/// Marks a stem in the index, so that a "quoted" word never meets one. A private-use character: no text's word holds it.
inline constexpr char kStemMark[] = "\xEE\x80\x80";

/// One thing looked for: a word (folded, perhaps with its stem), a prefix, or an exact phrase.
struct Term {
    QStringList words;
    QString stem;
    bool exact = false;
    bool prefix = false;
};

/// "a b" stays together and exact; other words are taken one by one; a last word without a blank behind it is a prefix.
QVector<Term> termsOf(WordFolder& folder, const QString& query);

/// The same question in each engine's language.
QString fts5Expression(const QVector<Term>& terms);
QString tsqueryOf(const QVector<Term>& terms);

/// A word as PostgreSQL's text-search types are written.
QString quotedLexeme(const QString& word);

/// About 24 words of `text` around the first one looked for; those found stand between U+0002 and U+0003.
QString snippetOf(WordFolder& folder, const QString& text, const QVector<Term>& terms);

}  // namespace memnun
