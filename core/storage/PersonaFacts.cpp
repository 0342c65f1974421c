// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonaFacts.h"

#include "core/storage/CustomerSql.h"
#include "core/storage/Database.h"

#include <algorithm>
#include <array>

namespace memnun::personaFacts {

namespace {

#define MEMNUN_ORDER "p.status IN ('ordered','delivered') AND p.refund_of IS NULL"
#define MEMNUN_RETURN "p.status='refunded' AND p.refund_of IS NOT NULL"
// A sum is numeric on PostgreSQL and would come as a double.
constexpr const char* kMoney =
    "SELECT p.customer_id, p.channel, p.currency, "
    "CAST(sum(CASE WHEN " MEMNUN_ORDER " THEN 1 ELSE 0 END) AS BIGINT), "
    "CAST(sum(CASE WHEN " MEMNUN_ORDER " AND p.at >= ? THEN 1 ELSE 0 END) AS BIGINT), "
    "CAST(sum(CASE WHEN p.status='refunded' THEN 1 ELSE 0 END) AS BIGINT), "
    "max(CASE WHEN " MEMNUN_ORDER " THEN p.at END), "
    "CAST(sum(CASE WHEN " MEMNUN_ORDER " THEN p.amount WHEN " MEMNUN_RETURN " THEN -p.amount ELSE 0 END) AS BIGINT), "
    "CAST(sum(CASE WHEN p.at < ? THEN 0 WHEN " MEMNUN_ORDER " THEN p.amount WHEN " MEMNUN_RETURN " THEN -p.amount ELSE 0 END) AS BIGINT) "
    "FROM purchase p WHERE p.customer_id > ? AND p.customer_id <= ? AND p.at <= ? GROUP BY p.customer_id, p.channel, p.currency "
    "ORDER BY p.customer_id, p.channel, p.currency";
constexpr const char* kCategories =
    "SELECT DISTINCT p.customer_id, d.category FROM purchase p JOIN product d ON d.id = p.product_id WHERE p.customer_id > ? "
    "AND p.customer_id <= ? AND p.at <= ? AND d.category <> '' AND " MEMNUN_ORDER " ORDER BY p.customer_id, d.category";
constexpr const char* kTickets =
    "SELECT t.customer_id, count(*) FROM ticket t WHERE t.customer_id > ? AND t.customer_id <= ? AND t.created_at >= ? AND "
    MEMNUN_CONTACT("t") " GROUP BY t.customer_id";
#undef MEMNUN_ORDER
#undef MEMNUN_RETURN

constexpr qint64 kYearSeconds = 365LL * 24 * 60 * 60;
constexpr std::size_t kChannels = EnumKeys<SalesChannel>::keys.size();
using PerChannel = std::array<qint64, kChannels>;

void add(PurchaseFigures& into, PerChannel& channels, const Row& row)
{
    const qint64 orders = row.integer(3);
    into.orders += orders;
    into.ordersLastYear += row.integer(4);
    into.returns += row.integer(5);
    if (const auto last = row.maybeInstant(6)) {
        into.lastAt = into.lastAt ? std::max(*into.lastAt, *last) : *last;
    }
    PurchaseMoney& money = into.money[row.text(2)];
    money.orders += orders;
    money.amount += row.integer(7);
    money.amountLastYear += row.integer(8);
    channels[static_cast<std::size_t>(fromKeyOr(row.text(1), SalesChannel::Other))] += orders;
}

}  // namespace

Result<QHash<CustomerId, PurchaseFigures>> figures(Database& database, CustomerId after, CustomerId last, Instant now)
{
    QHash<CustomerId, PurchaseFigures> found;
    QHash<CustomerId, PerChannel> channels;
    const qint64 yearAgo = now.plusSeconds(-kYearSeconds).ms;
    const auto money = database.each(kMoney, {yearAgo, yearAgo, after.value(), last.value(), now.ms}, [&](const Row& row) {
        const auto id = row.id<CustomerId>(0);
        add(found[id], channels[id], row);
    });
    if (!money) {
        return fail(money.error());
    }
    for (auto each = channels.cbegin(); each != channels.cend(); ++each) {
        const auto most = std::max_element(each->begin(), each->end());
        if (*most > 0) {
            found[each.key()].usualChannel = static_cast<SalesChannel>(most - each->begin());
        }
    }
    const auto categories = database.each(kCategories, {after.value(), last.value(), now.ms}, [&](const Row& row) {
        found[row.id<CustomerId>(0)].categories.append(row.text(1));
    });
    return categories ? Result<QHash<CustomerId, PurchaseFigures>>(std::move(found))
                      : Result<QHash<CustomerId, PurchaseFigures>>(fail(categories.error()));
}

Result<QHash<CustomerId, qint64>> ticketsLastYear(Database& database, CustomerId after, CustomerId last, Instant now)
{
    QHash<CustomerId, qint64> found;
    const auto read = database.each(kTickets, {after.value(), last.value(), now.plusSeconds(-kYearSeconds).ms},
                                    [&](const Row& row) { found.insert(row.id<CustomerId>(0), row.integer(1)); });
    return read ? Result<QHash<CustomerId, qint64>>(std::move(found)) : Result<QHash<CustomerId, qint64>>(fail(read.error()));
}

}  // namespace memnun::personaFacts
