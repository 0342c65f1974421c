// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactColumns.h"
#include "core/exchange/contacts/ContactRecord.h"

#include <QStringList>

#include <memory>

namespace memnun {

enum class ContactFormat { Csv, Xlsx, VCard, Json };
template <>
struct EnumKeys<ContactFormat> {
    static constexpr auto keys = std::to_array<EnumKey<ContactFormat>>(
        {{ContactFormat::Csv, "csv"}, {ContactFormat::Xlsx, "xlsx"}, {ContactFormat::VCard, "vcard"}, {ContactFormat::Json, "json"}});
};

/// By the file's ending; none for others.
std::optional<ContactFormat> contactFormatOf(const QString& path);

/// Words for a table's headings and values; empty ones stand as the keys of this program. ContactColumns::guess() must know
/// the headings, so that what goes out comes in again.
struct ContactWords {
    QHash<ContactField, QString> headings;
    QStringList custom;    ///< names of the business's own fields, each a column
    char delimiter = ',';  ///< Turkish and other programs with a decimal comma want ';'
};

/// Contacts into a file that is there whole or not at all. Cells that a program could take for a formula get a ' before
/// them. vCards are of version 4.0.
class ContactWriter {
public:
    /// Storage with the system's reason when nothing can be written there.
    static Result<std::unique_ptr<ContactWriter>> create(const QString& path, ContactFormat format, const ContactWords& words);
    virtual ~ContactWriter() = default;
    virtual Result<> write(const ContactRecord& record) = 0;
    /// Puts the file into its place. Without it there is none.
    virtual Result<> finish() = 0;
};

/// The columns of a table, in their order; those of the business's own fields follow them.
const QVector<ContactField>& contactColumns();
QStringList cellsOf(const ContactRecord& record, const QStringList& custom = {});
/// A line of a CSV with its end.
QByteArray csvLine(const QStringList& cells, char delimiter);
/// A text as it may stand in a cell: what begins like a formula gets a ' before it, numbers and phones do not.
QString defused(const QString& cell);
/// A whole card with its lines folded.
QByteArray cardOf(const ContactRecord& record);

}  // namespace memnun
