// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomerMarks.h"

#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/tickets/TicketStore.h"

#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

Result<QVector<TagId>> tagsNamed(const QStringList& names, UnitOfWork& work)
{
    QVector<TagId> tags;
    for (const QString& name : names) {
        const auto tag = work.stores().tickets.tagNamed(name);
        if (!tag) {
            return fail(tag.error());
        }
        tags.append(*tag);
    }
    return tags;
}

}  // namespace

Result<int> run(const TagCustomers& command, UnitOfWork& work)
{
    const auto add = tagsNamed(command.add, work);
    const auto remove = tagsNamed(command.remove, work);
    if (!add || !remove) {
        return fail(!add ? add.error() : remove.error());
    }
    SetCustomerTags set;
    for (const CustomerId customer : command.customers) {
        for (const TagId tag : *add) {
            set.add.append({customer, tag});
        }
        for (const TagId tag : *remove) {
            set.remove.append({customer, tag});
        }
    }
    return run(set, work);
}

Result<int> run(const SetCustomerTags& command, UnitOfWork& work)
{
    ProfileStore& profiles = work.stores().profiles;
    SetCustomerTags back;
    QSet<CustomerId> changed;
    const auto each = [&](const QVector<SetCustomerTags::Link>& links, bool add, QVector<SetCustomerTags::Link>& done) -> Result<> {
        for (const auto& link : links) {
            const auto did = add ? profiles.addTag(link.first, link.second) : profiles.removeTag(link.first, link.second);
            if (!did) {
                return fail(did.error());
            }
            if (*did) {
                done.append(link);
                changed.insert(link.first);
            }
        }
        return {};
    };
    if (auto added = each(command.add, true, back.remove); !added) {
        return fail(added.error());
    }
    if (auto removed = each(command.remove, false, back.add); !removed) {
        return fail(removed.error());
    }
    for (const CustomerId customer : std::as_const(changed)) {
        work.touched(Entity::Customer, customer.value());
    }
    if (!changed.isEmpty()) {
        work.undoWith(anyCommand(back));
    }
    return static_cast<int>(changed.size());
}

Result<> run(const VerifyContact& command, UnitOfWork& work)
{
    const auto customer = work.stores().customers.byId(command.customer);
    if (!customer) {
        return fail(customer.error());
    }
    const auto& points = customer->contactPoints;
    const auto point = std::find_if(points.begin(), points.end(), [&](const ContactPoint& one) {
        return one.kind == command.kind && one.norm == command.norm;
    });
    if (point == points.end()) {
        return fail(Code::NotFound, QStringLiteral("contact point of customer %1").arg(command.customer.value()));
    }
    if (auto set = work.stores().profiles.setVerified(command.customer, command.kind, command.norm, command.at); !set) {
        return set;
    }
    VerifyContact back = command;
    back.at = point->verifiedAt;
    work.touched(Entity::Customer, command.customer.value());
    work.undoWith(anyCommand(back));
    return {};
}

}  // namespace memnun
