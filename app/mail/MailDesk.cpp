// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/MailDesk.h"

#include "core/channels/accounts/ImapProbe.h"
#include "core/channels/accounts/SmtpProbe.h"
#include "core/channels/discovery/Discovery.h"
#include "core/channels/discovery/DnsLookup.h"
#include "core/channels/discovery/HttpsFetcher.h"
#include "core/channels/oauth/AccountLogins.h"
#include "core/channels/oauth/CodeFlow.h"

namespace memnun {

struct MailDesk::Parts {
    Parts(const Clock& clock, SecretStore& secrets)
        : finder(names, files), tokens(clock), flow(tokens),
          logins(secrets, tokens, clock, [this](const QString& id) { return oauthProvider(providers, id); }),
          tester(logins, imap, smtp)
    {
    }
    QVector<OAuthProvider> providers;
    bool areRead = false;
    discovery::DnsLookup names;
    discovery::HttpsFetcher files;
    discovery::Discovery finder;
    oauth::TokenEndpoint tokens;
    oauth::CodeFlow flow;
    oauth::AccountLogins logins;
    ImapProbe imap;
    SmtpProbe smtp;
    AccountTester tester;
};

MailDesk::MailDesk(Executor& executor, ChangeBus& changes, const Clock& clock, SecretStore& secrets, QObject* parent)
    : QObject(parent), m_executor(executor), m_parts(std::make_unique<Parts>(clock, secrets))
{
    connect(&changes, &ChangeBus::changed, this, [this](const ChangeSet& changed) {
        if (changed.touches(Entity::Setting)) {
            readProviders();
        }
    });
    readProviders();
}

MailDesk::~MailDesk() = default;

void MailDesk::readProviders()
{
    m_executor.read<QVector<OAuthProvider>>(
        this, [](Stores& stores) { return loadOAuthProviders(stores.settings); },
        [this](const Result<QVector<OAuthProvider>>& found) {
            if (found && (!std::exchange(m_parts->areRead, true) || *found != m_parts->providers)) {
                m_parts->providers = *found;
                Q_EMIT providersChanged();
            }
        });
}

LoginSource& MailDesk::logins()
{
    return m_parts->logins;
}

DiscoveryPort& MailDesk::discovery()
{
    return m_parts->finder;
}

SignInPort& MailDesk::signIn()
{
    return m_parts->flow;
}

AccountTestPort& MailDesk::tester()
{
    return m_parts->tester;
}

const QVector<OAuthProvider>& MailDesk::providers() const
{
    return m_parts->providers;
}

}  // namespace memnun
