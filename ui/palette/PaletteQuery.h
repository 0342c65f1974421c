// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/PaletteLine.h"

namespace memnun {

struct Stores;

/// What was typed, and what the user often opens: that is looked at whether or not it is among the first found.
struct PaletteQuery {
    QString typed;
    QVector<CustomerId> customers;
    QVector<TicketId> tickets;
};

/// From the keys of PaletteUses; commands are left out.
PaletteQuery paletteQuery(const QString& typed, const QStringList& favourites);

/// Customers by name, phone and address; tickets by number, subject and customer. For a reader's thread.
Result<PaletteFinds> findForPalette(Stores& stores, const PaletteQuery& query);

}  // namespace memnun
