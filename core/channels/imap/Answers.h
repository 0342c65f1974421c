// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/channels/imap/Response.h"
#include "core/channels/imap/UidSet.h"

#include <QHash>
#include <QString>

namespace memnun::imap {

/// A mailbox as LIST names it.
struct Mailbox {
    QString name;         ///< decoded, for people and for every command of Client
    QChar separator;      ///< between its levels; null where there are none
    bool selectable = true;
    QByteArray specialUse;  ///< "\\Sent", "\\Trash" … in the spelling of RFC 6154; empty for most
};

/// What SELECT or EXAMINE told.
struct Selected {
    quint32 uidValidity = 0;
    quint32 uidNext = 0;  ///< 0 where the server does not say
    quint32 exists = 0;
    quint64 modSeq = 0;   ///< HIGHESTMODSEQ; 0 where there is none
    bool readOnly = false;
    UidSet vanished;      ///< with QRESYNC: gone since the state asked about
};

/// A section's bytes, or how many there were where they were too many to keep.
struct Section {
    QByteArray bytes;
    bool dropped = false;
    bool isNil = false;
    qint64 size = 0;
};

/// What FETCH told about one message; what was not asked for is not there.
struct Fetched {
    quint32 uid = 0;
    std::optional<QByteArrayList> flags;  ///< system flags in the spelling of RFC 3501: "\\Seen"
    std::optional<qint64> size;           ///< RFC822.SIZE
    std::optional<Instant> arrived;       ///< INTERNALDATE
    quint64 modSeq = 0;
    std::optional<Value> structure;       ///< for readBodyStructure()
    QHash<QByteArray, Section> sections;  ///< by what stood in brackets, in capitals: "", "HEADER", "1.MIME"
};

/// STATUS.
struct MailboxStatus {
    quint32 messages = 0;
    quint32 uidNext = 0;
    quint32 uidValidity = 0;
    quint64 modSeq = 0;
};

/// Where an appended message went; zeros where the server does not say (no UIDPLUS).
struct Appended {
    quint32 uidValidity = 0;
    quint32 uid = 0;
};

std::optional<Mailbox> readMailbox(const Response& list);
std::optional<Fetched> readFetched(const Response& fetch);
std::optional<MailboxStatus> readStatus(const Response& status);
/// The UIDs of "VANISHED (EARLIER) 1:5" or of "VANISHED 7".
std::optional<UidSet> readVanished(const Response& vanished);
/// "17-Jul-1996 02:44:25 -0700"
std::optional<Instant> readInternalDate(const QByteArray& text);
QByteArray writeInternalDate(Instant moment);

}  // namespace memnun::imap
