// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatPeople.h"

#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/text/PhoneNumber.h"
#include "core/text/TurkishText.h"

#include <QJsonArray>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kMostNamesakes = 200;

QString key(const QString& name)
{
    return foldForSearch(name.simplified());
}

/// Only what is written like one: a name with digits in it is a name.
QString numberIn(const QString& name)
{
    const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) { return !c.isLetter(); });
    const PhoneNumber number = plain && name.size() >= 7 ? normalizePhone(name) : PhoneNumber();
    return number.isValid() ? number.normalized : QString();
}

}  // namespace

OwnChatNames::OwnChatNames(const QStringList& names)
{
    for (const QString& name : names) {
        const QString clean = chatName(name);
        if (!clean.isEmpty() && !m_folded.contains(key(clean))) {
            m_folded.insert(key(clean));
            m_names.append(clean);
        }
    }
}

Result<OwnChatNames> OwnChatNames::load(SettingStore& store)
{
    const auto stored = store.get(QLatin1String(setting::kChatNames));
    if (!stored) {
        return fail(stored.error());
    }
    QStringList names;
    const QJsonArray list = stored->value_or(QJsonValue()).toArray();
    for (const QJsonValue& name : list) {
        names.append(name.toString());
    }
    return OwnChatNames(names);
}

bool OwnChatNames::contains(const QString& name) const
{
    return m_folded.contains(key(name));
}

bool OwnChatNames::tells(const Chat& chat) const
{
    const bool isThere = std::any_of(chat.people.begin(), chat.people.end(), [this](const QString& name) { return contains(name); });
    return isThere || (!m_names.isEmpty() && chat.people.size() == 1);
}

Result<> ChatPeople::load(UnitOfWork& work)
{
    const auto users = work.stores().users.all();
    if (!users) {
        return fail(users.error());
    }
    for (const User& user : *users) {
        m_agents.insert(key(user.name), user.id);
    }
    return {};
}

UserId ChatPeople::agent(const QString& name) const
{
    return m_agents.value(key(name));
}

void ChatPeople::forget(int added)
{
    m_customers.clear();
    m_added = added;
}

QString ChatPeople::peer(const Chat& chat) const
{
    QStringList others;
    std::copy_if(chat.people.begin(), chat.people.end(), std::back_inserter(others), [this](const QString& name) { return !m_us.contains(name); });
    return others.size() == 1 ? others.first() : others.isEmpty() ? chat.title : QString();
}

QString ChatPeople::numberOf(const QString& name, const Chat& chat) const
{
    const QString own = numberIn(name);
    return own.isEmpty() && peer(chat) == name ? numberIn(chat.title) : own;
}

Result<CustomerId> ChatPeople::find(const QString& name, const QString& number, UnitOfWork& work)
{
    CustomerStore& customers = work.stores().customers;
    if (!number.isEmpty()) {
        for (const ContactKind kind : {ContactKind::WhatsApp, ContactKind::Phone}) {
            const auto found = customers.byContact(kind, number);
            if (!found || !found->isEmpty()) {
                return found ? Result<CustomerId>(found->first()) : fail(found.error());
            }
        }
        return CustomerId();
    }
    const auto rows = customers.page({name, {}, kMostNamesakes});
    if (!rows) {
        return fail(rows.error());
    }
    CustomerId found;
    for (const CustomerRow& row : *rows) {
        if (key(row.customer.name) == key(name)) {
            if (found.isValid()) {
                return CustomerId();  // two of them: nobody can say which
            }
            found = row.customer.id;
        }
    }
    return found;
}

Result<CustomerId> ChatPeople::customer(const QString& name, const Chat& chat, Instant firstSeen, UnitOfWork& work)
{
    if (name.isEmpty()) {
        return CustomerId();
    }
    if (const auto had = m_customers.constFind(name); had != m_customers.constEnd()) {
        return *had;
    }
    const QString number = numberOf(name, chat);
    auto id = find(name, number, work);
    if (!id) {
        return id;
    }
    if (!id->isValid()) {
        Customer fresh;
        fresh.name = name;
        fresh.createdAt = firstSeen;
        if (!number.isEmpty()) {
            ContactPoint point;
            point.kind = chat.kind == ChatKind::WhatsApp ? ContactKind::WhatsApp : ContactKind::Phone;
            point.raw = point.norm = number;
            point.primary = true;
            fresh.contactPoints = {point};
        }
        id = work.stores().customers.insert(fresh);
        if (!id) {
            return id;
        }
        work.announce(Entity::Customer, 0);
        ++m_added;
    }
    m_customers.insert(name, *id);
    return id;
}

}  // namespace memnun
