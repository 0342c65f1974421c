// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CustomerJson.h"

#include "core/calendar/CalendarJson.h"
#include "core/customers/ProfileStore.h"
#include "core/kernel/Stores.h"

#include <algorithm>

namespace memnun::cli {

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QJsonValue orNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}
QJsonValue orNull(std::optional<Instant> at)
{
    return at ? QJsonValue(at->toIso()) : QJsonValue();
}
template <class Tag>
QJsonValue orNull(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue();
}

QJsonObject identityJson(const CustomerProfile& one)
{
    return {{QStringLiteral("given"), orNull(one.given)},
            {QStringLiteral("family"), orNull(one.family)},
            {QStringLiteral("vkn"), orNull(one.vkn)},
            {QStringLiteral("tax_office"), orNull(one.taxOffice)},
            {QStringLiteral("tier"), toKey(one.tier)},
            {QStringLiteral("owner"), orNull(one.owner)},
            {QStringLiteral("since"), orNull(one.since)},
            {QStringLiteral("until"), orNull(one.until)},
            {QStringLiteral("birth"), orNull(one.birth)},
            {QStringLiteral("gender"), orNull(toKey(one.gender))},
            {QStringLiteral("district"), orNull(one.district)},
            {QStringLiteral("income_band"), orNull(toKey(one.income))},
            {QStringLiteral("education"), orNull(toKey(one.education))},
            {QStringLiteral("occupation"), orNull(one.occupation)},
            {QStringLiteral("verified_at"), orNull(one.verifiedAt)}};
}

QJsonObject habitsJson(const CustomerProfile& one)
{
    QJsonArray style;
    for (const TalkStyle chip : one.style) {
        style.append(toKey(chip));
    }
    const QJsonValue hours = toJson(BusinessCalendar(QTimeZone::utc(), one.hours)).value(QStringLiteral("weekly"));
    return {{QStringLiteral("locale"), orNull(one.locale)},
            {QStringLiteral("tz"), orNull(one.zone)},
            {QStringLiteral("style"), style},
            {QStringLiteral("preferred_channel"), one.preferred ? QJsonValue(toKey(*one.preferred)) : QJsonValue()},
            {QStringLiteral("preferred_hours"), one.hasHours() ? hours : QJsonValue()},
            {QStringLiteral("psychographic"), QJsonArray::fromStringList(one.psychographic)},
            {QStringLiteral("behavioural"), QJsonArray::fromStringList(one.behavioural)}};
}

/// By what the business calls it, in the type of its kind.
QJsonObject fieldsJson(const CustomerProfile& one, const QVector<CustomField>& fields, QStringList& lines)
{
    QJsonObject json;
    for (const CustomField& field : fields) {
        const QString value = one.value(field.id);
        if (value.isEmpty()) {
            continue;
        }
        lines.append(QStringLiteral("    %1: %2").arg(field.name, value.simplified()));
        json.insert(field.name, field.kind == FieldKind::Number  ? QJsonValue(value.toDouble())
                                : field.kind == FieldKind::YesNo ? QJsonValue(value == QLatin1String("1"))
                                                                 : QJsonValue(value));
    }
    return json;
}

void addAll(QJsonObject& into, const QJsonObject& from)
{
    for (auto each = from.begin(); each != from.end(); ++each) {
        into.insert(each.key(), each.value());
    }
}

}  // namespace

QJsonObject customerJson(const Customer& customer)
{
    QJsonArray points;
    for (const ContactPoint& point : customer.contactPoints) {
        points.append(QJsonObject{{QStringLiteral("kind"), toKey(point.kind)},
                                  {QStringLiteral("raw"), point.raw},
                                  {QStringLiteral("norm"), point.norm},
                                  {QStringLiteral("label"), orNull(point.label)},
                                  {QStringLiteral("verified_at"), orNull(point.verifiedAt)},
                                  {QStringLiteral("bounced_at"), orNull(point.bouncedAt)}});
    }
    return {{QStringLiteral("id"), customer.id.value()},
            {QStringLiteral("name"), customer.name},
            {QStringLiteral("kind"), toKey(customer.kind)},
            {QStringLiteral("contact_points"), points}};
}

Result<WholeCustomer> wholeCustomer(const Customer& customer, Stores& stores)
{
    const auto profile = stores.profiles.of(customer.id);
    const auto fields = stores.profiles.fields();
    const auto tags = stores.profiles.tags(customer.id);
    if (!profile || !fields || !tags) {
        return fail(!profile ? profile.error() : !fields ? fields.error() : tags.error());
    }
    WholeCustomer whole;
    whole.lines.append(QStringLiteral("%1  %2").arg(customer.id.value()).arg(customer.name));
    for (const ContactPoint& point : customer.contactPoints) {
        whole.lines.append(QStringLiteral("    ") + point.raw);
    }
    QStringList names;
    for (const Tag& tag : *tags) {
        names.append(tag.name);
    }
    whole.json = customerJson(customer);
    addAll(whole.json, {{QStringLiteral("lifecycle"), toKey(customer.lifecycle)},
                        {QStringLiteral("company"), orNull(customer.companyId)},
                        {QStringLiteral("city"), orNull(customer.city)},
                        {QStringLiteral("notes"), orNull(customer.notes)},
                        {QStringLiteral("created_at"), customer.createdAt.toIso()},
                        {QStringLiteral("tags"), QJsonArray::fromStringList(names)}});
    addAll(whole.json, identityJson(*profile));
    addAll(whole.json, habitsJson(*profile));
    whole.json.insert(QStringLiteral("fields"), fieldsJson(*profile, *fields, whole.lines));
    return whole;
}

}  // namespace memnun::cli
