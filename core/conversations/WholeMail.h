// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/conversations/Interaction.h"

#include <QHash>
#include <QStringList>

namespace memnun {

struct Stores;

/// A stored mail with the parts put back that were left on the server when it came, see Attachment::section.
struct WholeMail {
    QByteArray raw;
    QStringList missing;  ///< names of attachments that are on the server still; in `raw` they are empty and marked
};
/// NotFound for a message that did not come as a mail.
Result<WholeMail> wholeMail(Stores& stores, const Interaction& message);

/// `parts`: decoded contents by section. They are put back as base64, whatever they were sent as.
QByteArray withParts(const QByteArray& raw, const QHash<QByteArray, QByteArray>& parts);

}  // namespace memnun
