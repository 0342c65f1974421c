// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/SyncCommands.h"

#include "core/imports/ImportStore.h"

namespace memnun {

Result<> run(const KeepFolderPlace& command, UnitOfWork& work)
{
    auto folder = work.stores().mailSync.folder(command.folder);
    if (!folder) {
        return fail(folder.error());
    }
    folder->uidValidity = command.uidValidity;
    folder->highestUid = command.highestUid;
    folder->modSeq = command.modSeq;
    return work.stores().mailSync.save(*folder);
}

Result<> run(const NoteFolderRun& command, UnitOfWork& work)
{
    auto folder = work.stores().mailSync.folder(command.folder);
    if (!folder) {
        return fail(folder.error());
    }
    folder->triedAt = command.at;
    folder->lastError = command.error;
    if (command.error.isEmpty()) {
        folder->syncedAt = command.at;
    }
    folder->localCount = command.localCount ? command.localCount : folder->localCount;
    folder->serverCount = command.serverCount ? command.serverCount : folder->serverCount;
    folder->lagMs = command.lagMs ? command.lagMs : folder->lagMs;
    auto saved = work.stores().mailSync.save(*folder);
    if (saved) {
        work.announce(Entity::MailAccount, folder->account.value());
    }
    return saved;
}

Result<> run(const ForgetPlaces& command, UnitOfWork& work)
{
    MailSyncStore& sync = work.stores().mailSync;
    return command.others ? sync.forgetOthers(command.folder, command.uidValidity)
                          : sync.forget(command.folder, command.uidValidity, command.uids);
}

Result<> run(const FetchAgain& command, UnitOfWork& work)
{
    auto done = work.stores().mailSync.forgetQuarantined(command.quarantine);
    if (done) {
        done = work.stores().imports.release(command.quarantine);
    }
    if (done) {
        work.touched(Entity::Quarantine, command.quarantine);
    }
    return done;
}

Result<> run(const RenameFolder& command, UnitOfWork& work)
{
    const auto folder = work.stores().mailSync.folder(command.folder);
    if (!folder) {
        return fail(folder.error());
    }
    auto renamed = work.stores().mailSync.rename(command.folder, command.name);
    if (renamed) {
        work.announce(Entity::MailAccount, folder->account.value());
    }
    return renamed;
}

Result<> run(const NoteMarks& command, UnitOfWork& work)
{
    for (const OpenMark& mark : command.marks) {
        if (auto noted = work.stores().mailSync.noteTold(mark.interaction, command.account, mark.wanted); !noted) {
            return noted;
        }
    }
    return {};
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
