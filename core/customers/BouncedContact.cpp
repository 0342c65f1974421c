// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/BouncedContact.h"

#include "core/customers/CustomerStore.h"

#include <algorithm>

namespace memnun {

namespace {

Result<QVector<CustomerId>> ownersOf(const QString& norm, UnitOfWork& work)
{
    auto owners = work.stores().customers.byContact(ContactKind::Email, norm);
    if (owners && owners->isEmpty())
        return fail(Code::NotFound, QStringLiteral("nobody has that address"));
    return owners;
}

void tell(const QVector<CustomerId>& owners, UnitOfWork& work)
{
    for (const CustomerId owner : owners)
        work.touched(Entity::Customer, owner.value());
}

}  // namespace

Result<std::optional<ContactPoint>> bouncedPoint(CustomerStore& store, const QString& norm)
{
    const auto owners = store.byContact(ContactKind::Email, norm);
    if (!owners)
        return fail(owners.error());
    for (const CustomerId owner : *owners) {
        const auto customer = store.byId(owner);
        if (!customer)
            return fail(customer.error());
        const auto& points = customer->contactPoints;
        const auto found = std::find_if(points.begin(), points.end(), [&](const ContactPoint& point) {
            return point.kind == ContactKind::Email && point.norm == norm && point.bouncedAt;
        });
        if (found != points.end())
            return std::optional(*found);
    }
    return std::optional<ContactPoint>();
}

Result<> run(const UseAddressAgain& command, UnitOfWork& work)
{
    const auto owners = ownersOf(command.norm, work);
    if (!owners)
        return fail(owners.error());
    const auto point = bouncedPoint(work.stores().customers, command.norm);
    if (!point)
        return fail(point.error());
    if (!*point)
        return {};  // a colleague was quicker
    const Instant at = *(*point)->bouncedAt;
    if (auto cleared = work.stores().customers.clearBounced(command.norm, Instant{at.ms + 1}); !cleared)
        return cleared;
    tell(*owners, work);
    work.undoWith(anyCommand(MarkAddressBounced{command.norm, at, (*point)->bounceStatus}));
    return {};
}

Result<> run(const MarkAddressBounced& command, UnitOfWork& work)
{
    const auto owners = ownersOf(command.norm, work);
    if (!owners)
        return fail(owners.error());
    if (auto marked = work.stores().customers.markBounced(command.norm, command.at, command.status); !marked)
        return marked;
    tell(*owners, work);
    work.undoWith(anyCommand(UseAddressAgain{command.norm}));
    return {};
}

}  // namespace memnun
