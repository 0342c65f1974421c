// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/Dice.h"
#include "core/customers/Customer.h"
#include "core/base/Result.h"
#include "core/kernel/UnitOfWork.h"

#include <QHash>
#include <QString>
#include <QSet>

#include <array>
#include <vector>

namespace memnun::demo {

/// What a conversation needs to know of its customer.
struct DemoCustomer {
    CustomerId id;
    QString name, company, email, phone, city, district;
    bool woman = false;
};

/// The people and companies that write to the demo company. They appear with their first ticket.
class Customers {
public:
    enum class Kind { Person, Company, Foreign };

    explicit Customers(quint64 seed) : m_seed(seed), m_dice(seed) {}

    /// A known customer or a new one, who is inserted as of `at`.
    Result<DemoCustomer> writer(Kind kind, Instant at, UnitOfWork& work);
    int count() const { return m_inserted; }

private:
    Result<DemoCustomer> fresh(Kind kind, Instant at, UnitOfWork& work);
    Result<CustomerId> companyNamed(const QString& name, const DemoCustomer& contact, Instant at, UnitOfWork& work);
    QString freeAddress(const QString& name, const QString& domain);
    QString mobile();

    quint64 m_seed;
    Dice m_dice;
    std::array<std::vector<DemoCustomer>, 3> m_known;
    QHash<QString, CustomerId> m_companies;
    QSet<QString> m_addresses;
    int m_inserted = 0;
};

}  // namespace memnun::demo
