// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/QuarantineCommands.h"

namespace memnun {

Result<> run(const RemoveQuarantined& command, UnitOfWork& work)
{
    const auto item = work.stores().imports.quarantineItem(command.id);
    if (!item) {
        return fail(item.error());
    }
    auto released = work.stores().imports.release(command.id);
    if (released) {
        work.touched(Entity::Quarantine, command.id);
        work.undoWith(anyCommand(RestoreQuarantined{*item}));
    }
    return released;
}

Result<> run(const RestoreQuarantined& command, UnitOfWork& work)
{
    const auto back = work.stores().imports.quarantine(command.item);
    if (!back) {
        return fail(back.error());
    }
    work.touched(Entity::Quarantine, command.item.id);
    return {};
}

}  // namespace memnun
