// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingCommands.h"

#include "core/settings/SettingStore.h"

namespace memnun {

Result<> run(const SaveSetting& command, UnitOfWork& work)
{
    auto saved = work.stores().settings.set(command.key, command.value);
    if (saved) {
        work.touched(Entity::Setting, 0);
    }
    return saved;
}

}  // namespace memnun
