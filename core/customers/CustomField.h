// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QStringList>

#include <optional>

namespace memnun {

using CustomFieldId = Id<struct CustomFieldTag>;

enum class FieldKind { Text, Number, Date, Choice, YesNo };
template <>
struct EnumKeys<FieldKind> {
    static constexpr auto keys = std::to_array<EnumKey<FieldKind>>({{FieldKind::Text, "text"}, {FieldKind::Number, "number"},
        {FieldKind::Date, "date"}, {FieldKind::Choice, "choice"}, {FieldKind::YesNo, "yes_no"}});
};

/// A field of customers that the business made for itself.
struct CustomField {
    CustomFieldId id;
    QString name;
    FieldKind kind = FieldKind::Text;
    QStringList choices;  ///< of a Choice
    int place = 0;        ///< among the fields, from 0
    bool removed = false;
    int revision = 0;

    bool operator==(const CustomField&) const = default;
};

/// In the form of canonicalValue().
struct FieldValue {
    CustomFieldId field;
    QString value;
    bool operator==(const FieldValue&) const = default;
};

/// In characters.
inline constexpr int kLongestFieldName = 60;
inline constexpr int kLongestFieldValue = 500;
inline constexpr int kMostChoices = 100;
inline constexpr int kMostCustomFields = 100;

/// The one form a value is kept in: a text as it is; a number with a point and no more digits than it needs, up to twelve
/// before and six behind it; a date as YYYY-MM-DD; a choice in the field's spelling; "1" or "0". Takes what people write:
/// "1.234,50", "17.11.2025", "evet". Empty for blanks, none where the text can't be such a value.
std::optional<QString> canonicalValue(const CustomField& field, const QString& typed);

/// What a canonical value is compared by in size: millionths, the Julian day, 0 or 1; none for texts and choices.
std::optional<qint64> rankOfValue(FieldKind kind, const QString& canonical);

}  // namespace memnun
