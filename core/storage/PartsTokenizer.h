// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct fts5_api;

namespace memnun {

/// Gives a connection the FTS5 tokenizer "memnun_parts": every three letters that stand one behind another, and what is left
/// at the end, so that any part of a text is found, one or two letters too. SQLite's own "trigram" knows nothing shorter
/// than three. Texts come folded.
bool registerParts(fts5_api* api);

/// What such an index is asked for a folded part, which must not be empty.
QString partsExpression(QString part);

}  // namespace memnun
