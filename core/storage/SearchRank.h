// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct fts5_api;

namespace memnun {

/// Gives a connection memnun_rank(fts table, weight of each column …): BM25 by how often and where a message has the words, higher is
/// better, without their rarity. SQLite's own bm25() reads every hit of every word to know how rare it is, also when
/// only the newest thousand are looked at; and in a list where every message has all the words that changes little.
bool registerRank(fts5_api* api);

}  // namespace memnun
