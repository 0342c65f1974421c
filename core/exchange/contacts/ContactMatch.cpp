// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactMatch.h"

#include "core/customers/CustomerStore.h"
#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr int mostNamesakes = 50;

bool isSameName(const QString& left, const QString& right)
{
    return foldForSearch(left).simplified() == foldForSearch(right).simplified();
}

bool isReach(const ContactPoint& point)
{
    return point.kind == ContactKind::Email || point.kind == ContactKind::Phone || point.kind == ContactKind::WhatsApp;
}

bool canBeReached(const Customer& customer)
{
    return std::any_of(customer.contactPoints.begin(), customer.contactPoints.end(), isReach);
}

/// A name that was made of an address or a number because there was none.
bool isMakeshift(const Customer& customer)
{
    return std::any_of(customer.contactPoints.begin(), customer.contactPoints.end(), [&customer](const ContactPoint& point) {
        return customer.name == point.raw || customer.name == point.norm || customer.name == point.raw.section(QLatin1Char('@'), 0, 0);
    });
}

bool isSamePerson(const Customer& stored, const Customer& contact, ContactKind by)
{
    if (stored.lifecycle == Lifecycle::Anonymized || stored.kind != contact.kind) {
        return false;
    }
    return by == ContactKind::Email || isSameName(stored.name, contact.name) || isMakeshift(stored) || isMakeshift(contact);
}

Result<std::optional<Customer>> byReach(const Customer& contact, UnitOfWork& work)
{
    for (const ContactPoint& point : contact.contactPoints) {
        if (!isReach(point)) {
            continue;
        }
        const auto ids = work.stores().customers.byContact(point.kind, point.norm);
        if (!ids) {
            return fail(ids.error());
        }
        for (const CustomerId id : *ids) {
            auto stored = work.stores().customers.byId(id);
            if (!stored) {
                return fail(stored.error());
            }
            if (isSamePerson(*stored, contact, point.kind)) {
                return std::optional(std::move(*stored));
            }
        }
    }
    return std::optional<Customer>();
}

}  // namespace

Result<std::optional<Customer>> matchOf(const Customer& contact, UnitOfWork& work)
{
    auto reached = byReach(contact, work);
    if (!reached || *reached) {
        return reached;
    }
    // two people of one name who can each be reached elsewhere are two; a company's name is its own
    const bool unreachable = contact.kind == CustomerKind::Person && canBeReached(contact);
    const auto same = work.stores().customers.namesakes(contact.kind, contact.name, unreachable, mostNamesakes);
    if (!same) {
        return fail(same.error());
    }
    for (const CustomerId id : *same) {
        auto stored = work.stores().customers.byId(id);
        if (!stored) {
            return fail(stored.error());
        }
        const bool citiesDiffer = !stored->city.isEmpty() && !contact.city.isEmpty() && !isSameName(stored->city, contact.city);
        if (!citiesDiffer) {
            return std::optional(std::move(*stored));
        }
    }
    return std::optional<Customer>();
}

bool fillGaps(Customer& stored, const Customer& contact)
{
    const Customer before = stored;
    if (isMakeshift(stored) && !isMakeshift(contact)) {
        stored.name = contact.name;
    }
    stored.city = stored.city.isEmpty() ? contact.city : stored.city;
    stored.notes = stored.notes.isEmpty() ? contact.notes : stored.notes;
    stored.companyId = stored.companyId.isValid() ? stored.companyId : contact.companyId;
    for (ContactPoint point : contact.contactPoints) {
        const auto has = [&point](const ContactPoint& one) { return one.kind == point.kind && one.norm == point.norm; };
        if (std::none_of(stored.contactPoints.begin(), stored.contactPoints.end(), has)) {
            point.primary = stored.contact(point.kind).isEmpty();
            stored.contactPoints.append(point);
        }
    }
    return stored != before;
}

Result<CustomerId> companyNamed(const QString& name, UnitOfWork& work)
{
    const auto same = work.stores().customers.namesakes(CustomerKind::Company, name, false, 1);
    if (!same) {
        return fail(same.error());
    }
    return same->isEmpty() ? CustomerId() : same->constFirst();
}

}  // namespace memnun
