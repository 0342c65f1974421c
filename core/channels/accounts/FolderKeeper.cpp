// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/accounts/FolderKeeper.h"

#include "core/accounts/SyncCommands.h"

#include <algorithm>

namespace memnun {

FolderKeeper::FolderKeeper(Executor& executor, CommandBus& bus, MailFolderId folder, QObject* parent)
    : QObject(parent), m_executor(executor), m_bus(bus), m_folder(folder)
{
}

void FolderKeeper::load(std::function<void(Result<imap::FolderState>)> then)
{
    m_executor.read<imap::FolderState>(
        this,
        [folder = m_folder](Stores& stores) -> Result<imap::FolderState> {
            const auto found = stores.mailSync.folder(folder);
            if (!found) {
                return fail(found.error());
            }
            return imap::FolderState{found->uidValidity, found->highestUid, static_cast<quint64>(found->modSeq)};
        },
        [this, then = std::move(then)](Result<imap::FolderState> state) {
            m_uidValidity = state ? state->uidValidity : m_uidValidity;
            then(std::move(state));
        });
}

void FolderKeeper::save(imap::FolderState state, std::function<void(Result<>)> then)
{
    m_uidValidity = state.uidValidity;
    m_bus.submit(KeepFolderPlace{m_folder, state.uidValidity, state.highestUid, static_cast<qint64>(state.modSeq)}, this,
                 std::move(then));
}

void FolderKeeper::known(quint32 uidValidity, quint32 first, quint32 last,
                         std::function<void(Result<QVector<quint32>>)> then)
{
    m_executor.read<QVector<quint32>>(
        this,
        [folder = m_folder, uidValidity, first, last](Stores& stores) -> Result<QVector<quint32>> {
            const auto found = stores.mailSync.known(folder, uidValidity, first, last);
            if (!found) {
                return fail(found.error());
            }
            QVector<quint32> uids(found->begin(), found->end());
            std::sort(uids.begin(), uids.end());
            return uids;
        },
        std::move(then));
}

void FolderKeeper::count(quint32 uidValidity, std::function<void(Result<qint64>)> then)
{
    m_executor.read<qint64>(
        this, [folder = m_folder, uidValidity](Stores& stores) { return stores.mailSync.count(folder, uidValidity); },
        std::move(then));
}

void FolderKeeper::forget(quint32 uidValidity, QVector<quint32> uids, std::function<void(Result<>)> then)
{
    m_bus.submit(ForgetPlaces{m_folder, uidValidity, std::move(uids), false}, this, std::move(then));
}

void FolderKeeper::forgetOthers(quint32 uidValidity, std::function<void(Result<>)> then)
{
    m_bus.submit(ForgetPlaces{m_folder, uidValidity, {}, true}, this, std::move(then));
}

void FolderKeeper::noteLag(Instant arrived, Instant here)
{
    if (!m_newest || arrived >= *m_newest) {
        m_newest = arrived;
        m_lagMs = std::max<qint64>(0, here.ms - arrived.ms);
    }
}

void FolderKeeper::noteRun(const Result<imap::SyncReport>& report, Instant at, std::function<void(Result<>)> then)
{
    NoteFolderRun note{m_folder, at, {}, {}, {}, m_lagMs};
    if (report) {
        note.localCount = report->localCount;
        note.serverCount = report->serverCount;
    } else {
        const QString rule = report.error().fields.value(0).rule;
        note.error = (rule.isEmpty() ? codeKey(report.error().code) : rule) + QStringLiteral(": ") + report.error().context;
    }
    m_bus.submit(note, this, std::move(then));
}

}  // namespace memnun
