// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace memnun {

/// Looks into a stored raw mail (RFC 5322), so that pages need no mail parser. Safe from any thread.
class OriginalMail {
public:
    virtual ~OriginalMail() = default;
    /// The HTML as it was sent: sanitise before showing. Empty when the mail has none.
    virtual Result<QString> html(const QByteArray& raw) const = 0;
    /// The decoded bytes of the attachment with this Attachment::partIndex. NotFound where there is no such part.
    virtual Result<QByteArray> attachment(const QByteArray& raw, int partIndex) const = 0;
};

}  // namespace memnun
