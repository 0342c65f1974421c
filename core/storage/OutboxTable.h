// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"

namespace memnun {

class Database;

/// Messages on their way out. A move to Sending counts as an attempt.
class OutboxTable final : public OutboxStore {
public:
    explicit OutboxTable(Database& database) : m_database(database) {}

    Result<OutboxId> insert(const OutboxItem& item) override;
    Result<OutboxItem> byId(OutboxId id) override;
    Result<OutboxItem> ofInteraction(InteractionId interaction) override;
    Result<QVector<OutboxItem>> waiting() override;
    Result<QVector<OutboxItem>> waiting(TicketId ticket) override;
    Result<qint64> automaticSince(const QString& address, Instant since) override;
    Result<> noteAutomatic(const QString& address, Instant at, TicketId ticket) override;
    Result<Instant> now(Instant here) override;
    Result<> move(OutboxId id, OutboxState from, OutboxState to, const QString& error, Instant notBefore) override;
    Result<> setSendAt(OutboxId id, std::optional<Instant> at) override;
    Result<> noteLeaving(OutboxId id, MailAccountId account, Instant at) override;
    Result<QVector<Instant>> leftThrough(MailAccountId account, Instant since) override;
    Result<QVector<OutboxItem>> folderWaiting() override;
    Result<> setFolder(OutboxId id, std::optional<Instant> at, std::optional<int> tries) override;

private:
    Database& m_database;
};

}  // namespace memnun
