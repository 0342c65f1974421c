// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ProfileTable.h"

#include "core/calendar/CalendarJson.h"
#include "core/storage/Guarded.h"
#include "core/text/TurkishText.h"

#include <QJsonDocument>

#include <algorithm>

namespace memnun {

namespace {

constexpr const char* kOf =
    "SELECT given, family, vkn, tax_office, tier, owner_id, since, until, birth, gender, district, income_band, education, "
    "occupation, locale, tz, style, pref_channel, pref_hours, attrs, verified_at, revision FROM customer_profile WHERE customer_id=?";
constexpr const char* kInsert =
    "INSERT INTO customer_profile(given, family, vkn, tax_office, tier, owner_id, since, until, birth, gender, district, "
    "income_band, education, occupation, locale, tz, style, pref_channel, pref_hours, attrs, verified_at, customer_id) "
    "SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,c.id FROM customer c WHERE c.id=? ON CONFLICT DO NOTHING";
constexpr const char* kUpdate =
    "UPDATE customer_profile SET given=?, family=?, vkn=?, tax_office=?, tier=?, owner_id=?, since=?, until=?, birth=?, gender=?, "
    "district=?, income_band=?, education=?, occupation=?, locale=?, tz=?, style=?, pref_channel=?, pref_hours=?, attrs=?, "
    "verified_at=?, revision=revision+1 WHERE customer_id=? AND revision=?";
constexpr const char* kValues = "SELECT field_id, value FROM customer_value WHERE customer_id=? ORDER BY field_id";
// What comes from the profile stands at the end; all of one statement see the row as it was.
constexpr const char* kFind =
    "UPDATE customer SET find_text=substr(find_text, 1, length(find_text) - length(find_extra)) || CAST(? AS TEXT), find_extra=? "
    "WHERE id=? AND find_extra<>?";
constexpr const char* kFields = "SELECT id, name, kind, choices, place, removed, revision FROM custom_field ORDER BY place, id";

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}
QDate dayOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString jsonText(const QStringList& texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}
QStringList textsOf(const QJsonArray& json)
{
    QStringList texts;
    for (const QJsonValue& value : json) {
        texts.append(value.toString());
    }
    return texts;
}
QJsonDocument documentOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8());
}

QString styleText(const QVector<TalkStyle>& style)
{
    QStringList keys;
    for (const TalkStyle one : style) {
        keys.append(toKey(one));
    }
    return jsonText(keys);
}
/// Chips a newer program knows are passed over.
QVector<TalkStyle> styleOf(const QString& text)
{
    QVector<TalkStyle> style;
    for (const QString& key : textsOf(documentOf(text).array())) {
        if (const auto one = fromKey<TalkStyle>(key)) {
            style.append(*one);
        }
    }
    return style;
}

QString hoursText(const WeeklyHours& hours)
{
    const QJsonObject week = toJson(BusinessCalendar(QTimeZone::utc(), hours)).value(QStringLiteral("weekly")).toObject();
    return QString::fromUtf8(QJsonDocument(week).toJson(QJsonDocument::Compact));
}
WeeklyHours hoursOf(const QString& text)
{
    const auto week = calendarFromJson({{QStringLiteral("tz"), QStringLiteral("UTC")}, {QStringLiteral("weekly"), documentOf(text).object()},
                                        {QStringLiteral("holidays"), QJsonArray()}});
    return week ? week->weekly() : WeeklyHours();
}

QString attrsText(const CustomerProfile& profile)
{
    QJsonObject attrs;
    for (const auto& [key, texts] : {std::pair("psychographic", &profile.psychographic), std::pair("behavioural", &profile.behavioural)}) {
        if (!texts->isEmpty()) {
            attrs.insert(QLatin1String(key), QJsonArray::fromStringList(*texts));
        }
    }
    return QString::fromUtf8(QJsonDocument(attrs).toJson(QJsonDocument::Compact));
}

QVariantList columnsOf(const CustomerProfile& one)
{
    return {asText(one.given), asText(one.family), asText(one.vkn), asText(one.taxOffice), toKey(one.tier), nullable(one.owner),
            asText(dayText(one.since)), asText(dayText(one.until)), asText(dayText(one.birth)), asText(toKey(one.gender)),
            asText(one.district), asText(toKey(one.income)), asText(toKey(one.education)), asText(one.occupation),
            asText(one.locale), asText(one.zone), styleText(one.style), asText(one.preferred ? toKey(*one.preferred) : QString()),
            hoursText(one.hours), attrsText(one), nullable(one.verifiedAt), one.customer.value()};
}

CustomerProfile profileOf(const Row& row)
{
    CustomerProfile one;
    one.given = row.text(0);
    one.family = row.text(1);
    one.vkn = row.text(2);
    one.taxOffice = row.text(3);
    one.tier = fromKeyOr(row.text(4), Tier::Standard);
    one.owner = row.id<UserId>(5);
    one.since = dayOf(row.text(6));
    one.until = dayOf(row.text(7));
    one.birth = dayOf(row.text(8));
    one.gender = fromKeyOr(row.text(9), Gender::Unknown);
    one.district = row.text(10);
    one.income = fromKeyOr(row.text(11), IncomeBand::Unknown);
    one.education = fromKeyOr(row.text(12), Education::Unknown);
    one.occupation = row.text(13);
    one.locale = row.text(14);
    one.zone = row.text(15);
    one.style = styleOf(row.text(16));
    one.preferred = fromKey<Channel>(row.text(17));
    one.hours = hoursOf(row.text(18));
    const QJsonObject attrs = documentOf(row.text(19)).object();
    one.psychographic = textsOf(attrs.value(QStringLiteral("psychographic")).toArray());
    one.behavioural = textsOf(attrs.value(QStringLiteral("behavioural")).toArray());
    one.verifiedAt = row.maybeInstant(20);
    one.revision = row.number(21);
    return one;
}

CustomField fieldOf(const Row& row)
{
    return {row.id<CustomFieldId>(0), row.text(1), fromKeyOr(row.text(2), FieldKind::Text), textsOf(documentOf(row.text(3)).array()),
            row.number(4), row.flag(5), row.number(6)};
}

QVariantList columnsOf(const CustomField& field)
{
    return {asText(field.name), asText(foldForSearch(field.name)), toKey(field.kind), jsonText(field.choices), field.place,
            field.removed ? 1 : 0};
}

}  // namespace

Result<CustomerProfile> ProfileTable::of(CustomerId customer)
{
    CustomerProfile found;
    auto read = m_database.each(kOf, {customer.value()}, [&](const Row& row) { found = profileOf(row); });
    found.customer = customer;
    if (read) {
        read = m_database.each(kValues, {customer.value()},
                               [&](const Row& row) { found.values.append({row.id<CustomFieldId>(0), row.text(1)}); });
    }
    return read ? Result<CustomerProfile>(std::move(found)) : Result<CustomerProfile>(fail(read.error()));
}

Result<int> ProfileTable::save(const CustomerProfile& profile)
{
    const auto known = fields(true);
    if (!known) {
        return fail(known.error());
    }
    Result<> done = writeRow(profile);
    if (done) {
        done = writeValues(profile, *known);
    }
    if (done) {
        const QString extra = findExtraOf(profile, *known);
        done = m_database.exec(kFind, {asText(extra), asText(extra), profile.customer.value(), asText(extra)});
    }
    return done ? Result<int>(profile.revision + 1) : Result<int>(fail(done.error()));
}

Result<> ProfileTable::writeRow(const CustomerProfile& profile)
{
    if (profile.revision > 0) {
        return expectChanged(m_database, m_database.change(kUpdate, columnsOf(profile) << profile.revision),
                             "SELECT 1 FROM customer WHERE id=?", profile.customer.value());
    }
    return expectChanged(m_database, m_database.change(kInsert, columnsOf(profile)), "SELECT 1 FROM customer WHERE id=?",
                         profile.customer.value());
}

Result<> ProfileTable::writeValues(const CustomerProfile& profile, const QVector<CustomField>& fields)
{
    auto done = m_database.exec("DELETE FROM customer_value WHERE customer_id=?", {profile.customer.value()});
    for (const FieldValue& one : profile.values) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const CustomField& each) { return each.id == one.field; });
        const auto rank = field == fields.end() ? std::nullopt : rankOfValue(field->kind, one.value);
        if (done) {
            done = m_database.exec("INSERT INTO customer_value(customer_id, field_id, value, folded, rank) VALUES (?,?,?,?,?)",
                                   {profile.customer.value(), one.field.value(), asText(one.value), asText(foldForSearch(one.value)),
                                    rank ? QVariant(*rank) : nullInteger()});
        }
    }
    return done;
}

Result<QString> ProfileTable::findText(CustomerId customer)
{
    return oneRow<QString>(m_database, "SELECT find_text FROM customer WHERE id=?", {customer.value()},
                           [](const Row& row) { return row.text(0); });
}

Result<QHash<CustomerId, Tier>> ProfileTable::tiers(const QVector<CustomerId>& customers)
{
    QVariantList ids;
    for (const CustomerId id : customers) {
        ids.append(id.value());
    }
    QHash<CustomerId, Tier> found;
    const auto read = m_database.eachOf(
        QStringLiteral("SELECT customer_id, tier FROM customer_profile WHERE customer_id IN (%1) AND tier<>'standard'"), ids,
        [&](const Row& row) { found.insert(row.id<CustomerId>(0), fromKeyOr(row.text(1), Tier::Standard)); });
    return read ? Result<QHash<CustomerId, Tier>>(std::move(found)) : Result<QHash<CustomerId, Tier>>(fail(read.error()));
}

Result<QVector<CustomerName>> ProfileTable::peopleOf(CustomerId company, int limit)
{
    return allRows<CustomerName>(m_database, "SELECT id, name FROM customer WHERE company_id=? ORDER BY sort_key, id LIMIT ?",
                                 {company.value(), limit}, [](const Row& row) { return CustomerName{row.id<CustomerId>(0), row.text(1)}; });
}

Result<> ProfileTable::setVerified(CustomerId customer, ContactKind kind, const QString& norm, std::optional<Instant> at)
{
    const auto rows = m_database.change("UPDATE contact_point SET verified_at=? WHERE customer_id=? AND kind=? AND norm=?",
                                        {nullable(at), customer.value(), toKey(kind), asText(norm)});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows > 0 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("contact point of customer %1").arg(customer.value())));
}

Result<QVector<Tag>> ProfileTable::tags(CustomerId customer)
{
    auto found = allRows<Tag>(m_database, "SELECT g.id, g.name FROM customer_tag l JOIN tag g ON g.id=l.tag_id WHERE l.customer_id=?",
                              {customer.value()}, [](const Row& row) { return Tag{row.id<TagId>(0), row.text(1)}; });
    if (found) {
        std::sort(found->begin(), found->end(), [](const Tag& a, const Tag& b) { return compareTr(a.name, b.name) < 0; });
    }
    return found;
}

Result<bool> ProfileTable::addTag(CustomerId customer, TagId tag)
{
    const auto rows = m_database.change("INSERT INTO customer_tag(customer_id, tag_id) VALUES (?,?) ON CONFLICT DO NOTHING",
                                        {customer.value(), tag.value()});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(fail(rows.error()));
}

Result<bool> ProfileTable::removeTag(CustomerId customer, TagId tag)
{
    const auto rows = m_database.change("DELETE FROM customer_tag WHERE customer_id=? AND tag_id=?", {customer.value(), tag.value()});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(fail(rows.error()));
}

Result<QVector<CustomField>> ProfileTable::fields(bool withRemoved)
{
    auto all = allRows<CustomField>(m_database, kFields, {}, fieldOf);
    if (all && !withRemoved) {
        all->removeIf([](const CustomField& field) { return field.removed; });
    }
    return all;
}

Result<CustomFieldId> ProfileTable::insertField(const CustomField& field)
{
    return insertedAs<CustomFieldId>(m_database.insert(
        "INSERT INTO custom_field(name, folded, kind, choices, place, removed) VALUES (?,?,?,?,?,?) RETURNING id", columnsOf(field)));
}

Result<int> ProfileTable::updateField(const CustomField& field)
{
    const auto saved = expectChanged(
        m_database, m_database.change("UPDATE custom_field SET name=?, folded=?, kind=?, choices=?, place=?, removed=?, revision=revision+1 "
                                      "WHERE id=? AND revision=?", columnsOf(field) << field.id.value() << field.revision),
        "SELECT 1 FROM custom_field WHERE id=?", field.id.value());
    return saved ? Result<int>(field.revision + 1) : Result<int>(fail(saved.error()));
}

Result<qint64> ProfileTable::valueCount(CustomFieldId field)
{
    const auto rows = m_database.number("SELECT count(*) FROM customer_value WHERE field_id=?", {field.value()});
    return rows ? Result<qint64>(rows->value_or(0)) : Result<qint64>(fail(rows.error()));
}

Result<ChannelChoiceId> ProfileTable::note(const ChannelChoice& choice)
{
    return insertedAs<ChannelChoiceId>(m_database.insert(
        "INSERT INTO channel_choice(customer_id, ticket_id, user_id, at, preferred, used, reason) VALUES (?,?,?,?,?,?,?) RETURNING id",
        {choice.customer.value(), nullable(choice.ticket), nullable(choice.user), choice.at.ms, toKey(choice.preferred),
         toKey(choice.used), asText(choice.reason)}));
}

Result<> ProfileTable::forget(ChannelChoiceId id)
{
    const auto rows = m_database.change("DELETE FROM channel_choice WHERE id=?", {id.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows > 0 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("channel choice %1").arg(id.value())));
}

Result<QVector<ChannelChoice>> ProfileTable::choicesOf(CustomerId customer, int limit)
{
    return allRows<ChannelChoice>(
        m_database, "SELECT id, customer_id, ticket_id, user_id, at, preferred, used, reason FROM channel_choice "
                    "WHERE customer_id=? ORDER BY at DESC, id DESC LIMIT ?", {customer.value(), limit}, [](const Row& row) {
            return ChannelChoice{row.id<ChannelChoiceId>(0), row.id<CustomerId>(1), row.id<TicketId>(2), row.id<UserId>(3), row.instant(4),
                                 fromKeyOr(row.text(5), Channel::Email), fromKeyOr(row.text(6), Channel::Email), row.text(7)};
        });
}

}  // namespace memnun
