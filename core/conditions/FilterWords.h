// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/ConditionText.h"

namespace memnun {

/// What people type as filters: the English words, which are also kept in views, and Turkish ones beside them. Both are
/// understood whatever the language of the program, with or without the Turkish letters, in any case.
const FilterKey* filterKeyOf(const QString& name);
std::optional<TicketTrait> traitOf(const QString& word);
std::optional<Channel> channelOf(const QString& word);
bool meansAttachment(const QString& word);
/// "bugün" is "today", "7g" is "7d"; any other word as it is, folded.
QString englishDay(const QString& word);

/// For people, in the order in which they are offered: the names of filters, and the values one of them takes (none where
/// anything goes).
QStringList filterNames(bool turkish);
QStringList filterValues(const FilterKey& key, bool turkish);

}  // namespace memnun
