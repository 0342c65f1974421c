// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/SearchStore.h"
#include "core/storage/Database.h"

#include <QHash>

namespace memnun {

/// What is shown of texts and tickets that were found: messages, then their tickets, then their customers, each by a list of
/// ids. A server asks its disk for all the pages of such a list at once; joined, it would wait for one after the other.
class SearchRows {
public:
    struct Detail {
        bool isThere = false;
        QString ticketSubject;
        QString customerName;
        QString ticketSnippet;  ///< where only the ticket was found
        Interaction text;
    };

    explicit SearchRows(Database& database) : m_database(database) {}
    /// In the order of `places`.
    Result<QVector<Detail>> of(const QVector<HitPlace>& places);

private:
    struct TicketPart {
        CustomerId customer;
        Instant lastAt;
        Channel channel = Channel::Email;
        QString subject;
        QString snippet;
    };
    Result<> readTexts(const QVector<HitPlace>& places);
    Result<> readTickets(const QVector<HitPlace>& places);
    Result<> readCustomers();
    Detail detailOf(const HitPlace& place) const;
    CustomerId customerOf(const Interaction& text) const;
    template <class F>
    Result<> eachOf(const char* sql, const char* id, const QVariantList& ids, const F& row);

    Database& m_database;
    QHash<InteractionId, Interaction> m_texts;
    QHash<TicketId, TicketPart> m_tickets;
    QHash<CustomerId, QString> m_names;
};

}  // namespace memnun
