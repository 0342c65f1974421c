// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactRecord.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace memnun {

enum class ContactField {
    None, Name, GivenName, MiddleName, FamilyName, Kind, Lifecycle, Company, City, Notes,
    Email, Phone, WhatsApp, Instagram, Facebook, X, Web, Address,
    Tags, Tier, TaxNumber, TaxOffice, Owner, District, Occupation, Birth, Since, Custom,
};
template <>
struct EnumKeys<ContactField> {
    static constexpr auto keys = std::to_array<EnumKey<ContactField>>({{ContactField::None, "none"},
        {ContactField::Name, "name"}, {ContactField::GivenName, "given_name"}, {ContactField::MiddleName, "middle_name"},
        {ContactField::FamilyName, "family_name"}, {ContactField::Kind, "kind"}, {ContactField::Lifecycle, "lifecycle"},
        {ContactField::Company, "company"}, {ContactField::City, "city"}, {ContactField::Notes, "notes"},
        {ContactField::Email, "email"}, {ContactField::Phone, "phone"}, {ContactField::WhatsApp, "whatsapp"},
        {ContactField::Instagram, "instagram"}, {ContactField::Facebook, "facebook"}, {ContactField::X, "x"},
        {ContactField::Web, "web"}, {ContactField::Address, "address"}, {ContactField::Tags, "tags"},
        {ContactField::Tier, "tier"}, {ContactField::TaxNumber, "tax_number"}, {ContactField::TaxOffice, "tax_office"},
        {ContactField::Owner, "owner"}, {ContactField::District, "district"}, {ContactField::Occupation, "occupation"},
        {ContactField::Birth, "birth"}, {ContactField::Since, "since"}, {ContactField::Custom, "field"}});
};

/// What several values in one cell stand between, as Google writes them.
inline constexpr QLatin1String kBetweenValues(" ::: ");

/// Before the name of a field of the business's own, where it must be told from others.
inline constexpr QLatin1String kCustomPrefix("field:");

/// What each column of a table holds.
struct ContactColumns {
    QVector<ContactField> fields;          ///< by column
    QStringList names;                     ///< by column: the heading; of a Custom one the name of the business's own field
    QHash<ContactField, QHash<QString, QString>> values;  ///< other words for values
    QSet<QString> nothing;                 ///< words that stand for an empty cell
    bool hasHeadings = true;

    /// By the headings of this program, Google, Outlook and usual tables, Turkish or English, and by the names of the
    /// business's own fields. All None: not known.
    static ContactColumns guess(const QStringList& headings, const QStringList& customFields = {});
    /// A map file (cli.md): "columns" by heading or number from 1 ("field:NAME" for a field of the business's own),
    /// "values", "null". Invalid, with the field named, when it names a column the table lacks ("no_column"), a field nobody
    /// knows ("no_field"), or is another kind's ("kind").
    static Result<ContactColumns> fromMap(const QJsonObject& map, const QStringList& headings);

    /// What stands above the values of a field of the business's own, so that guess() knows it again.
    static QString headingOf(const QString& customField);

    bool isKnown() const;
    ContactRecord recordOf(const QStringList& cells) const;

private:
    void put(ContactRecord& record, qsizetype column, const QString& value) const;
};


}  // namespace memnun
