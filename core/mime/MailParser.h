// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/mime/ParsedMail.h"

#include <QByteArray>
#include <QByteArrayView>

namespace memnun::mime {

/// Parses one raw RFC 5322 message (without the mbox "From " line). May be called from any thread.
/// Time and depth are bounded. Invalid: nothing in `raw` looks like a message (then it belongs in quarantine).
Result<ParsedMail> parseMail(QByteArrayView raw);

/// The decoded bytes of the attachment with this Attachment::partIndex. NotFound where there is no such part.
Result<QByteArray> extractAttachment(QByteArrayView raw, int partIndex);
/// The same for a part whose body was left on the server: `body` as it travels, encoded as the part's own header says.
Result<QByteArray> decodePart(QByteArrayView raw, int partIndex, QByteArrayView body);

}  // namespace memnun::mime
