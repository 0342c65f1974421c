// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personas/PersonaCommands.h"

#include "core/base/TooLong.h"
#include "core/kernel/Collision.h"
#include "core/personas/PersonaStore.h"
#include "core/text/TurkishText.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

QString tidyText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.trimmed();
}

Persona tidied(Persona one)
{
    one.name = one.name.simplified();
    one.quote = one.quote.simplified();
    one.tone = one.tone.simplified();
    for (QString& section : one.sections) {
        section = tidyText(section);
    }
    return one;
}

void checkLength(const QString& field, const QString& text, int most, QVector<FieldError>& problems)
{
    if (text.size() > most) {
        problems.append({field, tooLong(most)});
    }
}

QVector<FieldError> problemsOf(const Persona& one)
{
    QVector<FieldError> problems;
    if (one.name.isEmpty()) {
        problems.append({QStringLiteral("name"), QStringLiteral("required")});
    }
    checkLength(QStringLiteral("name"), one.name, kLongestPersonaName, problems);
    checkLength(QStringLiteral("quote"), one.quote, kLongestPersonaLine, problems);
    checkLength(QStringLiteral("tone"), one.tone, kLongestPersonaLine, problems);
    for (const auto& [section, key] : EnumKeys<PersonaSection>::keys) {
        checkLength(QString::fromLatin1(key), one.section(section), kLongestPersonaText, problems);
    }
    if (!std::isfinite(one.minScore) || one.minScore <= 0 || one.minScore > 1) {
        problems.append({QStringLiteral("min_score"), QStringLiteral("range")});
    }
    if (one.picture.size() > kBiggestPicture) {
        problems.append({QStringLiteral("picture"), QStringLiteral("too_big")});
    } else if (!one.picture.isEmpty() && !looksLikePicture(one.picture)) {
        problems.append({QStringLiteral("picture"), QStringLiteral("malformed")});
    }
    if (const auto rules = checkRules(one.rules); !rules) {
        problems += rules.error().fields;
    }
    return problems;
}

Error refused(const char* field, const char* rule)
{
    return {Code::Invalid, QStringLiteral("persona"), {{QString::fromLatin1(field), QString::fromLatin1(rule)}}};
}

/// Two of one name could not be told apart, and a tie between them not be decided.
Result<> checkPlace(const Persona& one, PersonaStore& personas)
{
    const auto all = personas.all();
    if (!all) {
        return fail(all.error());
    }
    const QString key = foldForSearch(one.name);
    const bool taken = std::any_of(all->begin(), all->end(), [&](const Persona& other) {
        return other.id != one.id && foldForSearch(other.name) == key;
    });
    if (taken) {
        return fail(refused("name", "taken"));
    }
    return !one.id.isValid() && all->size() >= kMostPersonas ? Result<>(fail(refused("personas", "too_many"))) : Result<>();
}

tl::unexpected<Error> collided(const Persona& mine, const Persona& stored)
{
    Collision collision{Entity::Persona, mine.id.value(), stored.revision, {}, nullptr};
    auto& differences = collision.differences;
    compare(differences, "name", mine.name, stored.name);
    compare(differences, "quote", mine.quote, stored.quote);
    for (const auto& [section, key] : EnumKeys<PersonaSection>::keys) {
        compare(differences, key, mine.section(section), stored.section(section));
    }
    compare(differences, "tone", mine.tone, stored.tone);
    compare(differences, "rules", toJsonText(mine.rules), toJsonText(stored.rules));
    compare(differences, "min_score", QString::number(mine.minScore), QString::number(stored.minScore));
    Persona again = mine;
    again.revision = stored.revision;
    collision.anyway = anyCommand(SavePersona{again});
    return fail(std::move(collision), QStringLiteral("persona %1").arg(mine.id.value()));
}

Result<Persona> edited(const Persona& one, UnitOfWork& work)
{
    PersonaStore& personas = work.stores().personas;
    auto before = personas.byId(one.id);
    if (!before || before->removed) {
        return before ? fail(Code::NotFound, QStringLiteral("persona %1 was removed").arg(one.id.value())) : before;
    }
    if (before->revision != one.revision) {
        return collided(one, *before);
    }
    const auto revision = personas.update(one);
    if (!revision) {
        return fail(revision.error());
    }
    before->revision = *revision;
    work.touched(Entity::Persona, one.id.value());
    work.undoWith(anyCommand(SavePersona{*before}));
    return personas.byId(one.id);
}

Result<> setRemoved(PersonaId id, bool removed, UnitOfWork& work)
{
    PersonaStore& personas = work.stores().personas;
    auto one = personas.byId(id);
    if (!one || one->removed == removed) {
        return one ? fail(Code::NotFound, QStringLiteral("persona %1").arg(id.value())) : fail(one.error());
    }
    one->removed = removed;
    if (const auto free = removed ? Result<>() : checkPlace(*one, personas); !free) {
        return free;
    }
    const auto revision = personas.update(*one);
    if (!revision) {
        return fail(revision.error());
    }
    work.touched(Entity::Persona, id.value());
    return {};
}

}  // namespace

Result<Persona> run(const SavePersona& command, UnitOfWork& work)
{
    Persona one = tidied(command.one);
    one.removed = false;
    if (const auto problems = problemsOf(one); !problems.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("persona"), problems);
    }
    if (auto free = checkPlace(one, work.stores().personas); !free) {
        return fail(free.error());
    }
    if (one.id.isValid()) {
        return edited(one, work);
    }
    const auto id = work.stores().personas.insert(one);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Persona, id->value());
    work.undoWith(anyCommand(RemovePersona{*id}));
    return work.stores().personas.byId(*id);
}

Result<> run(const RemovePersona& command, UnitOfWork& work)
{
    auto removed = setRemoved(command.id, true, work);
    if (removed) {
        work.undoWith(anyCommand(RestorePersona{command.id}));
    }
    return removed;
}

Result<> run(const RestorePersona& command, UnitOfWork& work)
{
    auto restored = setRemoved(command.id, false, work);
    if (restored) {
        work.undoWith(anyCommand(RemovePersona{command.id}));
    }
    return restored;
}

Result<> run(const ChoosePersona& command, UnitOfWork& work)
{
    PersonaStore& personas = work.stores().personas;
    const auto before = personas.chosenFor(command.customer);
    if (!before) {
        return fail(before.error());
    }
    if (command.persona.isValid()) {
        const auto wanted = personas.byId(command.persona);
        if (!wanted || wanted->removed || !wanted->active) {
            return wanted ? fail(Code::NotFound, QStringLiteral("persona %1").arg(command.persona.value())) : fail(wanted.error());
        }
    }
    if (auto chosen = personas.choose(command.customer, command.persona); !chosen) {
        return chosen;
    }
    work.touched(Entity::Customer, command.customer.value());
    work.announce(Entity::Persona, 0);
    work.undoWith(anyCommand(ChoosePersona{command.customer, *before}));
    return {};
}

}  // namespace memnun
