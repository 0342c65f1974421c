// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailSyncStore.h"
#include "core/channels/imap/FolderSync.h"
#include "core/kernel/CommandBus.h"

namespace memnun {

/// Keeps in the workspace how far one folder is fetched. Asks on reader threads, writes by commands.
class FolderKeeper final : public QObject, public imap::FolderStateStore {
    Q_OBJECT
public:
    FolderKeeper(Executor& executor, CommandBus& bus, MailFolderId folder, QObject* parent = nullptr);

    void load(std::function<void(Result<imap::FolderState>)> then) override;
    void save(imap::FolderState state, std::function<void(Result<>)> then) override;
    void known(quint32 uidValidity, quint32 first, quint32 last, std::function<void(Result<QVector<quint32>>)> then) override;
    void count(quint32 uidValidity, std::function<void(Result<qint64>)> then) override;
    void forget(quint32 uidValidity, QVector<quint32> uids, std::function<void(Result<>)> then) override;
    void forgetOthers(quint32 uidValidity, std::function<void(Result<>)> then) override;

    MailFolderId folder() const { return m_folder; }
    /// As last loaded or saved: under which the messages of the run at hand lie.
    quint32 uidValidity() const { return m_uidValidity; }

    /// The row of mailbox health after a run: counts and when, or why it did not go well.
    void noteRun(const Result<imap::SyncReport>& report, Instant at, std::function<void(Result<>)> then = {});
    /// The newest message came to the server then and was here at `here`.
    void noteLag(Instant arrived, Instant here);

private:
    Executor& m_executor;
    CommandBus& m_bus;
    MailFolderId m_folder;
    quint32 m_uidValidity = 0;
    std::optional<qint64> m_lagMs;
    std::optional<Instant> m_newest;
};

}  // namespace memnun
