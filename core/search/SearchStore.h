// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/conversations/Interaction.h"
#include "core/search/SearchQuery.h"

#include <QVector>

namespace memnun {

struct SearchHit {
    TicketId ticketId;
    InteractionId interactionId;  ///< none where only the ticket's subject holds the words
    QString subject;
    QString snippet;  ///< the words found stand between U+0002 and U+0003
    QString customerName;
    Instant at;
};

/// `total` counts up to 1,000; `capped` says that there are more.
struct SearchAnswer {
    int total = 0;
    bool capped = false;
    QVector<SearchHit> hits;
};

/// One ticket and the best of what was found in it.
struct TicketHit {
    TicketId ticketId;
    Interaction best;      ///< only id, channel, direction, isPublic, outcome and at; no id as in SearchHit
    QString subject;       ///< the words found stand between U+0002 and U+0003, here and in the snippet
    QString snippet;       ///< the text's beginning where only the subject holds the words
    QString customerName;
    int further = 0;       ///< so many more texts of this ticket were found
};

/// A ticket that was found, before anything is read of it.
struct HitPlace {
    TicketId ticketId;
    InteractionId interactionId;  ///< none where only the subject holds the words
    int further = 0;
};

/// The first page of tickets and the places of the others, for hits(). `hits` counts texts up to 1,000; `capped` says that
/// there are more.
struct TicketHits {
    int tickets = 0;
    int hits = 0;
    bool capped = false;
    QVector<TicketHit> rows;
    QVector<HitPlace> rest;
};

class SearchStore {
public:
    virtual ~SearchStore() = default;
    /// Texts that hold the words, the best first.
    virtual Result<SearchAnswer> search(const SearchQuery& query, int limit) = 0;
    /// The same by tickets, the best first, `limit` of them as rows.
    virtual Result<TicketHits> tickets(const SearchQuery& query, int limit) = 0;
    /// A further page: the rows of these places, in their order, without those that are gone meanwhile.
    virtual Result<QVector<TicketHit>> hits(const SearchQuery& query, const QVector<HitPlace>& places) = 0;
    Result<SearchAnswer> search(const QString& words, int limit) { return search(SearchQuery{words}, limit); }
    Result<TicketHits> tickets(const QString& words, int limit) { return tickets(SearchQuery{words}, limit); }
    /// Builds every index again from what it stands for: messages, tickets, customers.
    virtual Result<> rebuild() = 0;
    /// What does not agree with that, a line each; empty when all is well. Reads everything.
    virtual Result<QStringList> problems() = 0;
};

}  // namespace memnun
