// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QByteArray>

#include <utility>

struct sqlite3;

namespace memnun {

/// A customer's row number in the find index: the beginning of the sort key above, the id below. The index gives its hits
/// in the order of row numbers, so the first page of a find is read without looking at the other hits. Customers whose
/// keys begin alike share a group and are sorted by their whole keys.
namespace namePlace {

/// How many ids a group has room for: the most customers a file can hold.
inline constexpr qint64 kIds = 80'000'000;

qint64 groupOf(const QByteArray& sortKey);
/// The least sort key a customer of that group can have, and the least behind it; empty where none is.
std::pair<QByteArray, QByteArray> keysOf(qint64 group);
constexpr qint64 firstOf(qint64 group) { return group * kIds; }
constexpr qint64 groupAt(qint64 place) { return place / kIds; }
constexpr CustomerId customerAt(qint64 place) { return CustomerId(place % kIds); }

}  // namespace namePlace

/// Gives a connection memnun_place(sort_key, id), which triggers use.
bool registerNamePlace(sqlite3* handle);

}  // namespace memnun
