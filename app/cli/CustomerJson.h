// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>

namespace memnun {
struct Stores;
}

namespace memnun::cli {

/// As a list shows it: what cli.md promises.
QJsonObject customerJson(const Customer& customer);

/// One customer with all that is known: the keys of the list and more. Days are YYYY-MM-DD, what nobody knows is null.
struct WholeCustomer {
    QJsonObject json;
    QStringList lines;  ///< for people
};
Result<WholeCustomer> wholeCustomer(const Customer& customer, Stores& stores);

}  // namespace memnun::cli
