// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/conversations/OutboxProblem.h"

#include <QStringList>

namespace memnun {

enum class OutboxState { Queued, Sending, Sent, Failed, Cancelled };
template <>
struct EnumKeys<OutboxState> {
    static constexpr auto keys = std::to_array<EnumKey<OutboxState>>({{OutboxState::Queued, "queued"},
        {OutboxState::Sending, "sending"}, {OutboxState::Sent, "sent"}, {OutboxState::Failed, "failed"},
        {OutboxState::Cancelled, "cancelled"}});
};

/// A message on its way out. It is not sent before `notBefore` (ten seconds after Ctrl+Enter), so that it can be taken back.
struct OutboxItem {
    OutboxId id;
    TicketId ticketId;
    InteractionId interactionId;
    BlobId rawBlob;
    QString sender;          ///< envelope
    QStringList recipients;  ///< envelope
    OutboxState state = OutboxState::Queued;
    Instant notBefore;
    int attempts = 0;
    QString lastError;       ///< OutboxProblem::toText()
    MailAccountId accountId{};         ///< through which the last attempt went
    std::optional<Instant> leftAt{};   ///< when that began, by the clock that all share (OutboxStore::now)
    std::optional<Instant> sendAt{};   ///< the moment somebody chose for it; it bears this date
    std::optional<Instant> folderAt{}; ///< when the account's sent folder is asked about it (again); none: nobody will
    int folderTries = 0;

    /// The line broke, or the program ended, when the server may already have had all of it: it is Failed, and looked up
    /// in the account's sent folder; `notBefore` is since when. What is not there people decide.
    bool isUncertain() const
    {
        return state == OutboxState::Failed && OutboxProblem::fromText(lastError).trouble == OutboxTrouble::MayHaveBeenSent;
    }
};

class OutboxStore {
public:
    virtual ~OutboxStore() = default;
    virtual Result<OutboxId> insert(const OutboxItem& item) = 0;
    virtual Result<OutboxItem> byId(OutboxId id) = 0;
    virtual Result<OutboxItem> ofInteraction(InteractionId interaction) = 0;
    /// Queued, sending and failed ones, oldest first.
    virtual Result<QVector<OutboxItem>> waiting() = 0;
    /// Those of them that belong to one ticket.
    virtual Result<QVector<OutboxItem>> waiting(TicketId ticket) = 0;
    /// Automatic answers to an address since then, and one more of them.
    virtual Result<qint64> automaticSince(const QString& address, Instant since) = 0;
    virtual Result<> noteAutomatic(const QString& address, Instant at, TicketId ticket) = 0;
    /// The clock that all who send from this workspace have in common: the server's, and `here` where it is a file.
    virtual Result<Instant> now(Instant here) = 0;
    /// Moves `id` from one state to another; Conflict when it is no longer in `from`, so a message is sent once.
    /// A move to Sending counts as an attempt; `notBefore` is then until when the sender holds it.
    virtual Result<> move(OutboxId id, OutboxState from, OutboxState to, const QString& error, Instant notBefore) = 0;
    /// The moment somebody chose. Conflict when it is not queued.
    virtual Result<> setSendAt(OutboxId id, std::optional<Instant> at) = 0;
    /// An attempt through that account begins.
    virtual Result<> noteLeaving(OutboxId id, MailAccountId account, Instant at) = 0;
    /// When messages left through it since then, one moment each. In a shared workspace others who ask wait until this
    /// transaction ends, so that two don't take the last place.
    virtual Result<QVector<Instant>> leftThrough(MailAccountId account, Instant since) = 0;
    /// Those with a `folderAt`, the next one first.
    virtual Result<QVector<OutboxItem>> folderWaiting() = 0;
    /// Sets `folderAt` and counts `folderTries` up. With `tries` only when that is still so, else Conflict.
    virtual Result<> setFolder(OutboxId id, std::optional<Instant> at, std::optional<int> tries = {}) = 0;
};

}  // namespace memnun
