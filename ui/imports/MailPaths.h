// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace memnun {

/// What the chosen files and folders hold.
struct MailCount {
    int mailboxes = 0;
    int mailFiles = 0;  ///< one message each
    qint64 bytes = 0;
};

/// Looks at the disk, so for a worker thread. The error's context is the path that can't be imported, its rule says why:
/// "not_found", "not_readable", "no_mail" (a folder without any), "packed" (an archive) or "not_mail" (a file
/// that is something else).
Result<MailCount> countMail(const QStringList& paths);

/// The sentence for the user.
QString mailPathSentence(const Error& error);

}  // namespace memnun
