// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PurchaseTable.h"

#include "core/storage/Guarded.h"
#include "core/storage/PersonaFacts.h"
#include "core/text/TurkishText.h"

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO purchase(customer_id, at, product_id, quantity, amount, cost, currency, channel, status, external_ref, refund_of) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE purchase SET customer_id=?, at=?, product_id=?, quantity=?, amount=?, cost=?, currency=?, channel=?, status=?, "
    "external_ref=?, refund_of=?, revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kExists = "SELECT 1 FROM purchase WHERE id=?";
#define MEMNUN_PURCHASES                                                                                                  \
    "SELECT p.id, p.customer_id, p.at, p.product_id, p.quantity, p.amount, p.cost, p.currency, p.channel, p.status, "     \
    "p.external_ref, p.refund_of, p.reminded_at, p.revision"
constexpr const char* kById = MEMNUN_PURCHASES " FROM purchase p WHERE p.id=?";
constexpr const char* kByRef = MEMNUN_PURCHASES " FROM purchase p WHERE p.external_ref=? AND p.external_ref<>''";
constexpr const char* kOfCustomer =
    MEMNUN_PURCHASES ", CASE WHEN d.name <> '' THEN d.name ELSE coalesce(d.code, '') END FROM purchase p "
    "LEFT JOIN product d ON d.id = p.product_id WHERE p.customer_id=? ORDER BY p.at DESC, p.id DESC LIMIT ?";
constexpr const char* kProduct = "SELECT id, code, name, category FROM product WHERE id=?";
// What a later file knows better goes over what was there; what it does not say stays.
constexpr const char* kProductFor =
    "INSERT INTO product(product_key, code, name, category) VALUES (?,?,?,?) ON CONFLICT (product_key) DO UPDATE SET "
    "name = CASE WHEN excluded.name <> '' THEN excluded.name ELSE product.name END, "
    "category = CASE WHEN excluded.category <> '' THEN excluded.category ELSE product.category END RETURNING id";
constexpr const char* kLeftCarts =
    "SELECT p.id, p.customer_id, CASE WHEN d.name <> '' THEN d.name ELSE coalesce(d.code, '') END, p.at FROM purchase p "
    "LEFT JOIN product d ON d.id = p.product_id WHERE p.status='cart' AND p.reminded_at IS NULL AND p.at < ? "
    "AND NOT EXISTS (SELECT 1 FROM purchase o WHERE o.customer_id = p.customer_id AND o.at >= p.at "
    "AND o.status IN ('ordered','delivered') AND o.refund_of IS NULL) ORDER BY p.at, p.id LIMIT ?";
constexpr const char* kMarkReminded = "UPDATE purchase SET reminded_at=? WHERE id=? AND reminded_at IS NULL AND status='cart'";

Purchase purchaseOf(const Row& row)
{
    Purchase one;
    one.id = row.id<PurchaseId>(0);
    one.customer = row.id<CustomerId>(1);
    one.at = row.instant(2);
    one.product = row.id<ProductId>(3);
    one.quantity = row.integer(4);
    one.amount = row.integer(5);
    one.cost = row.isNull(6) ? std::nullopt : std::optional(row.integer(6));
    one.currency = row.text(7);
    one.channel = fromKeyOr(row.text(8), SalesChannel::Other);
    one.status = fromKeyOr(row.text(9), PurchaseStatus::Ordered);
    one.ref = row.text(10);
    one.refundOf = row.id<PurchaseId>(11);
    one.remindedAt = row.maybeInstant(12);
    one.revision = row.number(13);
    return one;
}

QVariantList fieldsOf(const Purchase& one)
{
    return {one.customer.value(), one.at.ms, nullable(one.product), one.quantity, one.amount,
            one.cost ? QVariant(*one.cost) : nullInteger(), asText(one.currency), toKey(one.channel), toKey(one.status),
            asText(one.ref), nullable(one.refundOf)};
}

/// A code and a name that happen to be the same text are two things.
QString productKey(const Product& product)
{
    return product.code.isEmpty() ? QStringLiteral("n:") + foldForSearch(product.name)
                                  : QStringLiteral("c:") + foldForSearch(product.code);
}

}  // namespace

Result<ProductId> PurchaseTable::productFor(const Product& product)
{
    if (product.code.isEmpty() && product.name.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("product"), {{QStringLiteral("product"), QStringLiteral("required")}});
    }
    return insertedAs<ProductId>(m_database.insert(
        kProductFor, {productKey(product), asText(product.code), asText(product.name), asText(product.category)}));
}

Result<Product> PurchaseTable::product(ProductId id)
{
    return oneRow<Product>(m_database, kProduct, {id.value()}, [](const Row& row) {
        return Product{row.id<ProductId>(0), row.text(1), row.text(2), row.text(3)};
    });
}

Result<PurchaseId> PurchaseTable::insert(const Purchase& purchase)
{
    return insertedAs<PurchaseId>(m_database.insert(kInsert, fieldsOf(purchase)));
}

Result<int> PurchaseTable::update(const Purchase& purchase)
{
    const auto saved = expectChanged(m_database, m_database.change(kUpdate, fieldsOf(purchase) << purchase.id.value() << purchase.revision),
                                     kExists, purchase.id.value());
    return saved ? Result<int>(purchase.revision + 1) : Result<int>(fail(saved.error()));
}

Result<> PurchaseTable::remove(PurchaseId id)
{
    const auto rows = m_database.change("DELETE FROM purchase WHERE id=?", {id.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("purchase %1").arg(id.value())));
}

Result<Purchase> PurchaseTable::byId(PurchaseId id)
{
    return oneRow<Purchase>(m_database, kById, {id.value()}, purchaseOf);
}

Result<std::optional<Purchase>> PurchaseTable::byRef(const QString& ref)
{
    std::optional<Purchase> found;
    const auto read = m_database.each(kByRef, {asText(ref)}, [&](const Row& row) { found = purchaseOf(row); });
    return read ? Result<std::optional<Purchase>>(found) : Result<std::optional<Purchase>>(fail(read.error()));
}

Result<QVector<PurchaseRow>> PurchaseTable::ofCustomer(CustomerId customer, int limit)
{
    return allRows<PurchaseRow>(m_database, kOfCustomer, {customer.value(), limit},
                                [](const Row& row) { return PurchaseRow{purchaseOf(row), row.text(14)}; });
}

Result<PurchaseFigures> PurchaseTable::figures(CustomerId customer, Instant now)
{
    auto all = personaFacts::figures(m_database, CustomerId(customer.value() - 1), customer, now);
    return all ? Result<PurchaseFigures>(all->value(customer)) : Result<PurchaseFigures>(fail(all.error()));
}

Result<qint64> PurchaseTable::count()
{
    const auto found = m_database.number("SELECT count(*) FROM purchase");
    return found ? Result<qint64>(found->value_or(0)) : Result<qint64>(fail(found.error()));
}

Result<QVector<LeftCart>> PurchaseTable::leftCarts(Instant before, int limit)
{
    return allRows<LeftCart>(m_database, kLeftCarts, {before.ms, limit}, [](const Row& row) {
        return LeftCart{row.id<PurchaseId>(0), row.id<CustomerId>(1), row.text(2), row.instant(3)};
    });
}

Result<bool> PurchaseTable::markReminded(PurchaseId id, Instant at)
{
    const auto rows = m_database.change(kMarkReminded, {at.ms, id.value()});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(fail(rows.error()));
}

}  // namespace memnun
