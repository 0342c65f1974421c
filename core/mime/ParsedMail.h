// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace memnun::mime {

/// One mailbox. `name` is decoded and may be empty; `address` keeps its case, without angle brackets.
struct Address {
    QString name;
    QString address;
    bool isEmpty() const { return name.isEmpty() && address.isEmpty(); }
    bool operator==(const Address&) const = default;
};

/// A part that the text does not show; its bytes come from extractAttachment(raw, partIndex).
struct Attachment {
    QString name;              ///< safe file name: no path, no "..", no control characters; never empty
    QString type;              ///< lower case, e.g. "image/png"
    qint64 size = 0;           ///< decoded bytes
    QString sha256;            ///< of the decoded bytes, lower-case hex
    int partIndex = -1;        ///< place in the walk of the message's parts
    /// The sender made it a file, by a name or as an attachment. Otherwise it is a part that would show nowhere else (an
    /// unnamed photo, an invitation, a forwarded message).
    bool declared = true;
    bool operator==(const Attachment&) const = default;
};

enum class Automated { None, AutoReply, Bounce, List };

/// Whom a bounce is about. `status` is an enhanced code such as "5.1.1", empty if not said.
struct Bounce {
    QString recipient;
    QString status;
    bool operator==(const Bounce&) const = default;
};

/// A message as values: everything decoded to Unicode, nothing sanitised except attachment names.
struct ParsedMail {
    QString messageId;            ///< without <>; empty if none
    QString inReplyTo;            ///< first id of In-Reply-To, without <>
    QStringList references;       ///< oldest first, without <>, no doubles
    QStringList threadIds;        ///< those that join it to a thread; see HeaderScan.h
    std::optional<Instant> date;  ///< a date without zone is UTC; missing, unreadable or before 1970: nothing
    std::optional<Instant> declaredDate;  ///< as the header says it, also where that can't be (the year 0102)
    Address from;
    QVector<Address> to;
    QVector<Address> cc;
    QVector<Address> replyTo;
    QStringList listAddresses;    ///< where the mailing list it came through takes posts, as far as it says so
    QString subject;              ///< one line
    QString text;                 ///< quotes and signature cut (QuoteFold); all of it where nothing else is
    QString textFull;             ///< with quotes and signature; made from HTML where there is no plain text
    QString html;                 ///< raw: pass through sanitizeHtml before showing
    bool hasHtml = false;
    QVector<Attachment> attachments;
    int charsetProblems = 0;      ///< how many pieces were decoded by guess or with loss
    Automated automated = Automated::None;
    std::optional<Bounce> bounce;
};

}  // namespace memnun::mime
