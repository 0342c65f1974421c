// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"

namespace memnun {

/// Reads files for sending; on a worker. Invalid with the rule "too_long" beyond 25 MB together, Storage when one
/// can't be read.
Result<QVector<NewAttachment>> readReplyFiles(const QStringList& paths);

}  // namespace memnun
