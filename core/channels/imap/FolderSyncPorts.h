// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/channels/imap/UidSet.h"

#include <QByteArrayList>
#include <QVector>

#include <functional>

namespace memnun::imap {

/// How far a folder is fetched; as MailFolder keeps it.
struct FolderState {
    quint32 uidValidity = 0;  ///< 0: never opened
    quint32 highestUid = 0;   ///< no smaller one is missing, as far as is known
    quint64 modSeq = 0;       ///< up to which changes are heard of; 0 where the server has none
    bool operator==(const FolderState&) const = default;
};

/// A part that was left on the server because it is big; Client::download() brings it.
struct LeftOut {
    QByteArray section;
    QByteArray type;
    qint64 size = 0;  ///< as it travels, encoded
    bool operator==(const LeftOut&) const = default;
};

/// One message on its way in.
struct IncomingMail {
    quint32 uid = 0;
    QByteArrayList flags;
    std::optional<Instant> arrived;  ///< at the server
    qint64 size = 0;                 ///< as the server has it
    /// As it was sent. Where parts are left out it has their headers with one more, "X-Memnun-Left-Out: section size",
    /// and no body (a sender may write such a header too: only what `leftOut` names is); where `cut` it ends too early.
    QByteArray bytes;
    QVector<LeftOut> leftOut;
    bool cut = false;
};

struct UidFlags {
    quint32 uid = 0;
    QByteArrayList flags;
    bool operator==(const UidFlags&) const = default;
};

struct UidMessageId {
    quint32 uid = 0;
    QByteArray messageId;  ///< with its brackets; empty when it has none
    qint64 size = 0;
};

/// Takes what a folder brings. Every call is answered once, at once or later, in the caller's thread. An error ends the
/// run and the message comes again with the next one.
class MailSink {
public:
    enum class Outcome { Taken, Quarantined };

    virtual ~MailSink() = default;
    /// How many messages may be with the sink at once; it answers them in any order. With more than one it can parse ahead
    /// and write several in one transaction.
    virtual int together() const { return 1; }
    /// The same message may come again after a crash or from another folder: nothing twice is the sink's promise.
    /// What it cannot make sense of it puts into quarantine and says so; that is no error.
    virtual void take(IncomingMail mail, std::function<void(Result<Outcome>)> then) = 0;
    /// A message that the server cannot or will not hand out; to be recorded, so that it is neither lost nor in the way.
    /// `reason` is one of `rules` or "empty".
    virtual void quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then) = 0;
    /// Which of these are here already, under an older UIDVALIDITY or from another folder: they are recorded under the
    /// UID they have now and need not be fetched.
    virtual void recognise(QVector<UidMessageId> mails, std::function<void(Result<QVector<quint32>>)> then) = 0;
    /// Flags as they are now. Where the server has no CONDSTORE most have not changed; some may be of messages that
    /// are not here and are to be passed over.
    virtual void flags(QVector<UidFlags> flags, std::function<void(Result<>)> then) = 0;
};

/// Keeps how far a folder is fetched. Calls and answers as with MailSink.
class FolderStateStore {
public:
    virtual ~FolderStateStore() = default;
    virtual void load(std::function<void(Result<FolderState>)> then) = 0;
    virtual void save(FolderState state, std::function<void(Result<>)> then) = 0;
    /// The UIDs in first…last that something is recorded for, taken or in quarantine, ascending.
    virtual void known(quint32 uidValidity, quint32 first, quint32 last,
                       std::function<void(Result<QVector<quint32>>)> then) = 0;
    /// How many something is recorded for.
    virtual void count(quint32 uidValidity, std::function<void(Result<qint64>)> then) = 0;
    /// They are no longer on the server. The messages themselves stay.
    virtual void forget(quint32 uidValidity, QVector<quint32> uids, std::function<void(Result<>)> then) = 0;
    /// The server numbers its messages anew: what is recorded under another UIDVALIDITY means nothing any more.
    virtual void forgetOthers(quint32 uidValidity, std::function<void(Result<>)> then) = 0;
};

}  // namespace memnun::imap
