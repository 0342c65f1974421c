// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomerCommands.h"

#include "core/customers/CustomerStore.h"

namespace memnun {

namespace {

/// Trims, normalises and checks what a person typed.
Result<Customer> checked(Customer customer)
{
    QVector<FieldError> errors;
    customer.name = customer.name.simplified();
    if (customer.name.isEmpty()) {
        errors.append({QStringLiteral("name"), QStringLiteral("required")});
    } else if (customer.name.size() > 500) {
        errors.append({QStringLiteral("name"), QStringLiteral("too_long")});
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
    if (auto saved = work.stores().customers.update(*customer); !saved) {
        return fail(saved.error());
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
