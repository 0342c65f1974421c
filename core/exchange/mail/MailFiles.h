// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>
#include <QVector>

namespace memnun {

enum class MailFormat { Auto, Mbox, Maildir, Eml };

/// One file on disk that holds one message or, as an mbox, many.
struct MailFile {
    QString path;
    bool mbox = false;
};

/// The files behind what a person pointed at: a file, a Maildir (cur/ and new/ below it) or a folder of .eml files and
/// mboxes, walked in name order. NotFound names the path that is not there; Invalid a folder without mail.
Result<QVector<MailFile>> findMailFiles(const QStringList& paths, MailFormat format);

}  // namespace memnun
