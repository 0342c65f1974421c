// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

namespace memnun {

/// What a search box holds: words to look for in texts, and filters on their tickets. Without words all tickets that the
/// filters let through are found, the newest first.
struct SearchQuery {
    QString words;  ///< joined by "and", folded and stemmed, the last one is a prefix; "quoted" words stand exactly so
    std::optional<TicketFilter> filter{};

    /// The whole as one condition.
    Condition condition() const;
};

/// Text without a filter, a minus or a brace in it is words as it stands, whatever marks it has. Anything else is read as
/// in ConditionText.h, and refused in its way; a filter that ends at its colon is yet to be typed and left out.
Result<SearchQuery> searchQueryOf(const QString& typed, const ConditionAt& at);

/// The filter that ends `typed` at its colon, with it; empty when there is none.
QString begunFilter(const QString& typed);

}  // namespace memnun
