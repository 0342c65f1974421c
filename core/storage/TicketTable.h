// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

class WordFolder;

class TicketTable final : public TicketStore {
public:
    explicit TicketTable(Database& database);
    ~TicketTable() override;
    Result<TicketId> insert(const Ticket& ticket) override;
    Result<int> update(const Ticket& ticket) override;
    Result<> setUnread(TicketId id, bool unread) override;
    Result<> setLastAt(TicketId id, Instant at) override;
    Result<> setSnippet(TicketId id, const QString& snippet) override;
    Result<Ticket> byId(TicketId id) override;
    Result<QVector<TicketRow>> page(const TicketQuery& query) override;
    Result<qint64> count(const TicketQuery& query, qint64 most) override;
    Result<QVector<TicketId>> matching(const TicketQuery& query) override;
    Result<QVector<TicketRow>> rows(const QVector<TicketId>& ids) override;
    Result<QVector<TicketRow>> agenda(UserId assignee, Instant dayBegins, Instant until) override;
    Result<qint64> agendaCount(UserId assignee, Instant dayBegins, Instant until) override;
    Result<qint64> count(Queue queue, const QueueContext& context) override;
    Result<QHash<Queue, qint64>> counts(const QueueContext& context) override;
    Result<QVector<Ticket>> ofCustomer(CustomerId customer, int limit, bool onlyOpen) override;
    Result<CustomerTotals> totalsOf(CustomerId customer) override;
    Result<EventId> append(const TicketEvent& event) override;
    Result<QVector<TicketEvent>> events(TicketId ticket) override;
    Result<TicketEvent> event(EventId id) override;
    Result<QVector<Category>> categories() override;
    Result<CategoryId> insertCategory(const Category& category) override;
    Result<QVector<Tag>> tags() override;
    Result<TagId> tagNamed(const QString& name) override;
    Result<bool> addTag(TicketId ticket, TagId tag) override;
    Result<bool> removeTag(TicketId ticket, TagId tag) override;
    Result<std::optional<TicketId>> ofMessageIds(const QStringList& messageIds) override;
    Result<std::optional<TicketId>> awaiting(const QString& messageId) override;
    Result<> linkMessageIds(TicketId ticket, const QStringList& messageIds) override;
    Result<LastWords> lastWords(TicketId ticket) override;
    Result<> moveLinks(TicketId from, TicketId to) override;
    Result<> linkReferences(TicketId ticket, const QStringList& messageIds) override;

private:
    /// What stands behind WHERE; its values are appended.
    Result<QString> conditionOf(const TicketQuery& query, QVariantList& values);
    static QString queueCondition(Queue queue, const QueueContext& context, QVariantList& values);
    static QString orderOf(const TicketQuery& query);
    Result<> link(const char* sql, TicketId ticket, const QStringList& messageIds);
    Result<> addTags(QVector<TicketRow>& rows);
    Result<> indexSubject(TicketId id, const QString& subject);
    Result<> addWaiting(QVector<TicketRow>& rows);
    Database& m_database;
    std::unique_ptr<WordFolder> m_folder;
};

}  // namespace memnun
