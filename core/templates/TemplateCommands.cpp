// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/TemplateCommands.h"

#include "core/base/TooLong.h"
#include "core/kernel/Collision.h"
#include "core/templates/TemplateStore.h"
#include "core/templates/TemplateText.h"
#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {

namespace {

void checkLength(const char* field, const QString& text, int most, QVector<FieldError>& problems)
{
    if (text.size() > most) {
        problems.append({QString::fromLatin1(field), tooLong(most)});
    }
}

/// The placeholder that is none.
QString unknownIn(const QString& text)
{
    const QVector<TemplateGap> gaps = gapsIn(text);
    const auto found = std::find_if(gaps.begin(), gaps.end(),
                                    [](const TemplateGap& gap) { return gap.kind == TemplateGap::Kind::Unknown; });
    return found == gaps.end() ? QString() : text.mid(found->at, found->length);
}

QString tidyText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return text;
}

Template tidied(Template one)
{
    one.folder = one.folder.simplified();
    one.name = one.name.simplified();
    one.shortcut = one.shortcut.trimmed();
    one.turkish = tidyText(one.turkish);
    one.english = tidyText(one.english);
    return one;
}

Result<bool> isTaken(const Template& one, TemplateStore& templates)
{
    const auto all = one.shortcut.isEmpty() ? Result<QVector<Template>>(QVector<Template>()) : templates.all();
    if (!all) {
        return fail(all.error());
    }
    const QString key = foldForSearch(one.shortcut);
    return std::any_of(all->begin(), all->end(), [&](const Template& other) {
        return other.id != one.id && foldForSearch(other.shortcut) == key;
    });
}

Error taken()
{
    return {Code::Invalid, QStringLiteral("template"), {{QStringLiteral("shortcut"), QStringLiteral("taken")}}};
}

Result<> checked(const Template& one, TemplateStore& templates)
{
    QVector<FieldError> problems;
    QString context = QStringLiteral("template");
    if (one.name.isEmpty()) {
        problems.append({QStringLiteral("name"), QStringLiteral("required")});
    }
    checkLength("name", one.name, kLongestTemplateName, problems);
    checkLength("folder", one.folder, kLongestTemplateName, problems);
    checkLength("shortcut", one.shortcut, kLongestTemplateShortcut, problems);
    if (std::any_of(one.shortcut.begin(), one.shortcut.end(), [](QChar c) { return c.isSpace(); })) {
        problems.append({QStringLiteral("shortcut"), QStringLiteral("spaces")});
    }
    if (one.turkish.isEmpty() && one.english.isEmpty()) {
        problems.append({QStringLiteral("turkish"), QStringLiteral("required")});
    }
    for (const auto& [field, text] : {std::pair("turkish", one.turkish), std::pair("english", one.english)}) {
        checkLength(field, text, kLongestTemplateText, problems);
        if (const QString unknown = unknownIn(text); !unknown.isEmpty()) {
            problems.append({QString::fromLatin1(field), QStringLiteral("placeholder")});
            context = unknown;
        }
    }
    if (!problems.isEmpty()) {
        return fail(Code::Invalid, context, problems);
    }
    const auto clash = isTaken(one, templates);
    if (!clash) {
        return fail(clash.error());
    }
    return *clash ? Result<>(fail(taken())) : Result<>();
}

/// Somebody else changed it meanwhile: both texts side by side, and how to go on.
tl::unexpected<Error> collided(const Template& mine, const Template& stored)
{
    Collision collision{Entity::Template, mine.id.value(), stored.revision, {}, nullptr};
    compare(collision.differences, "name", mine.name, stored.name);
    compare(collision.differences, "folder", mine.folder, stored.folder);
    compare(collision.differences, "shortcut", mine.shortcut, stored.shortcut);
    compare(collision.differences, "turkish", mine.turkish, stored.turkish);
    compare(collision.differences, "english", mine.english, stored.english);
    Template again = mine;
    again.revision = stored.revision;
    collision.anyway = anyCommand(SaveTemplate{again});
    return fail(std::move(collision), QStringLiteral("template %1").arg(mine.id.value()));
}

Result<Template> edited(const Template& one, UnitOfWork& work)
{
    TemplateStore& templates = work.stores().templates;
    auto before = templates.byId(one.id);
    if (!before || before->removed) {
        return before ? fail(Code::NotFound, QStringLiteral("template %1 was removed").arg(one.id.value())) : before;
    }
    if (before->revision != one.revision) {
        return collided(one, *before);
    }
    const auto revision = templates.update(one);
    if (!revision) {
        return fail(revision.error());
    }
    before->revision = *revision;
    work.touched(Entity::Template, one.id.value());
    work.undoWith(anyCommand(SaveTemplate{*before}));
    return templates.byId(one.id);
}

Result<> setRemoved(TemplateId id, bool removed, UnitOfWork& work)
{
    auto one = work.stores().templates.byId(id);
    if (!one || one->removed == removed) {
        return one ? fail(Code::NotFound, QStringLiteral("template %1").arg(id.value())) : fail(one.error());
    }
    one->removed = removed;
    const auto clash = removed ? Result<bool>(false) : isTaken(*one, work.stores().templates);
    if (!clash || *clash) {
        return fail(clash ? taken() : clash.error());
    }
    const auto revision = work.stores().templates.update(*one);
    if (!revision) {
        return fail(revision.error());
    }
    work.touched(Entity::Template, id.value());
    return {};
}

}  // namespace

Result<Template> run(const SaveTemplate& command, UnitOfWork& work)
{
    TemplateStore& templates = work.stores().templates;
    Template one = tidied(command.one);
    one.removed = false;
    if (auto fits = checked(one, templates); !fits) {
        return fail(fits.error());
    }
    if (one.id.isValid()) {
        return edited(one, work);
    }
    const auto id = templates.insert(one);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Template, id->value());
    work.undoWith(anyCommand(RemoveTemplate{*id}));
    return templates.byId(*id);
}

Result<> run(const RemoveTemplate& command, UnitOfWork& work)
{
    auto removed = setRemoved(command.id, true, work);
    if (removed) {
        work.undoWith(anyCommand(RestoreTemplate{command.id}));
    }
    return removed;
}

Result<> run(const RestoreTemplate& command, UnitOfWork& work)
{
    return setRemoved(command.id, false, work);
}

}  // namespace memnun
