// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"

#include <QObject>

#include <functional>

namespace memnun {

/// Where an account's servers were found, the most trustworthy first.
enum class FoundBy {
    Provider,       ///< the address belongs to a provider this program knows
    MailExchange,   ///< the domain's mail goes to such a provider
    Autoconfig,     ///< the domain publishes a configuration file
    ServiceRecord,  ///< the domain publishes service records
    Guess,          ///< usual names
};
template <>
struct EnumKeys<FoundBy> {
    static constexpr auto keys = std::to_array<EnumKey<FoundBy>>({{FoundBy::Provider, "provider"},
        {FoundBy::MailExchange, "mail_exchange"}, {FoundBy::Autoconfig, "autoconfig"},
        {FoundBy::ServiceRecord, "service_record"}, {FoundBy::Guess, "guess"}});
};

/// What the provider wants to see at the login.
enum class SignIn {
    Password,
    AppPassword,         ///< one made for this program; the usual one is refused
    OAuth,               ///< a sign-in at the provider, nothing else
    OAuthOrAppPassword,
};

/// One way to set an account up. Whoever takes it looks at the names first: a test then tells whether it works.
struct AccountProposal {
    FoundBy foundBy = FoundBy::Guess;
    QString source;        ///< what said so: a provider's name, an URL, a record, a host
    QString provider;      ///< id of the sign-in where there is one (OAuthProvider), else empty
    QString providerName;  ///< as people know it; may be empty
    SignIn signIn = SignIn::Password;
    MailServer incoming;   ///< not set where nothing was found
    MailServer outgoing;
    /// Both servers belong to the address's own domain or to a provider this program knows.
    bool ownDomain = true;

    bool operator==(const AccountProposal&) const = default;
};

/// Finds the servers of an address.
class DiscoveryPort {
public:
    virtual ~DiscoveryPort() = default;
    /// Answers within about ten seconds, later than this call, with the best first and no two alike; none when `address`
    /// is no address. A second call drops the first one's answer. English and numbers only; nothing secret is asked for.
    virtual void find(const QString& address, QObject* guard, std::function<void(QVector<AccountProposal>)> then) = 0;
    virtual void cancel() = 0;
};

}  // namespace memnun
