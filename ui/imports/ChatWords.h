// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/ChatFiles.h"

namespace memnun {

/// "“mesaj.json” is damaged or cut off."
QString chatRefusalSentence(const ChatRefusal& refusal);
/// At most `most` of them, one a line, and how many more there are.
QString chatRefusals(const QVector<ChatRefusal>& refused, int most);

}  // namespace memnun
