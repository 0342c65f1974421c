// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cards/Card.h"
#include "core/exchange/contacts/ContactColumns.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace memnun {

/// What tells the columns of a table: a map file of cli.md, a person, or (neither) the headings.
struct ContactReading {
    QJsonObject map{};
    std::optional<ContactColumns> columns{};
    QStringList customFields{};  ///< names of the business's own fields
};

/// The contacts of a CSV, a workbook (its first sheet with rows), a vCard file or this program's own JSON, told by content.
/// Fails as the readers do, as ContactColumns::fromMap() does, and with "columns_unknown" where no heading of a table is known.
Result<std::unique_ptr<ContactSource>> openContacts(const QString& path, const ContactReading& reading = {});

/// What a person looks at before anything is brought in.
struct ContactPreview {
    qint64 contacts = 0;          ///< rows or cards, the headings left out
    QStringList headings;         ///< of a table; empty for other files
    QVector<QStringList> samples; ///< the first rows of a table
    ContactColumns columns;       ///< as guessed by the headings
    std::optional<Error> stopped; ///< where reading ends before the file does
};
inline constexpr int kPreviewRows = 5;
/// Reads the whole file once, to count it. Fails as openContacts() does, but not for unknown columns.
Result<ContactPreview> previewContacts(const QString& path, const QStringList& customFields = {});

ContactRecord recordOf(const VCard& card);
ContactRecord recordOf(const QJsonObject& object);

/// The most of a JSON file; it is read whole.
inline constexpr qint64 kLongestJson = 256LL << 20;

}  // namespace memnun
