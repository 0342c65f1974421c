// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/CustomerExport.h"

#include "core/customers/CustomerStore.h"

#include <QHash>

namespace memnun {
namespace {

constexpr int pageRows = 500;

class Exporter {
public:
    Exporter(Stores& stores, ContactWriter& writer) : m_stores(stores), m_writer(writer) {}

    Result<qint64> run()
    {
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
        ++m_written;
        return m_writer.write({m_written, customer->kind, customer->lifecycle, customer->name, *company, customer->city, customer->notes,
                               customer->contactPoints});
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
    qint64 m_written = 0;
};

}  // namespace

Result<qint64> exportCustomers(Stores& stores, ContactWriter& writer)
{
    return Exporter(stores, writer).run();
}

Result<> run(const ExportCustomers&, UnitOfWork& work)
{
    work.touched(Entity::Customer, 0);
    return {};
}

}  // namespace memnun
