// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/mime/ParsedMail.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

namespace memnun::mime {

struct OutgoingAttachment {
    QString name;
    QString type;  ///< empty: application/octet-stream
    QByteArray content;
    QString contentId{};  ///< of a picture that the html shows as "cid:…"; without <>
};

/// A message to be written. Ids come without <>.
struct OutgoingMail {
    QString messageId;
    Instant date;
    Address from;
    QVector<Address> to;
    QVector<Address> cc;
    QString subject;
    QString text;
    QString html{};  ///< the same, formatted; empty: plain text only
    QString inReplyTo;
    QStringList references;
    QVector<OutgoingAttachment> attachments;
    bool automatic = false;  ///< nobody wrote it, and nothing should answer it by itself (RFC 3834)
};

/// An RFC 5322 message with CRLF line ends, 7-bit clean. Control characters in names and subject become spaces;
/// an address or own id that is not one (spaces, line breaks, brackets, no "@") is refused with Invalid and its field.
/// Others' ids that are none are left out of In-Reply-To and References: a mail with such an id can be answered, too.
Result<QByteArray> buildMail(const OutgoingMail& mail);

/// A new message id "random@domain" without <>; the domain is that of `fromAddress`.
QString newMessageId(const QString& fromAddress);

}  // namespace memnun::mime
