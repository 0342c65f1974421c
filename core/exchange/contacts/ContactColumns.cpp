// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactColumns.h"

#include "core/exchange/contacts/ContactWriter.h"
#include "core/text/TurkishText.h"

#include <QJsonArray>

#include <algorithm>

namespace memnun {
namespace {

using Field = ContactField;

const QHash<QString, Field>& knownHeadings()
{
    static const QHash<QString, Field> known = [] {
        const std::pair<Field, const char*> lists[] = {
            {Field::Name, "name|full name|display name|ad soyad|adi soyadi|isim soyisim|isim soyad|musteri|musteri adi|customer|customer name|contact|contact name|kisi"},
            {Field::GivenName, "first name|given name|ad|adi|isim"},
            {Field::MiddleName, "middle name|additional name|ikinci ad|ikinci adi|gobek adi"},
            {Field::FamilyName, "last name|family name|surname|soyad|soyadi|soyisim"},
            {Field::Kind, "kind|tur|musteri turu|customer type"},
            {Field::Lifecycle, "lifecycle|asama|yasam evresi"},
            {Field::Company, "company|company name|organization|organisation|organization name|sirket|sirket adi|firma|firma adi|firma unvani|unvan|ticari unvan|kurum|isletme"},
            {Field::City, "city|town|sehir|il|business city|home city|other city|address city|is sehir|ev sehir|is adresi sehir|ev adresi sehir"},
            {Field::Notes, "notes|note|not|notlar|aciklama|aciklamalar|comment|comments|remarks"},
            {Field::Email, "email|e mail|mail|e posta|eposta|email address|e mail address|email value|e mail value|e posta adresi|eposta adresi|mail adresi|e posta diger"},
            {Field::Phone, "phone|phone number|telephone|telefon|telefon no|telefon numarasi|tel|tel no|gsm|gsm no|cep|cep no|cep tel|cep telefonu|cep telefon|mobile|mobile phone|mobile number|phone value|business phone|home phone|primary phone|other phone|car phone|company main phone|is telefonu|ev telefonu|sabit telefon|diger telefon|birincil telefon|sirket ana telefonu"},
            {Field::WhatsApp, "whatsapp|whatsapp no|whatsapp numarasi"},
            {Field::Instagram, "instagram"},
            {Field::Facebook, "facebook"},
            {Field::X, "x|twitter"},
            {Field::Web, "web|website|web site|web page|website value|web sitesi|web sayfasi|web adresi|url|site|internet sitesi"},
            {Field::Address, "address|adres|adresi|address formatted|acik adres|posta adresi"},
            {Field::Tags, "tags|tag|labels|etiketler|etiket|groups|group membership|categories|kategoriler|gruplar"},
            {Field::Tier, "tier|level|duzey|musteri duzeyi|seviye|musteri seviyesi"},
            {Field::TaxNumber, "tax number|tax no|vat number|tax id|vkn|vergi no|vergi numarasi|vergi kimlik no|vergi kimlik numarasi"},
            {Field::TaxOffice, "tax office|vergi dairesi"},
            {Field::Owner, "owner|account owner|contact owner|looked after by|sorumlu|temsilci|musteri temsilcisi|ilgilenen temsilci"},
            {Field::District, "district|county|ilce|semt"},
            {Field::Occupation, "occupation|job title|organization title|profession|meslek|meslegi|gorev|gorevi|pozisyon"},
            {Field::Birth, "born|birth|birthday|birth date|birthdate|date of birth|dogum tarihi|dogum gunu"},
            {Field::Since, "since|customer since|musteri olma tarihi|musterilik baslangici"},
        };
        QHash<QString, Field> found;
        for (const auto& [field, names] : lists) {
            for (const QString& name : QString::fromLatin1(names).split(QLatin1Char('|'))) {
                found.insert(name, field);
            }
        }
        return found;
    }();
    return known;
}

/// "E-mail 2 - Value" → "e mail value": letters and single blanks.
QString plainHeading(const QString& heading)
{
    QString plain = foldForSearch(heading);
    std::replace_if(plain.begin(), plain.end(), [](QChar c) { return !c.isLetter(); }, QLatin1Char(' '));
    return plain.simplified();
}

std::optional<ContactKind> pointKind(Field field)
{
    switch (field) {
    case Field::Email: return ContactKind::Email;
    case Field::Phone: return ContactKind::Phone;
    case Field::WhatsApp: return ContactKind::WhatsApp;
    case Field::Instagram: return ContactKind::Instagram;
    case Field::Facebook: return ContactKind::Facebook;
    case Field::X: return ContactKind::X;
    case Field::Web: return ContactKind::Web;
    case Field::Address: return ContactKind::Address;
    default: return std::nullopt;
    }
}

template <class E>
std::optional<E> keyed(const QString& text, std::initializer_list<std::pair<const char*, E>> words)
{
    const QString folded = foldForSearch(text).simplified();
    for (const auto& [word, value] : words) {
        if (folded == QLatin1String(word)) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<CustomerKind> kindOf(const QString& text)
{
    return keyed<CustomerKind>(text, {{"person", CustomerKind::Person}, {"kisi", CustomerKind::Person}, {"bireysel", CustomerKind::Person},
                                      {"company", CustomerKind::Company}, {"firma", CustomerKind::Company}, {"sirket", CustomerKind::Company},
                                      {"kurumsal", CustomerKind::Company}});
}

std::optional<Lifecycle> lifecycleOf(const QString& text)
{
    return keyed<Lifecycle>(text, {{"lead", Lifecycle::Lead}, {"aday", Lifecycle::Lead}, {"musteri adayi", Lifecycle::Lead},
                                   {"active", Lifecycle::Active}, {"aktif", Lifecycle::Active}, {"etkin", Lifecycle::Active},
                                   {"dormant", Lifecycle::Dormant}, {"uykuda", Lifecycle::Dormant}, {"pasif", Lifecycle::Dormant},
                                   {"lost", Lifecycle::Lost}, {"kayip", Lifecycle::Lost}, {"kaybedildi", Lifecycle::Lost}});
}

std::optional<Tier> tierOf(const QString& text)
{
    return keyed<Tier>(text, {{"standard", Tier::Standard}, {"standart", Tier::Standard}, {"normal", Tier::Standard}, {"premium", Tier::Premium},
                              {"ozel", Tier::Premium}, {"vip", Tier::Vip}});
}

/// Google puts a star before the groups that it made by itself.
void addTags(ContactRecord& record, const QString& value)
{
    QString parted = value;
    parted.replace(kBetweenValues, QLatin1String(",")).replace(QLatin1Char(';'), QLatin1Char(','));
    for (const QString& part : parted.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        const bool own = tag.startsWith(QLatin1Char('*')) || tag == QLatin1String("myContacts") || tag == QLatin1String("starred");
        if (!tag.isEmpty() && !own && !record.tags.contains(tag)) {
            record.tags.append(tag);
        }
    }
}

/// Where a text of the contact stands; none for what is no mere text.
QString* textOf(ContactRecord& record, Field field)
{
    switch (field) {
    case Field::Name: return &record.name;
    case Field::Company: return &record.company;
    case Field::City: return &record.city;
    case Field::TaxNumber: return &record.taxNumber;
    case Field::TaxOffice: return &record.taxOffice;
    case Field::Owner: return &record.owner;
    case Field::District: return &record.district;
    case Field::Occupation: return &record.occupation;
    case Field::Birth: return &record.birth;
    case Field::Since: return &record.since;
    default: return nullptr;
    }
}

}  // namespace

void ContactColumns::put(ContactRecord& record, qsizetype column, const QString& value) const
{
    const Field field = fields.at(column);
    if (const auto kind = pointKind(field)) {
        for (const QString& one : value.split(kBetweenValues, Qt::SkipEmptyParts)) {
            record.points.append({{}, *kind, one.trimmed(), {}, false});
        }
        return;
    }
    if (QString* text = textOf(record, field)) {
        *text = text->isEmpty() ? value : *text;
        if (field >= Field::TaxNumber) {
            record.headings.append({toKey(field), names.value(column)});
        }
        return;
    }
    const auto choose = [&](auto& into, auto read) {
        if (read) {
            into = read;
        } else {
            record.rest.append({names.value(column), value});
        }
    };
    switch (field) {
    case Field::Kind: choose(record.kind, kindOf(value)); break;
    case Field::Lifecycle: choose(record.lifecycle, lifecycleOf(value)); break;
    case Field::Tier: choose(record.tier, tierOf(value)); break;
    case Field::Notes: record.notes += record.notes.isEmpty() ? value : QLatin1Char('\n') + value; break;
    case Field::Tags: addTags(record, value); break;
    case Field::Custom: record.custom.append({names.value(column), value}); break;
    default: break;
    }
}

ContactColumns ContactColumns::guess(const QStringList& headings, const QStringList& customFields)
{
    ContactColumns columns;
    columns.names = headings;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const Field known = knownHeadings().value(plainHeading(headings.at(i)), Field::None);
        QString name = headings.at(i).simplified();
        const bool isSaid = name.startsWith(kCustomPrefix);
        name = isSaid ? name.mid(kCustomPrefix.size()) : name;
        const auto isOwn = [folded = foldForSearch(name)](const QString& one) { return foldForSearch(one) == folded; };
        const auto own = isSaid || known == Field::None ? std::find_if(customFields.begin(), customFields.end(), isOwn) : customFields.end();
        if (own != customFields.end()) {
            columns.names[i] = *own;
        }
        columns.fields.append(own != customFields.end() ? Field::Custom : known);
    }
    // A table of this program's own: behind its columns stand fields of the business's own, which may be still to be made here.
    const QVector<Field>& ours = contactColumns();
    // a Turkish table calls a whole name "Ad", too
    const auto isOurs = [](Field one, Field our) { return one == our || (our == Field::Name && one == Field::GivenName); };
    if (headings.size() >= ours.size() && std::equal(ours.begin(), ours.end(), columns.fields.begin(), [&](Field our, Field one) { return isOurs(one, our); })) {
        for (qsizetype i = ours.size(); i < headings.size(); ++i) {
            const QString heading = headings.at(i).simplified();
            const bool isSaid = heading.startsWith(kCustomPrefix);
            if (columns.fields.at(i) != Field::Custom && (isSaid || (columns.fields.at(i) == Field::None && !heading.isEmpty()))) {
                columns.fields[i] = Field::Custom;
                columns.names[i] = isSaid ? heading.mid(kCustomPrefix.size()) : heading;
            }
        }
    }
    return columns;
}

Result<ContactColumns> ContactColumns::fromMap(const QJsonObject& map, const QStringList& headings)
{
    const auto refused = [](const QString& field, const char* rule) {
        return fail(Code::Invalid, field, {{field, QString::fromLatin1(rule)}});
    };
    if (map.value(QLatin1String("kind")).toString(QStringLiteral("customers")) != QLatin1String("customers")) {
        return refused(QStringLiteral("kind"), "kind");
    }
    ContactColumns columns;
    columns.fields.fill(Field::None, headings.size());
    columns.names = headings;
    const QJsonObject said = map.value(QLatin1String("columns")).toObject();
    for (auto it = said.begin(); it != said.end(); ++it) {
        const bool isOwn = it.key().startsWith(kCustomPrefix);
        const auto field = isOwn ? std::optional(Field::Custom) : fromKey<Field>(it.key());
        if (!field || (*field == Field::Custom && !isOwn)) {
            return refused(it.key(), "no_field");
        }
        const QJsonArray several = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue& one : several) {
            const qsizetype at = one.isDouble() ? one.toInt() - 1 : headings.indexOf(one.toString());
            if (at < 0 || at >= headings.size()) {
                return refused(it.key(), "no_column");
            }
            columns.fields[at] = *field;
            columns.names[at] = isOwn ? it.key().mid(kCustomPrefix.size()) : headings.at(at);
        }
    }
    const QJsonObject values = map.value(QLatin1String("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject words = it->toObject();
        for (auto word = words.begin(); word != words.end(); ++word) {
            columns.values[fromKey<Field>(it.key()).value_or(Field::None)].insert(word.key(), word->toString());
        }
    }
    for (const QJsonValue& word : map.value(QLatin1String("null")).toArray()) {
        columns.nothing.insert(word.toString());
    }
    return columns;
}

QString ContactColumns::headingOf(const QString& customField)
{
    return knownHeadings().contains(plainHeading(customField)) ? kCustomPrefix + customField : customField;
}

bool ContactColumns::isKnown() const
{
    return std::any_of(fields.begin(), fields.end(), [](Field field) { return field != Field::None; });
}

ContactRecord ContactColumns::recordOf(const QStringList& cells) const
{
    ContactRecord record;
    QStringList parts{QString(), QString(), QString()};
    for (qsizetype i = 0; i < std::min(cells.size(), fields.size()); ++i) {
        const Field field = fields.at(i);
        QString value = cells.at(i).trimmed();
        value = values.value(field).value(value, value);
        // what was put before a cell so that no program takes it for a formula
        if (value.size() > 1 && value.at(0) == u'\'' && QStringView(u"=+-@").contains(value.at(1))) {
            value.remove(0, 1);
        }
        if (value.isEmpty() || nothing.contains(value)) {
            continue;
        }
        if (field >= Field::GivenName && field <= Field::FamilyName) {
            QString& part = parts[static_cast<int>(field) - static_cast<int>(Field::GivenName)];
            part = part.isEmpty() ? value : part;
        } else {
            put(record, i, value);
        }
    }
    if (record.name.isEmpty()) {
        parts.removeAll(QString());
        record.name = parts.join(QLatin1Char(' '));
    }
    return record;
}

}  // namespace memnun
