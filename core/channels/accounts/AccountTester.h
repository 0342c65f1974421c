// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountTest.h"

namespace memnun {

/// Tries one server of an account.
class ServerProbe {
public:
    virtual ~ServerProbe() = default;
    /// Answers once, later, while the guard lives. `secret` is a password or an access token.
    virtual void probe(const MailAccount& account, const QString& secret, QObject* guard,
                       std::function<void(ServerReport)> then) = 0;
    virtual void cancel() = 0;
};

/// Fetches the secrets and tries both servers at once.
class AccountTester final : public QObject, public AccountTestPort {
    Q_OBJECT
public:
    AccountTester(LoginSource& logins, ServerProbe& incoming, ServerProbe& outgoing, QObject* parent = nullptr);

    void test(const MailAccount& account, const Secrets& secrets, QObject* guard,
              std::function<void(AccountReport)> then) override;
    void cancel() override;

private:
    struct Trial;
    void begin(const std::shared_ptr<Trial>& trial, ServerKind server, const QString& typed);
    void probe(const std::shared_ptr<Trial>& trial, ServerKind server, const Result<QString>& secret);
    void settle(const std::shared_ptr<Trial>& trial, ServerKind server, const ServerReport& report);

    LoginSource& m_logins;
    ServerProbe& m_incoming;
    ServerProbe& m_outgoing;
    std::shared_ptr<Trial> m_trial;
};

}  // namespace memnun
