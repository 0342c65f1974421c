// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/AccountLog.h"
#include "app/mail/AccountSession.h"
#include "core/accounts/MailServicePort.h"

namespace memnun {

/// Keeps the mail of one account coming: waits for its turn, logs in, and after trouble tries again with growing pauses. What
/// only people can mend – the login – is not tried again before something changes. A bad certificate is looked at again now and
/// then: a network may have put it there, and no secret leaves before it is good.
class AccountRunner final : public QObject {
    Q_OBJECT
public:
    AccountRunner(const MailParts& parts, const MailPace& pace, const MailAccount& account, SyncTurn::Sharing sharing,
                  std::shared_ptr<AccountLog> log, QObject* parent);
    ~AccountRunner() override;

    void start();
    /// Lets go of the turn and the line; stopped() follows, never from within this call.
    void stop();
    /// The account as it is now. Takes effect at once where it matters for fetching.
    void change(const MailAccount& account);
    /// Now, whatever it waits for.
    void fetchNow();
    /// Something was read or answered, perhaps.
    void tellMarksSoon();
    /// There is another password, or a new sign-in. What is being tried with the old one meanwhile says nothing about it.
    void loginChanged();

    const MailAccount& account() const { return m_account; }
    const AccountState& state() const { return m_state; }

Q_SIGNALS:
    void changed();
    void stopped();

private:
    void onTurn(bool ours);
    void connectNow();
    void open(const Result<QString>& secret);
    void wire(AccountSession& session);
    void onEnded(const Error& why);
    void onTrouble(const Error& why, const ServerReport& report);
    bool refusedToken(const Error& why);
    void retryLater(const ServerReport& report);
    void nameOrPort();
    void needPeople(const ServerReport& report);
    void goThroughAll();
    void show(MailActivity activity);
    void onSettled(Taken what);
    void note(const QString& line) { m_log->add(m_parts.clock.now(), line); }

    MailParts m_parts;
    MailPace m_pace;
    MailAccount m_account;
    std::shared_ptr<AccountLog> m_log;
    SyncTurn m_turn;
    std::unique_ptr<AccountSession> m_session;
    WatchedFolders m_folders;  ///< before the session goes they go: what they do uses its line
    AccountState m_state;
    QTimer m_retry;
    int m_failures = 0;      ///< in a row
    quint64 m_attempt = 0;   ///< an answer to an earlier one means nothing
    bool m_wantsAgain = false;  ///< as soon as the session has ended
    bool m_triedToken = false;
    bool m_newLogin = false;    ///< given while the session was trying the old one
    bool m_otherFolders = false;  ///< what they are made from has changed
    bool m_stopping = false;
};

}  // namespace memnun
