// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"

namespace memnun::discovery {

/// What this program knows of a mail provider. In names "*" stands for the address's domain.
struct Provider {
    const char* name;
    const char* domains;    ///< separated by blanks: of addresses
    const char* exchanges;  ///< separated by blanks: ends of the names of its mail exchanges
    const char* imapHost;
    int imapPort;
    const char* smtpHost;
    int smtpPort;           ///< 465 is TLS from the start, anything else STARTTLS
    SignIn signIn = SignIn::Password;
    const char* signInId = "";   ///< OAuthProvider::id
    bool localPartLogs = false;  ///< the login is what stands before the @
};

/// Of an address.
std::optional<AccountProposal> byDomain(const QString& address);
/// Of an address whose domain's mail goes to these hosts.
std::optional<AccountProposal> byExchanges(const QString& address, const QStringList& exchanges);

const QVector<Provider>& providers();

}  // namespace memnun::discovery
