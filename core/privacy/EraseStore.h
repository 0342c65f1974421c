// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <functional>

class QJsonObject;

namespace memnun {

/// What became of a person's data. Numbers, for whoever asked; `traces` alone holds what was erased, and is for scrub().
struct Erasure {
    CustomerId id;
    bool again = false;  ///< was anonymous before: only what scrub() does is left to do
    int tickets = 0;
    int messages = 0;
    int attachments = 0;
    int tasks = 0;
    int struck = 0;     ///< texts of others from which name, addresses and numbers were struck out
    int originals = 0;  ///< mails of others whose original was struck through, too
    int shared = 0;     ///< of name, addresses and numbers, those another customer has too: kept in texts of others
    QVector<QByteArray> traces{};
};

/// After scrub(): how many of the traces the file still holds, in rows of others, and whether its log is empty.
struct Scrubbed {
    int left = 0;
    bool isLogEmpty = true;
    bool wasRewritten = false;
};

/// Told of a row: its table, and its columns by name.
using SubjectRow = std::function<void(const QString& table, const QJsonObject& row)>;

/// Makes one person anonymous in place. Rows stay for figures' sake, with when, who of us and how long; names and words go.
class EraseStore {
public:
    virtual ~EraseStore() = default;
    /// Whether an answer to this person, or a copy for them, is still to be sent.
    virtual Result<bool> hasWaitingMail(CustomerId id) = 0;
    /// `name` is what the customer is called from now on. Inside a transaction. Blobs nobody refers to any more are left
    /// to BlobStore::dropUnused(). Not for one who is anonymous already.
    virtual Result<Erasure> erase(CustomerId id, const QString& name) = 0;
    /// Every row that is about the person, table by table; without what is worked out from others.
    virtual Result<> eachRow(CustomerId id, const SubjectRow& take) = 0;
    /// Outside a transaction: sees to it that no page and no log holds any of these bytes but in rows that are there. A
    /// file without traces given is written anew as a whole. Storage "disk_full" where that has no room; it may be called
    /// again.
    virtual Result<Scrubbed> scrub(const QVector<QByteArray>& traces) = 0;
};

/// By which a message that was made anonymous is known: instead of its Message-ID.
QString erasedMessageId(const QString& messageId);

}  // namespace memnun
