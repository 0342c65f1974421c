// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/ProfileCommands.h"

#include "core/base/TooLong.h"
#include "core/customers/ProfileStore.h"
#include "core/kernel/Collision.h"
#include "core/text/TurkishIds.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace memnun {

namespace {

QString malformed()
{
    return QStringLiteral("malformed");
}

QStringList tidyWords(const QStringList& words)
{
    QStringList tidy;
    for (const QString& word : words) {
        const QString one = word.simplified();
        if (!one.isEmpty() && !tidy.contains(one)) {
            tidy.append(one);
        }
    }
    return tidy;
}

CustomerProfile tidied(CustomerProfile one)
{
    for (QString* text : {&one.given, &one.family, &one.taxOffice, &one.district, &one.occupation, &one.locale, &one.zone}) {
        *text = text->simplified();
    }
    one.vkn = one.vkn.simplified().remove(QLatin1Char(' '));
    one.psychographic = tidyWords(one.psychographic);
    one.behavioural = tidyWords(one.behavioural);
    QVector<TalkStyle> style;  // each chip once, in the order of the chips
    for (const auto& [chip, key] : EnumKeys<TalkStyle>::keys) {
        if (one.style.contains(chip)) {
            style.append(chip);
        }
    }
    one.style = style;
    return one;
}

void checkTexts(const CustomerProfile& one, QVector<FieldError>& errors)
{
    for (const auto& [field, text] : {std::pair("given", one.given), std::pair("family", one.family), std::pair("tax_office", one.taxOffice),
                                      std::pair("district", one.district), std::pair("occupation", one.occupation)}) {
        if (text.size() > kLongestProfileText) {
            errors.append({QString::fromLatin1(field), tooLong(kLongestProfileText)});
        }
    }
    for (const auto& [field, words] : {std::pair("psychographic", one.psychographic), std::pair("behavioural", one.behavioural)}) {
        const bool tooMany = words.size() > kMostProfileWords
                             || std::any_of(words.begin(), words.end(), [](const QString& word) { return word.size() > kLongestProfileText; });
        if (tooMany) {
            errors.append({QString::fromLatin1(field), tooLong(kLongestProfileText)});
        }
    }
    if (!one.vkn.isEmpty() && !isVkn(one.vkn)) {
        errors.append({QStringLiteral("vkn"), malformed()});
    }
    if (!one.zone.isEmpty() && !QTimeZone(one.zone.toLatin1()).isValid()) {
        errors.append({QStringLiteral("zone"), malformed()});
    }
    if (!one.locale.isEmpty() && QLocale(one.locale).language() == QLocale::C) {
        errors.append({QStringLiteral("locale"), malformed()});
    }
}

void checkDays(const CustomerProfile& one, Instant now, QVector<FieldError>& errors)
{
    if (one.since.isValid() && one.until.isValid() && one.until < one.since) {
        errors.append({QStringLiteral("until"), QStringLiteral("before_since")});
    }
    // somewhere it is tomorrow already
    if (one.birth.isValid() && one.birth > now.toUtc().date().addDays(1)) {
        errors.append({QStringLiteral("birth"), QStringLiteral("in_future")});
    }
    for (const auto& day : one.hours) {
        const bool wrong = std::any_of(day.begin(), day.end(), [](const OpeningInterval& hours) {
            return hours.from < 0 || hours.to > 86'400 || hours.to <= hours.from;
        });
        if (wrong) {
            errors.append({QStringLiteral("hours"), malformed()});
            return;
        }
    }
}

/// Values in the form they are kept in. One that nobody touched stays, even if its field would not take it any more.
Result<QVector<FieldValue>> checkedValues(const CustomerProfile& one, const CustomerProfile& before, ProfileStore& profiles,
                                          QVector<FieldError>& errors)
{
    const auto fields = profiles.fields(true);
    if (!fields) {
        return fail(fields.error());
    }
    CustomerProfile kept;
    for (const FieldValue& value : one.values) {
        const QString name = QStringLiteral("field:%1").arg(value.field.value());
        const auto field = std::find_if(fields->begin(), fields->end(), [&](const CustomField& each) { return each.id == value.field; });
        if (field == fields->end()) {
            errors.append({name, QStringLiteral("unknown")});
            continue;
        }
        const auto canonical = value.value == before.value(value.field) ? std::optional(value.value) : canonicalValue(*field, value.value);
        if (!canonical) {
            errors.append({name, malformed()});
            continue;
        }
        kept.setValue(value.field, *canonical);
    }
    return kept.values;
}

QString hoursText(const WeeklyHours& hours)
{
    QStringList days;
    for (std::size_t day = 0; day < hours.size(); ++day) {
        for (const OpeningInterval& one : hours.at(day)) {
            days.append(QStringLiteral("%1 %2-%3").arg(day).arg(one.from).arg(one.to));
        }
    }
    return days.join(QLatin1Char('\n'));
}

QString styleText(const QVector<TalkStyle>& style)
{
    QStringList keys;
    for (const TalkStyle one : style) {
        keys.append(toKey(one));
    }
    return keys.join(QLatin1Char('\n'));
}

void compareIdentity(QVector<FieldDifference>& into, const CustomerProfile& mine, const CustomerProfile& stored)
{
    const auto day = [](QDate one) { return one.toString(Qt::ISODate); };
    compare(into, "given", mine.given, stored.given);
    compare(into, "family", mine.family, stored.family);
    compare(into, "vkn", mine.vkn, stored.vkn);
    compare(into, "tax_office", mine.taxOffice, stored.taxOffice);
    compare(into, "tier", toKey(mine.tier), toKey(stored.tier));
    compare(into, "owner", QString::number(mine.owner.value()), QString::number(stored.owner.value()));
    compare(into, "since", day(mine.since), day(stored.since));
    compare(into, "until", day(mine.until), day(stored.until));
    compare(into, "birth", day(mine.birth), day(stored.birth));
    compare(into, "gender", toKey(mine.gender), toKey(stored.gender));
    compare(into, "district", mine.district, stored.district);
    compare(into, "income", toKey(mine.income), toKey(stored.income));
    compare(into, "education", toKey(mine.education), toKey(stored.education));
    compare(into, "occupation", mine.occupation, stored.occupation);
}

void compareHabits(QVector<FieldDifference>& into, const CustomerProfile& mine, const CustomerProfile& stored)
{
    const auto moment = [](std::optional<Instant> at) { return at ? QString::number(at->ms) : QString(); };
    const auto channel = [](std::optional<Channel> one) { return one ? toKey(*one) : QString(); };
    compare(into, "locale", mine.locale, stored.locale);
    compare(into, "zone", mine.zone, stored.zone);
    compare(into, "style", styleText(mine.style), styleText(stored.style));
    compare(into, "preferred", channel(mine.preferred), channel(stored.preferred));
    compare(into, "hours", hoursText(mine.hours), hoursText(stored.hours));
    compare(into, "psychographic", mine.psychographic.join(QLatin1Char('\n')), stored.psychographic.join(QLatin1Char('\n')));
    compare(into, "behavioural", mine.behavioural.join(QLatin1Char('\n')), stored.behavioural.join(QLatin1Char('\n')));
    compare(into, "verified_at", moment(mine.verifiedAt), moment(stored.verifiedAt));
    QVector<CustomFieldId> fields;
    for (const FieldValue& one : mine.values + stored.values) {
        if (!fields.contains(one.field)) {
            fields.append(one.field);
            compare(into, qPrintable(QStringLiteral("field:%1").arg(one.field.value())), mine.value(one.field), stored.value(one.field));
        }
    }
}

tl::unexpected<Error> collided(const CustomerProfile& mine, const CustomerProfile& stored, UnitOfWork& work)
{
    Collision found{Entity::Customer, mine.customer.value(), stored.revision, {}, nullptr};
    compareIdentity(found.differences, mine, stored);
    compareHabits(found.differences, mine, stored);
    CustomerProfile anyway = mine;
    anyway.revision = stored.revision;
    found.anyway = anyCommand(EditProfile{anyway});
    nameLastWriter(found, work.stores());
    return fail(std::move(found), QStringLiteral("profile of customer %1").arg(mine.customer.value()));
}

}  // namespace

Result<CustomerProfile> run(const EditProfile& command, UnitOfWork& work)
{
    ProfileStore& profiles = work.stores().profiles;
    CustomerProfile one = tidied(command.profile);
    auto before = profiles.of(one.customer);
    if (!before) {
        return before;
    }
    QVector<FieldError> errors;
    checkTexts(one, errors);
    checkDays(one, work.now(), errors);
    const auto values = checkedValues(one, *before, profiles, errors);
    if (!values) {
        return fail(values.error());
    }
    if (!errors.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("customer profile"), errors);
    }
    one.values = *values;
    if (before->revision != one.revision) {
        return collided(one, *before, work);
    }
    const auto revision = profiles.save(one);
    if (!revision) {
        return fail(revision.error());
    }
    before->revision = *revision;
    work.touched(Entity::Customer, one.customer.value());
    work.undoWith(anyCommand(EditProfile{*before}));
    return profiles.of(one.customer);
}

Result<ChannelChoiceId> run(const NoteChannelChoice& command, UnitOfWork& work)
{
    ChannelChoice choice = command.choice;
    choice.reason = choice.reason.simplified();
    if (choice.reason.isEmpty() || choice.reason.size() > kLongestProfileText) {
        return fail(Code::Invalid, QStringLiteral("channel choice"),
                    {{QStringLiteral("reason"), choice.reason.isEmpty() ? QStringLiteral("required") : tooLong(kLongestProfileText)}});
    }
    choice.at = work.now();
    choice.user = work.actor().id;
    const auto id = work.stores().profiles.note(choice);
    if (!id) {
        return id;
    }
    choice.id = *id;
    work.touched(Entity::Customer, choice.customer.value());
    work.undoWith(anyCommand(ForgetChannelChoice{choice}));
    return id;
}

Result<> run(const ForgetChannelChoice& command, UnitOfWork& work)
{
    auto gone = work.stores().profiles.forget(command.choice.id);
    if (gone) {
        work.touched(Entity::Customer, command.choice.customer.value());
        work.undoWith(anyCommand(NoteChannelChoice{command.choice}));
    }
    return gone;
}

}  // namespace memnun
