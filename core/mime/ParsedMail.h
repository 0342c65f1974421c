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
    /// What the part says of having been left on the mail server: "section size" (core/channels/imap). Whoever sends a mail can
    /// write that too, so that only who fetched it knows.
    QByteArray leftOut{};
    bool operator==(const Attachment&) const = default;
};

/// Complaint: a provider's report that somebody marked our mail as spam (RFC 5965).
enum class Automated { None, AutoReply, Bounce, List, Complaint };

enum class DeliveryAction { Failed, Delayed, Delivered };

/// What a mail system says about a mail of ours.
struct Bounce {
    QString recipient;        ///< the first one it is about; empty if not said
    QString status;           ///< an enhanced code (RFC 3463) such as "5.1.1"; "5.0.0" of a bare "550"; empty if neither is said
    DeliveryAction action = DeliveryAction::Failed;
    QString originalId;       ///< Message-ID of the mail it is about, without <>; empty if not said
    QStringList recipients;   ///< all that share the action, each as the sender wrote it and as it was forwarded to
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
