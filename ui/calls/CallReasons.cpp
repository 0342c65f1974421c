// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallReasons.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/tickets/TicketWords.h"
#include "ui/shell/AppContext.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kRecentCalls = 300;

QStringList byFrequency(const QVector<TimelineRow>& calls)
{
    QHash<QString, int> counts;
    QStringList reasons;
    for (const TimelineRow& call : calls) {
        const QString reason = call.interaction.reason.simplified();
        if (!reason.isEmpty() && counts[reason]++ == 0)
            reasons.append(reason);
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [&](const QString& a, const QString& b) { return counts.value(a) > counts.value(b); });
    return reasons;
}

Result<QStringList> reasonsOf(Stores& stores)
{
    CallQuery query;
    query.limit = kRecentCalls;
    const auto calls = stores.conversations.calls(query);
    if (!calls)
        return fail(calls.error());
    QStringList reasons = byFrequency(*calls);
    const auto categories = stores.tickets.categories();
    if (!categories)
        return fail(categories.error());
    for (const Category& category : *categories) {
        const QString name = categoryText(category.name);
        if (category.active && !reasons.contains(name))
            reasons.append(name);
    }
    return reasons;
}

}  // namespace

void readCallReasons(const AppContext& context, QObject* guard, std::function<void(const QStringList&)> then)
{
    context.executor.read<QStringList>(guard, reasonsOf, [then = std::move(then)](Result<QStringList> reasons) {
        if (reasons)
            then(*reasons);
    });
}

}  // namespace memnun
