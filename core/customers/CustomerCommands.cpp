// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomerCommands.h"

#include "core/base/TooLong.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/Collision.h"

namespace memnun {

namespace {

/// Trims, normalises and checks what a person typed.
Result<Customer> checked(Customer customer)
{
    QVector<FieldError> errors;
    customer.name = customer.name.simplified();
    if (customer.name.isEmpty()) {
        errors.append({QStringLiteral("name"), QStringLiteral("required")});
    } else if (customer.name.size() > kLongestCustomerName) {
        errors.append({QStringLiteral("name"), tooLong(kLongestCustomerName)});
    }
    QVector<ContactPoint> points;
    for (ContactPoint point : customer.contactPoints) {
        point.raw = point.raw.simplified();
        if (point.raw.isEmpty()) {
            continue;
        }
        if (!normalise(point)) {
            errors.append({toKey(point.kind), QStringLiteral("malformed")});
        }
        points.append(point);
    }
    customer.contactPoints = points;
    if (!errors.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("customer"), errors);
    }
    return customer;
}

QString pointsText(const Customer& customer)
{
    QStringList lines;
    for (const ContactPoint& point : customer.contactPoints) {
        lines.append(toKey(point.kind) + QLatin1Char(' ') + point.raw);
    }
    return lines.join(QLatin1Char('\n'));
}

Collision collisionOf(const Customer& mine, const Customer& stored)
{
    Collision found;
    found.entity = Entity::Customer;
    found.id = stored.id.value();
    found.storedRevision = stored.revision;
    auto& differences = found.differences;
    compare(differences, "name", mine.name, stored.name);
    compare(differences, "kind", toKey(mine.kind), toKey(stored.kind));
    compare(differences, "lifecycle", toKey(mine.lifecycle), toKey(stored.lifecycle));
    compare(differences, "company", QString::number(mine.companyId.value()), QString::number(stored.companyId.value()));
    compare(differences, "city", mine.city, stored.city);
    compare(differences, "contact_points", pointsText(mine), pointsText(stored));
    compare(differences, "notes", mine.notes, stored.notes);
    Customer anyway = mine;
    anyway.revision = stored.revision;
    found.anyway = anyCommand(EditCustomer{anyway});
    return found;
}

}  // namespace

Result<Customer> run(const CreateCustomer& command, UnitOfWork& work)
{
    auto customer = checked(command.customer);
    if (!customer) {
        return customer;
    }
    customer->createdAt = work.now();
    const auto id = work.stores().customers.insert(*customer);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Customer, id->value());
    work.undoWith(anyCommand(RemoveCustomer{*id}));
    return work.stores().customers.byId(*id);
}

Result<Customer> run(const EditCustomer& command, UnitOfWork& work)
{
    auto customer = checked(command.customer);
    if (!customer) {
        return customer;
    }
    auto before = work.stores().customers.byId(customer->id);
    if (!before) {
        return before;
    }
    if (before->lifecycle == Lifecycle::Anonymized) {
        return fail(Code::NotFound, QStringLiteral("customer %1 was erased").arg(customer->id.value()));
    }
    if (auto saved = work.stores().customers.update(*customer); !saved) {
        const auto stored = work.stores().customers.byId(customer->id);
        const bool collided = saved.error().code == Code::Conflict && stored && stored->revision != customer->revision;
        if (!collided) {
            return fail(saved.error());
        }
        Collision collision = collisionOf(*customer, *stored);
        nameLastWriter(collision, work.stores());
        return fail(std::move(collision), saved.error().context);
    }
    work.touched(Entity::Customer, customer->id.value());
    auto after = work.stores().customers.byId(customer->id);
    if (after) {
        before->revision = after->revision;
        work.undoWith(anyCommand(EditCustomer{*before}));
    }
    return after;
}

Result<> run(const RemoveCustomer& command, UnitOfWork& work)
{
    auto removed = work.stores().customers.remove(command.id);
    if (removed) {
        work.touched(Entity::Customer, command.id.value());
    }
    return removed;
}

}  // namespace memnun
