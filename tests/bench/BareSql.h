// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/storage/Database.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/BenchTable.h"

#include <QStringList>

namespace memnun::bench {

/// The barest SQL that reads the same rows as what is measured beside it, on a connection of its own. What can't be read
/// ends the program: a figure without its measure would look like one that has none.
class BareSql {
public:
    explicit BareSql(const BenchPlace& place);

    Took run(const char* sql, const QVariantList& values = {});
    /// The first page of the list of open tickets.
    Took page(int rows);
    Took thread(TicketId id);
    /// The newest texts that hold all the words, the last one perhaps as the beginning of a word.
    Took texts(const QStringList& words, bool prefix);
    /// All that is kept of the last two years' figures but what only lists of tickets ask for.
    Took figures();

private:
    const BenchPlace& m_place;
    std::unique_ptr<Database> m_database;
};

}  // namespace memnun::bench
