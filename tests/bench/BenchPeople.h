// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/customers/Customer.h"
#include "core/demo/Dice.h"

namespace memnun::bench {

/// The n-th customer of the made company, from 1: four of five with a Turkish name, one of ten a company, each with an
/// address of its own and most with a phone.
Customer madeCustomer(demo::Dice& dice, qint64 n, Instant createdAt);

}  // namespace memnun::bench
