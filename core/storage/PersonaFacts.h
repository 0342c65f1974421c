// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/CustomerFacts.h"

namespace memnun {

class Database;

/// What is known of customers, read for a run of ids at once: those behind `after`, up to and with `last`.
namespace personaFacts {

Result<QHash<CustomerId, PurchaseFigures>> figures(Database& database, CustomerId after, CustomerId last, Instant now);
/// Tickets they opened, or that were opened for them, in the last 365 days.
Result<QHash<CustomerId, qint64>> ticketsLastYear(Database& database, CustomerId after, CustomerId last, Instant now);

}  // namespace personaFacts

}  // namespace memnun
