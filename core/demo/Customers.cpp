// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Customers.h"

#include "core/customers/CustomerStore.h"
#include "core/demo/Names.h"
#include "core/demo/Profiles.h"

namespace memnun::demo {

namespace {

void addContact(Customer& customer, ContactKind kind, const QString& raw)
{
    ContactPoint point;
    point.kind = kind;
    point.raw = raw;
    point.primary = true;
    if (!raw.isEmpty() && normalise(point)) {
        customer.contactPoints.append(point);
    }
}

}  // namespace

Result<DemoCustomer> Customers::writer(Kind kind, Instant at, UnitOfWork& work)
{
    auto& known = m_known[static_cast<std::size_t>(kind)];
    const int size = static_cast<int>(known.size());
    if (size > 4 && m_dice.chance(kind == Kind::Person ? 48 : 65)) {
        // regulars: newer customers come back more often than old ones
        const int back = std::min(m_dice.below(size), m_dice.below(size));
        return known[static_cast<std::size_t>(size - 1 - back)];
    }
    auto made = fresh(kind, at, work);
    if (made) {
        known.push_back(*made);
    }
    return made;
}

Result<DemoCustomer> Customers::fresh(Kind kind, Instant at, UnitOfWork& work)
{
    DemoCustomer person;
    const FirstName& first = m_dice.pick(kind == Kind::Foreign ? foreignNames() : firstNames());
    person.woman = first.woman;
    person.name = first.name.toString();
    if (kind != Kind::Foreign) {
        person.name += u' ' + m_dice.pick(surnames()).toString();
    }
    const Place& place = m_dice.pick(places());
    person.city = place.city.toString();
    person.district = place.district.toString();
    person.phone = mobile();
    constexpr const char* domains[] = {"postam.example", "eposta.example", "mektup.example", "evposta.example"};
    QString domain = QLatin1String(m_dice.pick(domains));
    Customer row;
    if (kind == Kind::Company) {
        const auto round = static_cast<qsizetype>(m_companies.size()) / static_cast<qsizetype>(companyNames().size());
        person.company = m_dice.pick(companyNames()).toString();
        if (round > 0) {
            person.company = person.city + u' ' + person.company;
        }
        domain = asciiName(person.company, QLatin1Char('-')) + QStringLiteral(".example");
    }
    person.email = freeAddress(person.name, domain);
    if (kind == Kind::Company) {
        const auto company = companyNamed(person.company, person, at, work);
        if (!company) {
            return fail(company.error());
        }
        row.companyId = *company;
    }
    row.name = person.name;
    row.city = person.city;
    row.createdAt = at;
    row.lifecycle = Lifecycle::Active;
    addContact(row, ContactKind::Email, person.email);
    addContact(row, ContactKind::Phone, person.phone);
    const auto id = work.stores().customers.insert(row);
    if (!id) {
        return fail(id.error());
    }
    ++m_inserted;
    person.id = *id;
    if (auto known = Profiles(m_seed).write(person, kind, at, work); !known) {
        return fail(known.error());
    }
    return person;
}

Result<CustomerId> Customers::companyNamed(const QString& name, const DemoCustomer& contact, Instant at, UnitOfWork& work)
{
    if (const auto known = m_companies.constFind(name); known != m_companies.constEnd()) {
        return *known;
    }
    Customer row;
    row.kind = CustomerKind::Company;
    row.name = name;
    row.city = contact.city;
    row.createdAt = at;
    addContact(row, ContactKind::Email, QStringLiteral("info@") + contact.email.section(u'@', 1));
    const QString line = QStringLiteral("0%1 %2 %3 %4").arg(contact.city == u"Ankara" ? 312 : contact.city == u"İzmir" ? 232 : 212)
                             .arg(m_dice.between(220, 690)).arg(m_dice.below(100), 2, 10, QLatin1Char('0'))
                             .arg(m_dice.below(100), 2, 10, QLatin1Char('0'));
    addContact(row, ContactKind::Phone, line);
    auto id = work.stores().customers.insert(row);
    if (!id) {
        return id;
    }
    ++m_inserted;
    m_companies.insert(name, *id);
    const auto known = Profiles(m_seed).writeCompany(*id, contact, at, work);
    return known ? id : Result<CustomerId>(fail(known.error()));
}

QString Customers::freeAddress(const QString& name, const QString& domain)
{
    const QString local = asciiName(name, QLatin1Char('.'));
    QString address = local + u'@' + domain;
    while (m_addresses.contains(address)) {
        address = local + QString::number(m_dice.between(2, 9999)) + u'@' + domain;
    }
    m_addresses.insert(address);
    return address;
}

QString Customers::mobile()
{
    const QString digits = QStringLiteral("5%1%2").arg(m_dice.between(30, 49)).arg(m_dice.below(10'000'000), 7, 10, QLatin1Char('0'));
    const QString spaced = digits.left(3) + u' ' + digits.mid(3, 3) + u' ' + digits.mid(6, 2) + u' ' + digits.mid(8);
    switch (m_dice.below(3)) {
    case 0: return QStringLiteral("+90 ") + spaced;
    case 1: return QStringLiteral("0") + spaced;
    default: return QStringLiteral("0") + digits;
    }
}

}  // namespace memnun::demo
