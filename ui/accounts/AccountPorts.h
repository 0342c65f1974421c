// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"
#include "core/accounts/AccountTest.h"
#include "core/accounts/OAuthProvider.h"
#include "core/security/SecretStore.h"
#include "core/security/SecretVault.h"

namespace memnun {

/// What the pages of mail accounts need of the outside world. Everything outlives them.
struct AccountPorts {
    DiscoveryPort& discovery;
    SignInPort& signIn;
    AccountTestPort& tester;
    SecretStore& secrets;
    /// As the workspace has them just now.
    std::function<QVector<OAuthProvider>()> providers;
    SecretVault* vault = nullptr;  ///< null: where secrets lie is neither told nor asked for
};

}  // namespace memnun
