// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/ParsedMail.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace memnun::mime {

/// RFC 3464: groups of fields, the first about the message, one for each recipient after it. Nothing where no recipient
/// and no status is named.
std::optional<Bounce> readDeliveryStatus(const QByteArray& content);

/// Amazon SES tells by a JSON object what became of a mail. `kind` takes "bounce", "complaint" or "delivery".
std::optional<Bounce> readSesNotification(QStringView text, QString& kind);

/// The first enhanced code that stands alone in the text, else one made of the first SMTP reply; empty if neither.
QString statusIn(QStringView text);

/// The address in "rfc822; a@x" or "<a@x>"; empty if there is none.
QString addressOfReport(const QByteArray& value);

/// Adds an address unless it is empty or there in other letters.
void addRecipient(Bounce& bounce, const QString& address);

}  // namespace memnun::mime
