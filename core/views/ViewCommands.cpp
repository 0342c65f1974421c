// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/ViewCommands.h"

#include "core/base/TooLong.h"
#include "core/conditions/ConditionText.h"
#include "core/kernel/Collision.h"
#include "core/views/ViewStore.h"

namespace memnun {

namespace {

/// With a tidy name and condition, or why not.
Result<SavedView> checked(SavedView view)
{
    const auto refuse = [](const QString& rule) {
        return fail(Code::Invalid, QStringLiteral("view name"), {{QStringLiteral("name"), rule}});
    };
    view.name = view.name.simplified();
    if (view.name.isEmpty()) {
        return refuse(QStringLiteral("required"));
    }
    if (view.name.size() > kLongestViewName) {
        return refuse(tooLong(kLongestViewName));
    }
    view.condition = normal(std::move(view.condition));
    const auto fits = checkLimits(view.condition);
    return fits ? Result<SavedView>(std::move(view)) : Result<SavedView>(fail(fits.error()));
}

Result<SavedView> editable(ViewId id, UnitOfWork& work)
{
    auto view = work.stores().views.byId(id);
    if (view && !mayEdit(*view, work.actor())) {
        return fail(Code::Forbidden, QStringLiteral("view %1 of another person").arg(id.value()));
    }
    return view;
}

/// Somebody else changed it meanwhile.
Result<SavedView> collided(SavedView mine, const SavedView& stored, UnitOfWork& work)
{
    Collision collision{Entity::View, mine.id.value(), stored.revision, {}, nullptr};
    compare(collision.differences, "name", mine.name, stored.name);
    compare(collision.differences, "condition", toText(mine.condition), toText(stored.condition));
    compare(collision.differences, "sort", toKey(mine.sort), toKey(stored.sort));
    compare(collision.differences, "shared", QString::number(mine.shared), QString::number(stored.shared));
    if (collision.differences.isEmpty()) {
        return stored;
    }
    mine.revision = stored.revision;
    collision.anyway = anyCommand(EditView{mine});
    nameLastWriter(collision, work.stores());
    return fail(std::move(collision), QStringLiteral("view %1").arg(mine.id.value()));
}

}  // namespace

bool mayEdit(const SavedView& view, const Actor& actor)
{
    return view.owner == actor.id || (view.shared && allows(actor.role, Permission::Configure));
}

Result<SavedView> run(const CreateView& command, UnitOfWork& work)
{
    auto view = checked(command.view);
    if (!view) {
        return view;
    }
    view->id = {};
    view->owner = work.actor().id;
    const auto id = work.stores().views.insert(*view);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::View, id->value());
    auto made = work.stores().views.byId(*id);
    if (made) {
        work.undoWith(anyCommand(RemoveView{*id, *made}));
    }
    return made;
}

Result<SavedView> run(const EditView& command, UnitOfWork& work)
{
    auto before = editable(command.view.id, work);
    auto view = checked(command.view);
    if (!before || !view) {
        return before ? view : before;
    }
    view->owner = before->owner;
    if (view->revision != before->revision) {
        return collided(*view, *before, work);
    }
    const auto revision = work.stores().views.update(*view);
    if (!revision) {
        return fail(revision.error());
    }
    view->revision = before->revision = *revision;
    work.touched(Entity::View, view->id.value());
    work.undoWith(anyCommand(EditView{*before}));
    return view;
}

Result<> run(const RemoveView& command, UnitOfWork& work)
{
    const auto view = editable(command.id, work);
    if (!view) {
        return fail(view.error());
    }
    if (command.asMade) {
        SavedView same = *command.asMade;
        same.revision = view->revision;
        if (same != *view) {
            return fail(Code::Conflict, QStringLiteral("view %1 was changed since").arg(command.id.value()));
        }
    }
    auto removed = work.stores().views.remove(command.id);
    if (removed) {
        work.touched(Entity::View, command.id.value());
        work.undoWith(anyCommand(RestoreView{*view}));
    }
    return removed;
}

Result<> run(const RestoreView& command, UnitOfWork& work)
{
    if (!mayEdit(command.view, work.actor())) {
        return fail(Code::Forbidden, QStringLiteral("view of another person"));
    }
    const auto id = work.stores().views.insert(command.view);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::View, id->value());
    return {};
}

}  // namespace memnun
