// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/SyncCommands.h"

namespace memnun {

Result<> run(const SaveFolder& command, UnitOfWork& work)
{
    auto saved = work.stores().mailSync.save(command.folder);
    if (saved) {
        work.announce(Entity::MailAccount, command.folder.account.value());
    }
    return saved;
}

Result<bool> run(const HoldAccount& command, UnitOfWork& work)
{
    return work.stores().mailSync.hold(command.account, command.holder, work.now(), command.ms);
}

Result<> run(const ReleaseAccount& command, UnitOfWork& work)
{
    return work.stores().mailSync.release(command.account, command.holder);
}

}  // namespace memnun
