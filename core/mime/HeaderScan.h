// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace memnun::mime {

/// What an import's first pass needs of a message; the same values as parseMail gives.
struct HeaderSummary {
    QString messageId;            ///< without <>; empty if none
    QStringList references;       ///< References, then In-Reply-To; without <>, no doubles
    QStringList threadIds;        ///< see threadIds()
    std::optional<Instant> date;  ///< a date without zone is UTC; nothing before 1970
    std::optional<Instant> received;  ///< when the last server says it took it; from the first Received field
    QString fromAddress;          ///< first mailbox, case kept
    QString subject;              ///< decoded, one line
};

/// Reads only the header block of one raw message; > 100,000 messages a second. May be called from any thread.
HeaderSummary scanHeaders(QByteArrayView raw);

/// A mail date in any form seen in the wild, taken at its word; one without a zone is UTC.
std::optional<Instant> parseMailDate(QByteArrayView text);

/// Nothing instead of a date at which there was no e-mail: broken clocks write the year 0102.
std::optional<Instant> plausibleDate(std::optional<Instant> date);

/// Every id of a References or In-Reply-To value, in order, without <> and doubles.
QStringList parseMessageIds(QByteArrayView value);

/// The ids that put a message into a thread, oldest first: the References, taken strictly as RFC 5322 writes them (ids
/// between white space; a list glued together by commas is not trusted), and only where there is no References the one
/// id of In-Reply-To. A wrong join mixes two customers' conversations; a missed one is mended by hand.
QStringList threadIds(QByteArrayView references, QByteArrayView inReplyTo);

/// The id of a Message-ID value, without <>; what stands there if it is not in brackets.
QString parseMessageId(QByteArrayView value);

}  // namespace memnun::mime
