// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/Profile.h"

#include "core/text/TurkishText.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun {

bool CustomerProfile::hasHours() const
{
    return std::any_of(hours.begin(), hours.end(), [](const auto& day) { return !day.isEmpty(); });
}

QString CustomerProfile::value(CustomFieldId field) const
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const FieldValue& one) { return one.field == field; });
    return found == values.end() ? QString() : found->value;
}

void CustomerProfile::setValue(CustomFieldId field, const QString& value)
{
    values.removeIf([&](const FieldValue& one) { return one.field == field; });
    if (!value.isEmpty()) {
        const auto behind = std::find_if(values.begin(), values.end(), [&](const FieldValue& one) { return one.field > field; });
        values.insert(behind, {field, value});
    }
}

QString findExtraOf(const CustomerProfile& profile, const QVector<CustomField>& fields)
{
    QString text;
    const auto add = [&text](const QString& part) {
        if (part.isEmpty()) {
            return;
        }
        text += QLatin1Char('\n') + foldForSearch(part).replace(QLatin1Char('\n'), QLatin1Char(' '));
        // what looks like a number is looked for by its digits alone
        static const QRegularExpression numberLike(QStringLiteral("^[+()0-9 .-]{4,}$"));
        QString digits = part;
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        if (digits != part && numberLike.match(part).hasMatch()) {
            text += QLatin1Char('\n') + digits;
        }
    };
    for (const QString& part : {profile.given, profile.family, profile.vkn}) {
        add(part);
    }
    for (const FieldValue& one : profile.values) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const CustomField& each) { return each.id == one.field; });
        if (field != fields.end() && field->kind != FieldKind::YesNo) {
            add(one.value);
        }
    }
    return text;
}

}  // namespace memnun
