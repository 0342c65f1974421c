// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/CustomerTable.h"

#include "core/storage/SortKey.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr const char* kInsert =
    "INSERT INTO customer(kind, lifecycle, name, sort_key, find_text, company_id, city, notes, created_at) "
    "VALUES (?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE customer SET kind=?, lifecycle=?, name=?, sort_key=?, find_text=CAST(? AS TEXT) || find_extra, company_id=?, city=?, notes=?, "
    "revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kById =
    "SELECT id, kind, lifecycle, name, company_id, city, notes, created_at, revision FROM customer WHERE id=?";
constexpr const char* kPoints =
    "SELECT id, kind, raw, norm, is_primary, bounced_at, bounce_status, label, verified_at FROM contact_point WHERE customer_id=? ORDER BY id";
constexpr const char* kByContact =
    "SELECT customer_id FROM contact_point WHERE kind=? AND norm=? ORDER BY customer_id";
constexpr const char* kNamesakes =
    "SELECT id FROM customer WHERE sort_key=? AND kind=? AND lifecycle<>'anonymized' ORDER BY id LIMIT ?";
constexpr const char* kUnreachable =
    "SELECT id FROM customer WHERE sort_key=? AND kind=? AND lifecycle<>'anonymized' AND NOT EXISTS "
    "(SELECT 1 FROM contact_point WHERE customer_id=customer.id AND contact_point.kind IN ('email','phone','whatsapp')) "
    "ORDER BY id LIMIT ?";
ContactPoint pointOf(const Row& row)
{
    return {row.id<ContactPointId>(0), fromKeyOr(row.text(1), ContactKind::Email), row.text(2), row.text(3), row.flag(4),
            row.maybeInstant(5), row.text(6), row.text(7), row.maybeInstant(8)};
}

QVariantList fieldsOf(const Customer& customer)
{
    return {toKey(customer.kind), toKey(customer.lifecycle), asText(customer.name), sortKey(customer.name),
            findTextOf(customer), nullable(customer.companyId), asText(customer.city), asText(customer.notes)};
}

/// What is known of an address stays known when its customer is saved.
QVector<ContactPoint> withMarksOf(const QVector<ContactPoint>& before, QVector<ContactPoint> points)
{
    for (ContactPoint& point : points) {
        const auto old = std::find_if(before.begin(), before.end(), [&](const ContactPoint& one) {
            return one.kind == point.kind && one.norm == point.norm;
        });
        point.bouncedAt = old == before.end() ? std::nullopt : old->bouncedAt;
        point.bounceStatus = old == before.end() ? QString() : old->bounceStatus;
        point.verifiedAt = old == before.end() ? std::nullopt : old->verifiedAt;
    }
    return points;
}

}  // namespace

Customer CustomerTable::customerOf(const Row& row)
{
    Customer customer;
    customer.id = row.id<CustomerId>(0);
    customer.kind = fromKeyOr(row.text(1), CustomerKind::Person);
    customer.lifecycle = fromKeyOr(row.text(2), Lifecycle::Active);
    customer.name = row.text(3);
    customer.companyId = row.id<CustomerId>(4);
    customer.city = row.text(5);
    customer.notes = row.text(6);
    customer.createdAt = row.instant(7);
    customer.revision = row.number(8);
    return customer;
}

Result<CustomerId> CustomerTable::insert(const Customer& customer)
{
    QVariantList values = fieldsOf(customer);
    values.append(customer.createdAt.ms);
    auto id = m_database.insert(kInsert, values);
    if (!id) {
        return fail(id.error());
    }
    if (auto written = writePoints(CustomerId(*id), customer.contactPoints); !written) {
        return fail(written.error());
    }
    return CustomerId(*id);
}

Result<> CustomerTable::update(const Customer& customer)
{
    QVariantList values = fieldsOf(customer);
    values << customer.id.value() << customer.revision;
    const auto rows = m_database.change(kUpdate, values);
    if (!rows) {
        return fail(rows.error());
    }
    if (*rows == 0) {
        const auto there = byId(customer.id);
        return fail(there ? Code::Conflict : Code::NotFound, QStringLiteral("customer %1").arg(customer.id.value()));
    }
    const auto before = points(customer.id);
    if (!before) {
        return fail(before.error());
    }
    if (auto cleared = m_database.exec("DELETE FROM contact_point WHERE customer_id=?", {customer.id.value()}); !cleared) {
        return cleared;
    }
    return writePoints(customer.id, withMarksOf(*before, customer.contactPoints));
}

Result<> CustomerTable::remove(CustomerId id)
{
    // What was taken back stays as a row, but nobody sees it any more: it lets the customer go.
    for (const char* release :
         {"UPDATE interaction SET customer_id=NULL WHERE customer_id=? AND (withdrawn=1 OR ticket_id IN "
          "(SELECT t.id FROM ticket t WHERE t.discarded=1))",
          "UPDATE ticket SET customer_id=NULL WHERE customer_id=? AND discarded=1"}) {
        if (auto released = m_database.exec(release, {id.value()}); !released) {
            return released;
        }
    }
    const auto rows = m_database.change("DELETE FROM customer WHERE id=?", {id.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("customer %1").arg(id.value())));
}

Result<> CustomerTable::writePoints(CustomerId id, const QVector<ContactPoint>& points)
{
    for (const ContactPoint& point : points) {
        auto written = m_database.exec(
            "INSERT INTO contact_point(customer_id, kind, raw, norm, is_primary, bounced_at, bounce_status, label, verified_at) "
            "VALUES (?,?,?,?,?,?,?,?,?) "
            "ON CONFLICT (kind, norm, customer_id) DO NOTHING",
            {id.value(), toKey(point.kind), asText(point.raw), asText(point.norm), point.primary ? 1 : 0,
             nullable(point.bouncedAt), asText(point.bounceStatus), asText(point.label), nullable(point.verifiedAt)});
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<QVector<ContactPoint>> CustomerTable::points(CustomerId id)
{
    QVector<ContactPoint> found;
    auto read = m_database.each(kPoints, {id.value()}, [&](const Row& row) { found.append(pointOf(row)); });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<Customer> CustomerTable::byId(CustomerId id)
{
    std::optional<Customer> found;
    if (auto read = m_database.each(kById, {id.value()}, [&](const Row& row) { found = customerOf(row); }); !read) {
        return fail(read.error());
    }
    if (!found) {
        return fail(Code::NotFound, QStringLiteral("customer %1").arg(id.value()));
    }
    auto contact = points(id);
    if (!contact) {
        return fail(contact.error());
    }
    found->contactPoints = std::move(*contact);
    return *found;
}

Result<QVector<CustomerId>> CustomerTable::byContact(ContactKind kind, const QString& norm)
{
    QVector<CustomerId> found;
    auto read = m_database.each(kByContact, {toKey(kind), asText(norm)},
                                [&](const Row& row) { found.append(row.id<CustomerId>(0)); });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<QVector<CustomerId>> CustomerTable::namesakes(CustomerKind kind, const QString& name, bool unreachable, int limit)
{
    QVector<CustomerId> found;
    auto read = m_database.each(unreachable ? kUnreachable : kNamesakes, {sortKey(name), toKey(kind), limit},
                                [&](const Row& row) { found.append(row.id<CustomerId>(0)); });
    return read ? Result<QVector<CustomerId>>(found) : Result<QVector<CustomerId>>(fail(read.error()));
}

Result<> CustomerTable::markBounced(const QString& norm, Instant at, const QString& status)
{
    return m_database.exec("UPDATE contact_point SET bounced_at=?, bounce_status=? WHERE kind='email' AND norm=? "
                           "AND (bounced_at IS NULL OR bounced_at<?)",
                           {at.ms, asText(status), asText(norm), at.ms});
}

Result<> CustomerTable::clearBounced(const QString& norm, Instant at)
{
    return m_database.exec("UPDATE contact_point SET bounced_at=NULL, bounce_status='' WHERE kind='email' AND norm=? "
                           "AND bounced_at<?", {asText(norm), at.ms});
}

Result<QStringList> CustomerTable::bouncedAddresses()
{
    QStringList found;
    auto read = m_database.each("SELECT DISTINCT norm FROM contact_point WHERE bounced_at IS NOT NULL", {},
                                [&](const Row& row) { found.append(row.text(0)); });
    return read ? Result<QStringList>(found) : Result<QStringList>(fail(read.error()));
}

Result<qint64> CustomerTable::count()
{
    auto found = m_database.number(m_database.isSqlite() ? "SELECT count(*) FROM customer"
                                                          : "SELECT CAST(coalesce(sum(n), 0) AS BIGINT) FROM customer_tally");
    if (!found) {
        return fail(found.error());
    }
    return found->value_or(0);
}

Result<qint64> CustomerTable::placeOf(CustomerId id, qint64 most)
{
    const auto before = m_database.number("SELECT count(*) FROM (SELECT 1 FROM customer w, customer c WHERE w.id=? "
                                          "AND (c.sort_key, c.id) < (w.sort_key, w.id) LIMIT ?) AS before", {id.value(), most});
    return before ? Result<qint64>(before->value_or(0)) : Result<qint64>(fail(before.error()));
}

}  // namespace memnun
