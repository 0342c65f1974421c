// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/CustomerExport.h"

#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/people/UserStore.h"

#include <QHash>

namespace memnun {
namespace {

constexpr int pageRows = 500;

class Exporter {
public:
    Exporter(Stores& stores, ContactWriter& writer) : m_stores(stores), m_writer(writer) {}

    Result<qint64> run()
    {
        const auto users = m_stores.users.all();
        const auto fields = m_stores.profiles.fields();
        if (!users || !fields) {
            return fail(users ? fields.error() : users.error());
        }
        for (const User& user : *users) {
            m_users.insert(user.id, user.email.isEmpty() ? user.name : user.email);
        }
        m_fields = *fields;
        CustomerQuery query;
        query.limit = pageRows;
        while (true) {
            const auto page = m_stores.customers.page(query);
            if (!page) {
                return fail(page.error());
            }
            for (const CustomerRow& row : *page) {
                if (auto written = one(row.customer.id); !written) {
                    return fail(written.error());
                }
            }
            if (page->size() < pageRows) {
                return m_written;
            }
            query.after = std::pair(page->constLast().sortKey, page->constLast().customer.id);
        }
    }

private:
    Result<> one(CustomerId id)
    {
        const auto customer = m_stores.customers.byId(id);
        if (!customer) {
            return fail(customer.error());
        }
        if (customer->lifecycle == Lifecycle::Anonymized) {
            return {};
        }
        const auto company = nameOf(customer->companyId);
        if (!company) {
            return fail(company.error());
        }
        ContactRecord record;
        record.row = m_written + 1;
        record.kind = customer->kind;
        record.lifecycle = customer->lifecycle;
        record.name = customer->name;
        record.company = *company;
        record.city = customer->city;
        record.notes = customer->notes;
        record.points = customer->contactPoints;
        if (auto known = addProfile(record, id); !known) {
            return known;
        }
        ++m_written;
        return m_writer.write(record);
    }

    Result<> addProfile(ContactRecord& record, CustomerId id)
    {
        const auto tags = m_stores.profiles.tags(id);
        if (!tags) {
            return fail(tags.error());
        }
        for (const Tag& tag : *tags) {
            record.tags.append(tag.name);
        }
        const auto profile = m_stores.profiles.of(id);
        if (!profile) {
            return fail(profile.error());
        }
        const auto day = [](QDate one) { return one.toString(Qt::ISODate); };
        record.tier = profile->tier;
        record.taxNumber = profile->vkn;
        record.taxOffice = profile->taxOffice;
        record.owner = m_users.value(profile->owner);
        record.district = profile->district;
        record.occupation = profile->occupation;
        record.birth = day(profile->birth);
        record.since = day(profile->since);
        for (const CustomField& field : m_fields) {
            if (const QString value = profile->value(field.id); !value.isEmpty()) {
                record.custom.append({field.name, value});
            }
        }
        return {};
    }

    Result<QString> nameOf(CustomerId id)
    {
        if (!id.isValid()) {
            return QString();
        }
        if (const auto known = m_names.constFind(id.value()); known != m_names.constEnd()) {
            return *known;
        }
        const auto company = m_stores.customers.byId(id);
        if (!company) {
            return fail(company.error());
        }
        return *m_names.insert(id.value(), company->name);
    }

    Stores& m_stores;
    ContactWriter& m_writer;
    QHash<qint64, QString> m_names;
    QHash<UserId, QString> m_users;
    QVector<CustomField> m_fields;
    qint64 m_written = 0;
};

}  // namespace

Result<qint64> exportCustomers(Stores& stores, ContactWriter& writer)
{
    return Exporter(stores, writer).run();
}

Result<QStringList> customFieldNames(Stores& stores)
{
    const auto fields = stores.profiles.fields();
    if (!fields) {
        return fail(fields.error());
    }
    QStringList names;
    for (const CustomField& field : *fields) {
        names.append(field.name);
    }
    return names;
}

Result<> run(const ExportCustomers&, UnitOfWork& work)
{
    work.touched(Entity::Customer, 0);
    return {};
}

}  // namespace memnun
