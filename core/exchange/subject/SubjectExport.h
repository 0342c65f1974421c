// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/OriginalMail.h"
#include "core/kernel/Stores.h"
#include "core/privacy/EraseStore.h"

#include <QStringList>

namespace memnun {

/// Writes everything kept of one person into `folder`, which is made and must not be there yet (Conflict "taken"):
/// customer.json with every row, originals/ID.eml, and attachments/ID-NAME. `also` hears of each row. Returns the paths.
/// One row and one file are in memory at a time. Storage when something can't be written: what was written is removed.
Result<QStringList> writeSubject(Stores& stores, const OriginalMail& originals, CustomerId id, const QString& folder,
                                 const SubjectRow& also = {});

}  // namespace memnun
