// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>
#include <QVector>

namespace memnun {

enum class MailFormat { Auto, Mbox, Maildir, Eml };

/// One file on disk that holds one message or, as an mbox, any number.
struct MailFile {
    QString path;  ///< as core/base/DiskPath.h has it: only its functions open every name
    bool mbox = false;
};

struct MailFiles {
    QVector<MailFile> found;
    QVector<Error> refused;  ///< each path that can't be used
};

/// The files behind what a person pointed at: a file, a Maildir (cur/ and new/ below it) or a folder of .eml files and
/// mboxes, walked in name order; an empty file is an empty mailbox. In a folder a file of any name is one that begins as a
/// mail does. What can't be opened below a folder is among them, so that it is told. One bad path doesn't stop the others:
/// NotFound names the path that is not there; Forbidden one that may not be read ("not_readable"); Invalid a folder without
/// mail (rule "no_mail") or an archive that is to be unpacked first ("packed"). An error itself where all are refused.
Result<MailFiles> findMailFiles(const QStringList& paths, MailFormat format);

}  // namespace memnun
