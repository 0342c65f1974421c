// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Cli.h"
#include "app/mail/MailDesk.h"
#include "app/mail/MailService.h"
#include "app/mail/OutgoingMail.h"
#include "core/channels/KeychainSecretStore.h"
#include "core/channels/secrets/LayeredSecretStore.h"
#include "core/kernel/ThreadedExecutor.h"

#include <QElapsedTimer>

namespace memnun::cli {

/// Fetches the mail of all accounts and empties the outbox, once or until it is told to end. It runs the program's event
/// loop and ends in good order: lines are closed, turns given back, nothing is left half done.
class SyncRun final : public QObject {
    Q_OBJECT
public:
    SyncRun(const Context& context, const Workspace& workspace, bool watch);
    ~SyncRun() override;

    /// `passphrase` opens the file of passwords, where there is no keychain; null: there is none.
    Result<Answer> run(const QString& passphrase);

private:
    void begin();
    void onChanged(MailAccountId account);
    void tell(const AccountState& state);
    void look();
    void looked(const Result<bool>& isDue);
    void lost(const Error& why);
    void stop();
    void end();
    Result<> readResults();
    Answer answer() const;
    QJsonObject json(const MailAccount& account, const AccountState& state) const;
    QString line(const MailAccount& account, const AccountState& state) const;

    const Context& m_context;
    const Workspace& m_workspace;
    bool m_watch;
    KeychainSecretStore m_keychain;
    SealedSecretStore m_sealed;
    LayeredSecretStore m_secrets;
    ThreadedExecutor m_executor;
    ChangeBus m_changes;
    CommandBus m_bus;
    std::unique_ptr<LiveLink> m_link;
    MailDesk m_desk;
    MailService m_service;
    OutgoingMail m_outgoing;
    QTimer m_look;
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceReached;  ///< since the workspace last gave an answer
    bool m_looking = false;
    Error m_whyNot{Code::Unavailable, QStringLiteral("timed out"), {}};  ///< it gives none
    QHash<MailAccountId, MailActivity> m_told;
    QVector<MailAccount> m_accounts;
    QHash<MailAccountId, QVector<MailFolder>> m_folders;
    QVector<AccountState> m_states;  ///< as they were when it was told to stop
    std::optional<Error> m_error;
    int m_sent = 0;
    int m_waiting = 0;
    int m_failed = 0;
    int m_open = 2;  ///< the service and the sender
    bool m_lacksSender = false;
    bool m_stopping = false;
};

}  // namespace memnun::cli
