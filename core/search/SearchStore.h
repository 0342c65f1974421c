// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QVector>

namespace memnun {

struct SearchHit {
    TicketId ticketId;
    InteractionId interactionId;
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

class SearchStore {
public:
    virtual ~SearchStore() = default;
    /// Words are joined by "and", folded and stemmed, the last one is a prefix; "quoted" words stand exactly so.
    virtual Result<SearchAnswer> search(const QString& query, int limit) = 0;
    /// Builds the index again from the interactions.
    virtual Result<> rebuild() = 0;
};

}  // namespace memnun
