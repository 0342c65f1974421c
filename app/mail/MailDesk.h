// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"
#include "core/accounts/AccountTest.h"
#include "core/accounts/OAuthProvider.h"
#include "core/kernel/Changes.h"
#include "core/kernel/Executor.h"

#include <memory>

namespace memnun {

/// What mail accounts need of the outside world, put together once for a workspace.
class MailDesk final : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    MailDesk(Executor& executor, ChangeBus& changes, const Clock& clock, SecretStore& secrets, QObject* parent = nullptr);
    ~MailDesk() override;

    LoginSource& logins();
    DiscoveryPort& discovery();
    SignInPort& signIn();
    AccountTestPort& tester();
    /// As the workspace has them; kept up to date. Empty until they are read for the first time.
    const QVector<OAuthProvider>& providers() const;

Q_SIGNALS:
    /// Also when they were read for the first time: who asked for a login before heard that nobody can sign in.
    void providersChanged();

private:
    void readProviders();

    struct Parts;
    Executor& m_executor;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace memnun
