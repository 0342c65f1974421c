// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/Correspondents.h"

#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"

#include <algorithm>

namespace memnun {

namespace {

bool isSame(const mime::Address& one, const mime::Address& other)
{
    return one.address.compare(other.address, Qt::CaseInsensitive) == 0;
}

QString normOf(const QString& address)
{
    ContactPoint point;
    point.raw = address;
    normalise(point);
    return point.norm;
}

/// A list that wants answers to itself; without its own word for it, one that the mail was sent to.
bool isList(const mime::Address& address, const mime::ParsedMail& mail)
{
    if (mail.listAddresses.contains(address.address, Qt::CaseInsensitive)) {
        return true;
    }
    const QVector<mime::Address> recipients = mail.to + mail.cc;
    return mail.automated == mime::Automated::List
           && std::any_of(recipients.begin(), recipients.end(), [&](const auto& one) { return isSame(one, address); });
}

}  // namespace

Result<> Correspondents::load(UnitOfWork& work)
{
    const auto bounced = work.stores().customers.bouncedAddresses();
    if (!bounced) {
        return fail(bounced.error());
    }
    m_bounced = QSet<QString>(bounced->begin(), bounced->end());
    const auto users = work.stores().users.all();
    if (!users) {
        return fail(users.error());
    }
    for (const User& user : *users) {
        if (!user.email.isEmpty()) {
            m_agents.insert(user.email.toLower(), user.id);
        }
    }
    return {};
}

void Correspondents::forget(int added)
{
    m_customers.clear();
    m_added = added;
}

mime::Address Correspondents::writer(const mime::ParsedMail& mail) const
{
    const QVector<mime::Address> recipients = mail.to + mail.cc;
    const auto isOutside = [this](const mime::Address& one) { return !one.address.isEmpty() && !isOurs(one); };
    // what we write to others is ours, wherever we want the answer
    const bool isSent = isOurs(mail.from) && std::any_of(recipients.begin(), recipients.end(), isOutside);
    if (isSent || mail.automated == mime::Automated::Bounce) {
        return mail.from;
    }
    for (const mime::Address& one : mail.replyTo) {
        if (isOutside(one) && !isSame(one, mail.from) && !isList(one, mail)) {
            return one;
        }
    }
    return mail.from;
}

bool Correspondents::isFromUs(const mime::ParsedMail& mail) const
{
    return mail.automated != mime::Automated::Bounce && mail.automated != mime::Automated::Complaint && isOurs(writer(mail));
}

mime::Address Correspondents::outsider(const mime::ParsedMail& mail) const
{
    if (!isFromUs(mail)) {
        return writer(mail);
    }
    const QVector<mime::Address> recipients = mail.to + mail.cc;
    const auto found = std::find_if(recipients.begin(), recipients.end(),
                                    [this](const mime::Address& one) { return !one.address.isEmpty() && !isOurs(one); });
    return found == recipients.end() ? mime::Address() : *found;
}

Result<> Correspondents::cameBackFrom(const QStringList& addresses, Instant at, const QString& status, UnitOfWork& work)
{
    for (const QString& address : addresses) {
        const QString norm = normOf(address);
        if (norm.isEmpty()) {
            continue;
        }
        m_bounced.insert(norm);
        if (auto marked = work.stores().customers.markBounced(norm, at, status); !marked) {
            return marked;
        }
        work.announce(Entity::Customer, 0);
    }
    return {};
}

Result<> Correspondents::heardFrom(const QString& address, Instant at, UnitOfWork& work)
{
    const QString norm = m_bounced.isEmpty() ? QString() : normOf(address);
    return m_bounced.contains(norm) ? work.stores().customers.clearBounced(norm, at) : Result<>();
}

Result<CustomerId> Correspondents::known(const QString& address, UnitOfWork& work)
{
    ContactPoint point;
    point.raw = address;
    normalise(point);
    if (point.norm.isEmpty()) {
        return CustomerId();
    }
    if (const auto had = m_customers.constFind(point.norm); had != m_customers.constEnd()) {
        return *had;
    }
    const auto found = work.stores().customers.byContact(ContactKind::Email, point.norm);
    if (!found) {
        return fail(found.error());
    }
    if (found->isEmpty()) {
        return CustomerId();
    }
    m_customers.insert(point.norm, found->first());
    return found->first();
}

Result<CustomerId> Correspondents::customer(const mime::Address& address, Instant firstSeen, UnitOfWork& work)
{
    auto had = known(address.address, work);
    if (!had || had->isValid() || address.address.trimmed().isEmpty()) {
        return had;
    }
    ContactPoint point;
    point.raw = address.address.simplified().left(320);
    normalise(point);
    point.primary = true;
    Customer customer;
    customer.name = address.name.simplified().left(200);
    if (customer.name.isEmpty()) {
        customer.name = point.raw.section(QLatin1Char('@'), 0, 0);
    }
    if (customer.name.isEmpty()) {
        customer.name = point.raw;
    }
    customer.createdAt = firstSeen;
    customer.contactPoints = {point};
    const auto id = work.stores().customers.insert(customer);
    if (!id) {
        return fail(id.error());
    }
    work.announce(Entity::Customer, 0);
    m_customers.insert(point.norm, *id);
    ++m_added;
    return *id;
}

}  // namespace memnun
