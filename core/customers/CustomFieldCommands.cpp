// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomFieldCommands.h"

#include "core/base/TooLong.h"
#include "core/customers/ProfileStore.h"
#include "core/kernel/Collision.h"
#include "core/text/TurkishText.h"

#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

using Fields = QVector<CustomField>;

Fields::const_iterator fieldIn(const Fields& fields, CustomFieldId id)
{
    return std::find_if(fields.begin(), fields.end(), [id](const CustomField& one) { return one.id == id; });
}

CustomField tidied(CustomField field)
{
    field.name = field.name.simplified();
    QStringList choices;
    QSet<QString> had;
    for (const QString& choice : field.choices) {
        const QString one = choice.simplified();
        const QString folded = foldForSearch(one);
        if (!one.isEmpty() && !had.contains(folded)) {
            had.insert(folded);
            choices.append(one);
        }
    }
    field.choices = field.kind == FieldKind::Choice ? choices : QStringList();
    return field;
}

bool isTaken(const CustomField& field, const Fields& fields)
{
    const QString folded = foldForSearch(field.name);
    return std::any_of(fields.begin(), fields.end(), [&](const CustomField& other) {
        return !other.removed && other.id != field.id && foldForSearch(other.name) == folded;
    });
}

tl::unexpected<Error> refused(const char* field, const QString& rule)
{
    return fail(Code::Invalid, QStringLiteral("custom field"), {{QString::fromLatin1(field), rule}});
}

Result<> checked(const CustomField& field, const Fields& fields)
{
    if (field.name.isEmpty()) {
        return refused("name", QStringLiteral("required"));
    }
    if (field.name.size() > kLongestFieldName) {
        return refused("name", tooLong(kLongestFieldName));
    }
    if (isTaken(field, fields)) {
        return refused("name", QStringLiteral("taken"));
    }
    if (field.kind == FieldKind::Choice && field.choices.isEmpty()) {
        return refused("choices", QStringLiteral("required"));
    }
    if (field.choices.size() > kMostChoices) {
        return refused("choices", QStringLiteral("too_many"));
    }
    const auto longest = std::max_element(field.choices.begin(), field.choices.end(),
                                          [](const QString& a, const QString& b) { return a.size() < b.size(); });
    if (longest != field.choices.end() && longest->size() > kLongestFieldName) {
        return refused("choices", tooLong(kLongestFieldName));
    }
    return {};
}

tl::unexpected<Error> collided(const CustomField& mine, const CustomField& stored)
{
    Collision collision{Entity::CustomField, mine.id.value(), stored.revision, {}, nullptr};
    compare(collision.differences, "name", mine.name, stored.name);
    compare(collision.differences, "choices", mine.choices.join(QLatin1Char('\n')), stored.choices.join(QLatin1Char('\n')));
    CustomField again = mine;
    again.revision = stored.revision;
    collision.anyway = anyCommand(SaveCustomField{again});
    return fail(std::move(collision), QStringLiteral("custom field %1").arg(mine.id.value()));
}

Result<CustomField> stored(CustomFieldId id, UnitOfWork& work)
{
    const auto fields = work.stores().profiles.fields(true);
    if (!fields) {
        return fail(fields.error());
    }
    const auto found = fieldIn(*fields, id);
    return found == fields->end() ? Result<CustomField>(fail(Code::NotFound, QStringLiteral("custom field %1").arg(id.value())))
                                  : Result<CustomField>(*found);
}

Result<CustomField> edited(CustomField field, CustomField before, UnitOfWork& work)
{
    if (before.removed) {
        return fail(Code::NotFound, QStringLiteral("custom field %1 was removed").arg(field.id.value()));
    }
    if (before.kind != field.kind) {
        return refused("kind", QStringLiteral("fixed"));
    }
    if (before.revision != field.revision) {
        return collided(field, before);
    }
    field.place = before.place;
    const auto revision = work.stores().profiles.updateField(field);
    if (!revision) {
        return fail(revision.error());
    }
    before.revision = field.revision = *revision;
    work.touched(Entity::CustomField, field.id.value());
    work.undoWith(anyCommand(SaveCustomField{before}));
    return field;
}

Result<CustomField> made(CustomField field, const Fields& fields, UnitOfWork& work)
{
    const auto live = std::count_if(fields.begin(), fields.end(), [](const CustomField& one) { return !one.removed; });
    if (live >= kMostCustomFields) {
        return refused("fields", QStringLiteral("too_many"));
    }
    field.place = fields.isEmpty() ? 0 : fields.last().place + 1;
    const auto id = work.stores().profiles.insertField(field);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::CustomField, id->value());
    work.undoWith(anyCommand(RemoveCustomField{*id}));
    return stored(*id, work);
}

Result<> setRemoved(CustomFieldId id, bool removed, UnitOfWork& work)
{
    const auto fields = work.stores().profiles.fields(true);
    if (!fields) {
        return fail(fields.error());
    }
    const auto found = fieldIn(*fields, id);
    if (found == fields->end() || found->removed == removed) {
        return fail(Code::NotFound, QStringLiteral("custom field %1").arg(id.value()));
    }
    if (!removed && isTaken(*found, *fields)) {
        return refused("name", QStringLiteral("taken"));
    }
    CustomField field = *found;
    field.removed = removed;
    const auto saved = work.stores().profiles.updateField(field);
    if (!saved) {
        return fail(saved.error());
    }
    work.touched(Entity::CustomField, id.value());
    work.undoWith(removed ? anyCommand(RestoreCustomField{id}) : anyCommand(RemoveCustomField{id}));
    return {};
}

}  // namespace

Result<CustomField> run(const SaveCustomField& command, UnitOfWork& work)
{
    const CustomField field = tidied(command.field);
    const auto fields = work.stores().profiles.fields(true);
    if (!fields) {
        return fail(fields.error());
    }
    if (auto fits = checked(field, *fields); !fits) {
        return fail(fits.error());
    }
    if (!field.id.isValid()) {
        return made(field, *fields, work);
    }
    const auto before = fieldIn(*fields, field.id);
    return before == fields->end() ? Result<CustomField>(fail(Code::NotFound, QStringLiteral("custom field %1").arg(field.id.value())))
                                   : edited(field, *before, work);
}

Result<> run(const RemoveCustomField& command, UnitOfWork& work)
{
    return setRemoved(command.id, true, work);
}

Result<> run(const RestoreCustomField& command, UnitOfWork& work)
{
    return setRemoved(command.id, false, work);
}

Result<> run(const OrderCustomFields& command, UnitOfWork& work)
{
    const auto fields = work.stores().profiles.fields(true);
    if (!fields) {
        return fail(fields.error());
    }
    const auto rank = [&](const CustomField& one) {
        const qsizetype at = command.order.indexOf(one.id);
        return at < 0 ? command.order.size() : at;
    };
    Fields wanted = *fields;
    std::stable_sort(wanted.begin(), wanted.end(), [&](const CustomField& a, const CustomField& b) { return rank(a) < rank(b); });
    OrderCustomFields back;
    for (const CustomField& one : *fields) {
        back.order.append(one.id);
    }
    for (int place = 0; place < wanted.size(); ++place) {
        CustomField field = wanted.at(place);
        if (field.place == place) {
            continue;
        }
        field.place = place;
        if (const auto saved = work.stores().profiles.updateField(field); !saved) {
            return fail(saved.error());
        }
        work.touched(Entity::CustomField, field.id.value());
    }
    work.undoWith(anyCommand(back));
    return {};
}

}  // namespace memnun
