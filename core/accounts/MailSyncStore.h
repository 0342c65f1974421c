// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace memnun {

/// How far a folder on the server is fetched. Its watching belongs to MailAccount::watchedFolders.
struct MailFolder {
    MailFolderId id;
    MailAccountId account;
    QString name;            ///< decoded, as people read it
    bool watched = false;
    quint32 uidValidity = 0;  ///< 0: never opened
    quint32 highestUid = 0;   ///< no smaller one is asked for again, except for what is missing
    qint64 modSeq = 0;        ///< HIGHESTMODSEQ; 0 where the server has none
    std::optional<qint64> localCount;   ///< as counted after the last run
    std::optional<qint64> serverCount;
    std::optional<Instant> syncedAt;  ///< end of the last run that went well
    std::optional<Instant> triedAt;   ///< end of the last run
    QString lastError;                ///< why that one did not go well; "key: English", empty when it did
    std::optional<qint64> lagMs;      ///< from the newest message's arrival at the server until it was here

    bool operator==(const MailFolder&) const = default;
};

/// Where a message lies on the server.
struct MailPlace {
    MailFolderId folder;
    quint32 uidValidity = 0;
    quint32 uid = 0;
    bool operator==(const MailPlace&) const = default;
};

/// What became of a message there: one of ours, one in quarantine, or neither where it was left out on purpose.
struct KeptMail {
    MailPlace place;
    InteractionId interaction;
    qint64 quarantine = 0;
    bool operator==(const KeptMail&) const = default;
};

/// A message of a folder that could not be taken in, and why.
struct SetAsideMail {
    quint32 uid = 0;
    qint64 quarantine = 0;
    QString reason;  ///< as QuarantineItem::reason
    Instant at;
    bool operator==(const SetAsideMail&) const = default;
};

/// Who fetches an account's mail, and until when others leave it alone, by the clock all programs share.
struct MailLease {
    QString holder;
    Instant until;
};

/// What a server should know of a message, as bits: 1 it was read here, 2 it was answered.
inline constexpr int kReadMark = 1;
inline constexpr int kAnsweredMark = 2;

/// Of one message at one place, what the server was not told yet.
struct OpenMark {
    InteractionId interaction;
    MailPlace place;
    int wanted = 0;
    bool operator==(const OpenMark&) const = default;
};

class MailSyncStore {
public:
    virtual ~MailSyncStore() = default;

    virtual Result<QVector<MailFolder>> folders(MailAccountId account) = 0;
    virtual Result<MailFolder> folder(MailFolderId id) = 0;
    /// The folder of that name, made when it is not known yet.
    virtual Result<MailFolder> folder(MailAccountId account, const QString& name) = 0;
    /// Everything but name and watching.
    virtual Result<> save(const MailFolder& folder) = 0;
    /// The folder has another name on the server; what is fetched stays fetched. Conflict when that name is taken.
    virtual Result<> rename(MailFolderId id, const QString& name) = 0;

    /// False when something is recorded there already; that stays.
    virtual Result<bool> record(const KeptMail& mail) = 0;
    /// What was in quarantine is a message now, or is given up.
    virtual Result<> settle(const KeptMail& mail) = 0;
    /// The UIDs in first…last that something is recorded for.
    virtual Result<QSet<quint32>> known(MailFolderId folder, quint32 uidValidity, quint32 first, quint32 last) = 0;
    virtual Result<qint64> count(MailFolderId folder, quint32 uidValidity) = 0;
    virtual Result<std::optional<KeptMail>> at(const MailPlace& place) = 0;
    /// Everywhere the message lies, newest UIDVALIDITY first: to tell the server what was read or answered.
    virtual Result<QVector<MailPlace>> placesOf(InteractionId interaction) = 0;
    /// What of the folder is in quarantine, the newest first, at most `limit`.
    virtual Result<QVector<SetAsideMail>> setAside(MailFolderId folder, int limit) = 0;
    /// Gone from the server, or of an earlier UIDVALIDITY. The messages themselves stay.
    virtual Result<> forget(MailFolderId folder, quint32 uidValidity, const QVector<quint32>& uids) = 0;
    /// Everything that is in quarantine under that number: the next run finds it missing and fetches it again.
    virtual Result<> forgetQuarantined(qint64 quarantine) = 0;
    virtual Result<> forgetOthers(MailFolderId folder, quint32 uidValidity) = 0;

    /// Customers' messages of that ticket were read here; only those that lie in an account which tells its server.
    virtual Result<> wantRead(TicketId ticket) = 0;
    /// That message was answered; nothing where it lies in no such account.
    virtual Result<> wantAnswered(InteractionId message) = 0;
    /// The oldest messages behind `after` of which the account's server was not told all, `limit` messages at most, each with
    /// every place it has in that account.
    virtual Result<QVector<OpenMark>> openMarks(MailAccountId account, int limit, InteractionId after = {}) = 0;
    /// The account's server was told that much at every place the message has there. Other accounts' servers still have to
    /// be, and a place that is recorded later opens the message again, for all of them.
    virtual Result<> noteTold(InteractionId message, MailAccountId account, int marks) = 0;

    /// True when `holder` may fetch the account's mail for `ms` from now: nobody held it, they did, or the hold of
    /// somebody else ran out. `here` is the clock where the workspace is a file; on a server it is the server's.
    virtual Result<bool> hold(MailAccountId account, const QString& holder, Instant here, qint64 ms) = 0;
    /// Lets go of it, if it is theirs.
    virtual Result<> release(MailAccountId account, const QString& holder) = 0;
    virtual Result<std::optional<MailLease>> lease(MailAccountId account) = 0;
};

}  // namespace memnun
