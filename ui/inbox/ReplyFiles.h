// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/DraftCommands.h"
#include "core/kernel/Stores.h"

namespace memnun {

/// Reads files to attach; on a worker. Invalid with the rule "too_large" beyond 25 MB together, Storage when one
/// can't be read.
Result<QVector<NewAttachment>> readReplyFiles(const QStringList& paths);

/// The files of a draft with their contents, to send; on a reader. Invalid with "too_large" as above.
Result<QVector<NewAttachment>> loadDraftFiles(Stores& stores, const QVector<DraftFile>& files);

}  // namespace memnun
