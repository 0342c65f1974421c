// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactSources.h"

namespace memnun {
namespace {

/// "tel:+90-532…", "mailto:a@b.c": the scheme is of the format, not of the value.
QString withoutScheme(const QString& text)
{
    for (const QLatin1String scheme : {QLatin1String("tel:"), QLatin1String("mailto:"), QLatin1String("whatsapp:")}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            return text.mid(scheme.size()).section(QLatin1Char('?'), 0, 0);
        }
    }
    return text;
}

void addPoint(ContactRecord& record, ContactKind kind, const QString& raw)
{
    const QString text = withoutScheme(raw.trimmed());
    if (!text.isEmpty()) {
        record.points.append({{}, kind, text, {}, false});
    }
}

QString param(const CardProperty& property, QLatin1String name)
{
    for (const auto& [key, value] : property.params) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

void addAddress(ContactRecord& record, const CardProperty& property)
{
    const QStringList parts = property.parts();  // box, extended, street, city, region, code, country
    const QString city = parts.value(3).trimmed();
    if (record.city.isEmpty()) {
        record.city = city;
    }
    QStringList lines{parts.value(2), parts.value(1), parts.value(0), city, parts.value(4), parts.value(5), parts.value(6)};
    lines.removeAll(QString());
    const QString label = param(property, QLatin1String("LABEL"));
    const bool onlyCity = lines.size() == 1 && !city.isEmpty();
    addPoint(record, ContactKind::Address, !label.isEmpty() ? label : onlyCity ? QString() : lines.join(QLatin1String(", ")));
}

/// Which network a property is about; each program says it in its own way.
std::optional<ContactKind> networkOf(const CardProperty& property)
{
    const std::pair<QLatin1String, ContactKind> networks[] = {{QLatin1String("instagram"), ContactKind::Instagram},
                                                              {QLatin1String("facebook"), ContactKind::Facebook},
                                                              {QLatin1String("twitter"), ContactKind::X},
                                                              {QLatin1String("x"), ContactKind::X},
                                                              {QLatin1String("whatsapp"), ContactKind::WhatsApp}};
    const QString service = param(property, QLatin1String("X-SERVICE-TYPE"));
    const QString scheme = property.value.section(QLatin1Char(':'), 0, 0);
    for (const auto& [name, kind] : networks) {
        if (property.hasType(name) || service.compare(name, Qt::CaseInsensitive) == 0 || scheme.compare(name, Qt::CaseInsensitive) == 0) {
            return kind;
        }
    }
    return std::nullopt;
}

void addReach(ContactRecord& record, const CardProperty& property)
{
    const QString& name = property.name;
    if (name == QLatin1String("TEL")) {
        const bool isFax = property.hasType(QLatin1String("fax")) && !property.hasType(QLatin1String("voice"));
        addPoint(record, ContactKind::Phone, isFax ? QString() : property.text());
    } else if (name == QLatin1String("EMAIL")) {
        addPoint(record, ContactKind::Email, property.text());
    } else if (name == QLatin1String("URL")) {
        addPoint(record, ContactKind::Web, property.text());
    } else if (name == QLatin1String("ADR")) {
        addAddress(record, property);
    } else if (name == QLatin1String("IMPP") || name == QLatin1String("X-SOCIALPROFILE")) {
        if (const auto kind = networkOf(property)) {
            addPoint(record, *kind, property.text());
        }
    }
}

QString nameOf(const VCard& card)
{
    const QString full = card.first(QLatin1String("FN")).simplified();
    if (!full.isEmpty()) {
        return full;
    }
    const QStringList parts = card.all(QLatin1String("N")).value(0).parts();  // family, given, additional, prefixes, suffixes
    return QStringList{parts.value(1), parts.value(2), parts.value(0)}.join(QLatin1Char(' ')).simplified();
}

/// Version 4 writes days without marks between.
QString dayOf(const QString& text)
{
    const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
    return day.isValid() ? day.toString(Qt::ISODate) : text.section(QLatin1Char('T'), 0, 0);
}

void readProfile(ContactRecord& record, const VCard& card)
{
    for (const CardProperty& property : card.all(QLatin1String("CATEGORIES"))) {
        for (const QString& part : property.parts(u',')) {
            const QString tag = part.simplified();
            const bool own = tag == QLatin1String("myContacts") || tag == QLatin1String("starred");  // what Google makes by itself
            if (!tag.isEmpty() && !own && !record.tags.contains(tag)) {
                record.tags.append(tag);
            }
        }
    }
    record.tier = fromKey<Tier>(card.first(QLatin1String("X-MEMNUN-TIER")));
    record.occupation = card.first(QLatin1String("TITLE"));
    record.birth = dayOf(card.first(QLatin1String("BDAY")));
    record.owner = card.first(QLatin1String("X-MEMNUN-OWNER"));
    record.taxNumber = card.first(QLatin1String("X-MEMNUN-TAX-NUMBER"));
    record.taxOffice = card.first(QLatin1String("X-MEMNUN-TAX-OFFICE"));
    record.district = card.first(QLatin1String("X-MEMNUN-DISTRICT"));
    record.since = card.first(QLatin1String("X-MEMNUN-SINCE"));
    for (const CardProperty& property : card.all(QLatin1String("X-MEMNUN-FIELD"))) {
        record.custom.append({param(property, QLatin1String("NAME")), property.text()});
    }
}

}  // namespace

ContactRecord recordOf(const VCard& card)
{
    ContactRecord record;
    record.name = nameOf(card);
    record.company = card.all(QLatin1String("ORG")).value(0).parts().constFirst().trimmed();
    const QString kind = card.first(QLatin1String("KIND"));
    const bool isCompany = kind.compare(QLatin1String("org"), Qt::CaseInsensitive) == 0 ||
                           card.first(QLatin1String("X-ABSHOWAS")).compare(QLatin1String("COMPANY"), Qt::CaseInsensitive) == 0;
    if (isCompany) {
        record.kind = CustomerKind::Company;
        record.name = record.name.isEmpty() ? record.company : record.name;
        record.company.clear();
    }
    record.lifecycle = fromKey<Lifecycle>(card.first(QLatin1String("X-MEMNUN-LIFECYCLE")));
    record.notes = card.first(QLatin1String("NOTE")).trimmed();
    readProfile(record, card);
    for (const bool preferred : {true, false}) {
        for (const CardProperty& property : card.properties) {
            if (property.isPreferred() == preferred) {
                addReach(record, property);
            }
        }
    }
    return record;
}

}  // namespace memnun
