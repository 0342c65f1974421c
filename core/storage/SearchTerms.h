// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/Terms.h"

namespace memnun {

/// Marks a stem in the index, so that a "quoted" word never meets one. A private-use character: no text's word holds it.
inline constexpr char kStemMark[] = "\xEE\x80\x80";

/// The same question in each engine's language.
QString fts5Expression(const QVector<Term>& terms);
QString tsqueryOf(const QVector<Term>& terms);

/// A word as PostgreSQL's text-search types are written.
QString quotedLexeme(const QString& word);

/// About 24 words of `text` around the first one looked for; those found stand between U+0002 and U+0003.
QString snippetOf(WordFolder& folder, const QString& text, const QVector<Term>& terms);

}  // namespace memnun
