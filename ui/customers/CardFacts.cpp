// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardFacts.h"

#include "core/customers/CustomerStore.h"
#include "core/kernel/Stores.h"
#include "core/people/UserStore.h"

#include <algorithm>

namespace memnun {

namespace {

/// Takes a value over; the first that failed is told.
class Reading {
public:
    template <class T>
    void take(Result<T> from, T& into)
    {
        if (from)
            into = std::move(*from);
        else if (m_done)
            m_done = fail(from.error());
    }
    Result<> done() const { return m_done; }

private:
    Result<> m_done;
};

}  // namespace

QString CardFacts::userName(UserId id) const
{
    const auto found = std::find_if(users.begin(), users.end(), [id](const User& user) { return user.id == id; });
    return found == users.end() ? QString() : found->name;
}

Result<CardFacts> readCardFacts(Stores& stores, CustomerId id)
{
    CardFacts facts;
    Reading reading;
    reading.take(stores.customers.byId(id), facts.customer);
    if (!reading.done())
        return fail(reading.done().error());
    reading.take(stores.profiles.of(id), facts.profile);
    reading.take(stores.profiles.fields(false), facts.fields);
    reading.take(stores.profiles.tags(id), facts.tags);
    reading.take(stores.tickets.tags(), facts.allTags);
    reading.take(stores.users.all(), facts.users);
    reading.take(stores.profiles.peopleOf(id, kMostPeople + 1), facts.people);
    reading.take(stores.tickets.totalsOf(id), facts.totals);
    reading.take(stores.tickets.ofCustomer(id, kMostOpen, true), facts.open);
    if (facts.customer.companyId.isValid()) {
        Customer company;
        reading.take(stores.customers.byId(facts.customer.companyId), company);
        facts.company = {company.id, company.name};
    }
    return reading.done() ? Result<CardFacts>(std::move(facts)) : Result<CardFacts>(fail(reading.done().error()));
}

}  // namespace memnun
