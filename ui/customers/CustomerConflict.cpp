// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerConflict.h"

#include "core/customers/Customer.h"
#include "ui/customers/CustomerWords.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace memnun {

namespace {

struct CustomerConflict {
    Q_DECLARE_TR_FUNCTIONS(CustomerConflict)
};

QString fieldText(const QString& field)
{
    static const QHash<QString, const char*> names = {
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("CustomerConflict", "Name")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("CustomerConflict", "Kind")},
        {QStringLiteral("lifecycle"), QT_TRANSLATE_NOOP("CustomerConflict", "Relation")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("CustomerConflict", "Company")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("CustomerConflict", "City")},
        {QStringLiteral("contact_points"), QT_TRANSLATE_NOOP("CustomerConflict", "Contact")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("CustomerConflict", "Notes")},
        {QStringLiteral("given"), QT_TRANSLATE_NOOP("CustomerConflict", "Given name")},
        {QStringLiteral("family"), QT_TRANSLATE_NOOP("CustomerConflict", "Family name")},
        {QStringLiteral("vkn"), QT_TRANSLATE_NOOP("CustomerConflict", "Tax number")},
        {QStringLiteral("tax_office"), QT_TRANSLATE_NOOP("CustomerConflict", "Tax office")},
        {QStringLiteral("tier"), QT_TRANSLATE_NOOP("CustomerConflict", "Tier")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("CustomerConflict", "Looked after by")},
        {QStringLiteral("since"), QT_TRANSLATE_NOOP("CustomerConflict", "Customer since")},
        {QStringLiteral("until"), QT_TRANSLATE_NOOP("CustomerConflict", "Customer until")},
        {QStringLiteral("birth"), QT_TRANSLATE_NOOP("CustomerConflict", "Born")},
        {QStringLiteral("gender"), QT_TRANSLATE_NOOP("CustomerConflict", "Gender")},
        {QStringLiteral("district"), QT_TRANSLATE_NOOP("CustomerConflict", "District")},
        {QStringLiteral("income"), QT_TRANSLATE_NOOP("CustomerConflict", "Income")},
        {QStringLiteral("education"), QT_TRANSLATE_NOOP("CustomerConflict", "Education")},
        {QStringLiteral("occupation"), QT_TRANSLATE_NOOP("CustomerConflict", "Occupation")},
        {QStringLiteral("locale"), QT_TRANSLATE_NOOP("CustomerConflict", "Language")},
        {QStringLiteral("zone"), QT_TRANSLATE_NOOP("CustomerConflict", "Time zone")},
        {QStringLiteral("style"), QT_TRANSLATE_NOOP("CustomerConflict", "Communication style")},
        {QStringLiteral("preferred"), QT_TRANSLATE_NOOP("CustomerConflict", "Preferred channel")},
        {QStringLiteral("hours"), QT_TRANSLATE_NOOP("CustomerConflict", "When to reach them")},
        {QStringLiteral("psychographic"), QT_TRANSLATE_NOOP("CustomerConflict", "Interests")},
        {QStringLiteral("behavioural"), QT_TRANSLATE_NOOP("CustomerConflict", "Habits")},
        {QStringLiteral("verified_at"), QT_TRANSLATE_NOOP("CustomerConflict", "Last verified")},
    };
    const char* name = names.value(field);
    return name ? QCoreApplication::translate("CustomerConflict", name) : field;
}

QString valueText(const QString& field, const QString& value)
{
    if (field == QLatin1String("kind"))
        return value == toKey(CustomerKind::Company) ? CustomerConflict::tr("Company") : CustomerConflict::tr("Person");
    if (field != QLatin1String("contact_points"))
        return value;
    QStringList lines;
    for (const QString& line : value.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(line.mid(line.indexOf(QLatin1Char(' ')) + 1));
    return lines.join(QLatin1Char('\n'));
}

/// "0 32400-43200", a line for each stretch.
QString hoursOf(const QString& value)
{
    WeeklyHours hours;
    for (const QString& line : value.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto day = static_cast<std::size_t>(line.section(QLatin1Char(' '), 0, 0).toInt());
        const QString stretch = line.section(QLatin1Char(' '), 1);
        if (day < hours.size())
            hours.at(day).append({stretch.section(QLatin1Char('-'), 0, 0).toInt(), stretch.section(QLatin1Char('-'), 1).toInt()});
    }
    return hoursText(hours);
}

QString stylesOf(const QString& value)
{
    QStringList words;
    for (const QString& key : value.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (const auto style = fromKey<TalkStyle>(key))
            words << styleText(*style);
    }
    return words.join(QStringLiteral(", "));
}

QString profileValue(const QString& field, const QString& value, const CardFacts& facts)
{
    if (value.isEmpty())
        return value;
    static const QHash<QString, QString (*)(const QString&)> enums{
        {QStringLiteral("tier"), [](const QString& key) { return tierText(fromKeyOr(key, Tier::Standard)); }},
        {QStringLiteral("gender"), [](const QString& key) { return genderText(fromKeyOr(key, Gender::Unknown)); }},
        {QStringLiteral("income"), [](const QString& key) { return incomeText(fromKeyOr(key, IncomeBand::Unknown)); }},
        {QStringLiteral("education"), [](const QString& key) { return educationText(fromKeyOr(key, Education::Unknown)); }},
        {QStringLiteral("preferred"), [](const QString& key) { return channelText(fromKeyOr(key, Channel::Email)); }},
        {QStringLiteral("style"), stylesOf},
        {QStringLiteral("hours"), hoursOf}};
    if (const auto words = enums.value(field))
        return words(value);
    if (field == QLatin1String("owner"))
        return facts.userName(UserId(value.toLongLong()));
    if (field == QLatin1String("verified_at"))
        return Format().dateTime(Instant{value.toLongLong()});
    const QDate day = QDate::fromString(value, Qt::ISODate);
    const bool isDay = field == QLatin1String("since") || field == QLatin1String("until") || field == QLatin1String("birth");
    return isDay && day.isValid() ? Format().date(day) : value;
}

}  // namespace

QVector<ConflictRow> profileConflict(const Collision& collision, const CardFacts& facts)
{
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences) {
        const auto own = std::find_if(facts.fields.begin(), facts.fields.end(), [&](const CustomField& one) {
            return difference.field == QStringLiteral("field:%1").arg(one.id.value());
        });
        if (own != facts.fields.end())
            rows.append({own->name, fieldValueText(*own, difference.mine), fieldValueText(*own, difference.stored)});
        else
            rows.append({fieldText(difference.field), profileValue(difference.field, difference.mine, facts),
                         profileValue(difference.field, difference.stored, facts)});
    }
    return rows;
}

QVector<ConflictRow> customerConflict(const Collision& collision)
{
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences)
        rows.append({fieldText(difference.field), valueText(difference.field, difference.mine),
                     valueText(difference.field, difference.stored)});
    return rows;
}

}  // namespace memnun
