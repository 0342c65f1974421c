// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contacts/ContactProfiles.h"

#include "core/customers/CustomFieldCommands.h"
#include "core/customers/ProfileCommands.h"
#include "core/customers/ProfileStore.h"
#include "core/people/UserStore.h"
#include "core/text/EmailAddress.h"
#include "core/text/TurkishIds.h"
#include "core/text/TurkishText.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

namespace memnun {
namespace {

constexpr int kMostColleagues = 50;  ///< made by one import

/// The narrowest that every value is of, as it is written.
FieldKind kindOf(const QStringList& values)
{
    for (const FieldKind kind : {FieldKind::Number, FieldKind::Date}) {
        CustomField field;
        field.kind = kind;
        if (std::all_of(values.begin(), values.end(), [&field](const QString& value) { return canonicalValue(field, value) == value; })) {
            return kind;
        }
    }
    return FieldKind::Text;
}

std::optional<QString> dayOf(const QString& text)
{
    CustomField field;
    field.kind = FieldKind::Date;
    return canonicalValue(field, text);
}

/// Takes the text out of its place when it can't stay there.
void refuse(ContactRecord& record, const char* name, QString& text)
{
    const QString key = QString::fromLatin1(name);
    const auto isIts = [&key](const NamedValue& one) { return one.name == key; };
    const auto heading = std::find_if(record.headings.begin(), record.headings.end(), isIts);
    record.rest.append({heading == record.headings.end() ? key : heading->value, text});
    text.clear();
}

void checkTexts(ContactRecord& record)
{
    record.taxNumber = record.taxNumber.simplified().remove(QLatin1Char(' '));
    if (!record.taxNumber.isEmpty() && !isVkn(record.taxNumber)) {
        refuse(record, "tax_number", record.taxNumber);
    }
    for (const auto& [name, text] : {std::pair("tax_office", &record.taxOffice), std::pair("district", &record.district),
                                     std::pair("occupation", &record.occupation)}) {
        *text = text->simplified();
        if (text->size() > kLongestProfileText) {
            refuse(record, name, *text);
        }
    }
}

void checkDays(ContactRecord& record, Instant now)
{
    for (const auto& [name, text] : {std::pair("birth", &record.birth), std::pair("since", &record.since)}) {
        const auto day = dayOf(*text);
        const bool isLater = day && QDate::fromString(*day, Qt::ISODate) > now.toUtc().date().addDays(1);
        if (!day || (isLater && text == &record.birth)) {
            refuse(record, name, *text);
        } else {
            *text = *day;
        }
    }
}

bool put(QString& into, const QString& value, bool replaces)
{
    if (value.isEmpty() || into == value || (!into.isEmpty() && !replaces)) {
        return false;
    }
    into = value;
    return true;
}

bool put(QDate& into, const QString& iso, bool replaces)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    if (!day.isValid() || into == day || (into.isValid() && !replaces)) {
        return false;
    }
    into = day;
    return true;
}

bool saysNothing(const ContactRecord& record)
{
    return !record.tier && record.custom.isEmpty() && record.taxNumber.isEmpty() && record.taxOffice.isEmpty() && record.owner.isEmpty() &&
           record.district.isEmpty() && record.occupation.isEmpty() && record.birth.isEmpty() && record.since.isEmpty();
}

}  // namespace

void ContactProfiles::forget()
{
    m_loaded = false;
    m_users.clear();
    m_fields.clear();
    m_tags.clear();
}

Result<> ContactProfiles::load(UnitOfWork& work)
{
    if (m_loaded) {
        return {};
    }
    const auto users = work.stores().users.all();
    const auto fields = work.stores().profiles.fields();
    if (!users || !fields) {
        return fail(users ? fields.error() : users.error());
    }
    for (const User& user : *users) {
        m_users.insert(foldForSearch(user.name), user.id);
        m_users.insert(foldForSearch(user.email), user.id);
    }
    m_users.remove(QString());
    m_fields = *fields;
    m_loaded = true;
    return {};
}

const CustomField* ContactProfiles::fieldNamed(const QString& name) const
{
    const auto is = [folded = foldForSearch(name.simplified())](const CustomField& one) { return foldForSearch(one.name) == folded; };
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), is);
    return found == m_fields.end() ? nullptr : &*found;
}

Result<> ContactProfiles::makeField(const QString& name, const QStringList& values, UnitOfWork& work)
{
    CustomField field;
    field.name = name.simplified();
    field.kind = kindOf(values);
    const auto made = memnun::run(SaveCustomField{field}, work);
    if (made) {
        m_fields.append(*made);
    }
    // what can't be a field's name, or is one too many, is kept in the note
    return made || made.error().code == Code::Invalid ? Result<>() : fail(made.error());
}

Result<> ContactProfiles::makeColleague(const QString& address, UnitOfWork& work)
{
    User colleague;
    colleague.name = address.section(QLatin1Char('@'), 0, 0);
    colleague.email = address;
    colleague.role = Role::Viewer;
    colleague.active = false;
    const auto id = work.stores().users.insert(colleague);
    if (!id) {
        return fail(id.error());
    }
    ++m_colleagues;
    m_users.insert(foldForSearch(address), *id);
    work.touched(Entity::User, id->value());
    return {};
}

Result<> ContactProfiles::prepare(const QVector<ContactRecord>& records, UnitOfWork& work)
{
    QStringList names;  // in the order in which they first stand there
    QHash<QString, QStringList> values;
    QStringList colleagues;
    for (const ContactRecord& record : records) {
        for (const NamedValue& one : record.custom) {
            if (!names.contains(one.name)) {
                names.append(one.name);
            }
            values[one.name].append(one.value.trimmed());
        }
        const QString owner = record.owner.simplified();
        if (normalizeEmail(owner) && !colleagues.contains(owner)) {
            colleagues.append(owner);
        }
    }
    Result<> done = names.isEmpty() && colleagues.isEmpty() ? Result<>() : load(work);
    for (const QString& name : std::as_const(names)) {
        done = done && !fieldNamed(name) ? makeField(name, values.value(name), work) : done;
    }
    for (const QString& address : std::as_const(colleagues)) {
        const bool isNew = done && m_colleagues < kMostColleagues && !m_users.contains(foldForSearch(address));
        done = isNew ? makeColleague(address, work) : done;
    }
    return done;
}

Result<> ContactProfiles::check(ContactRecord& record, UnitOfWork& work)
{
    if (saysNothing(record)) {
        return {};
    }
    if (auto loaded = load(work); !loaded) {
        return loaded;
    }
    checkTexts(record);
    checkDays(record, work.now());
    record.owner = record.owner.simplified();
    if (!record.owner.isEmpty() && !m_users.contains(foldForSearch(record.owner))) {
        refuse(record, "owner", record.owner);
    }
    for (const NamedValue& one : std::exchange(record.custom, {})) {
        const CustomField* field = fieldNamed(one.name);
        const auto value = field ? canonicalValue(*field, one.value) : std::nullopt;
        (value ? record.custom : record.rest).append({one.name, value.value_or(one.value)});
    }
    return {};
}

bool ContactProfiles::fill(CustomerProfile& profile, const ContactRecord& record, bool replaces) const
{
    bool changed = put(profile.vkn, record.taxNumber, replaces);
    changed = put(profile.taxOffice, record.taxOffice, replaces) || changed;
    changed = put(profile.district, record.district, replaces) || changed;
    changed = put(profile.occupation, record.occupation, replaces) || changed;
    changed = put(profile.birth, record.birth, replaces) || changed;
    changed = put(profile.since, record.since, replaces) || changed;
    const Tier tier = record.tier.value_or(profile.tier);
    if (tier != profile.tier && (replaces || profile.tier == Tier::Standard)) {
        profile.tier = tier;
        changed = true;
    }
    const UserId owner = m_users.value(foldForSearch(record.owner), profile.owner);
    if (owner != profile.owner && (replaces || !profile.owner.isValid())) {
        profile.owner = owner;
        changed = true;
    }
    for (const NamedValue& one : record.custom) {
        const CustomField* field = fieldNamed(one.name);
        QString value = field ? profile.value(field->id) : QString();
        if (field && put(value, one.value, replaces)) {
            profile.setValue(field->id, value);
            changed = true;
        }
    }
    return changed;
}

Result<bool> ContactProfiles::tag(CustomerId customer, const QStringList& tags, UnitOfWork& work)
{
    bool changed = false;
    for (const QString& name : tags) {
        auto known = m_tags.constFind(name);
        if (known == m_tags.constEnd()) {
            const auto id = work.stores().tickets.tagNamed(name);
            if (!id) {
                return fail(id.error());
            }
            known = m_tags.insert(name, *id);
        }
        const auto added = work.stores().profiles.addTag(customer, *known);
        if (!added) {
            return fail(added.error());
        }
        changed = changed || *added;
    }
    return changed;
}

Result<bool> ContactProfiles::apply(const ContactRecord& record, CustomerId customer, OnKnown rule, UnitOfWork& work)
{
    auto changed = tag(customer, record.tags, work);
    if (!changed || saysNothing(record)) {
        return changed;
    }
    if (auto loaded = load(work); !loaded) {
        return fail(loaded.error());
    }
    auto profile = work.stores().profiles.of(customer);
    if (!profile) {
        return fail(profile.error());
    }
    profile->customer = customer;
    if (!fill(*profile, record, rule == OnKnown::FileWins)) {
        return changed;
    }
    const auto saved = work.stores().profiles.save(*profile);
    return saved ? Result<bool>(true) : fail(saved.error());
}

QString restText(const QVector<NamedValue>& rest)
{
    QStringList lines;
    for (const NamedValue& one : rest) {
        lines.append(one.name + QLatin1String(": ") + one.value);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace memnun
