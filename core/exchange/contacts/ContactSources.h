// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cards/Card.h"
#include "core/exchange/contacts/ContactRecord.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace memnun {

/// The contacts of a CSV, a workbook (its first sheet with rows), a vCard file or this program's own JSON, told by content.
/// `map` is a map file of cli.md, or empty. Fails as the readers do, as ContactColumns::fromMap() does, and with
/// "columns_unknown" where no heading of a table is known.
Result<std::unique_ptr<ContactSource>> openContacts(const QString& path, const QJsonObject& map = {});

ContactRecord recordOf(const Card& card);
ContactRecord recordOf(const QJsonObject& object);

/// The most of a JSON file; it is read whole.
inline constexpr qint64 kLongestJson = 256LL << 20;

}  // namespace memnun
