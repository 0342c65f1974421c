// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/MailAccount.h"

#include "core/text/EmailAddress.h"

namespace memnun {

namespace {

using Problems = QVector<FieldError>;

void checkServer(const QString& prefix, const MailServer& server, Problems& found)
{
    if (!server.isSet()) {
        return;
    }
    const QString user = server.auth == AuthKind::None ? QString() : server.user;
    found += serverProblems(prefix, server.host, server.port, server.tls, user, server.pinnedKey);
    if (server.auth != AuthKind::None && server.user.trimmed().isEmpty()) {
        found.append({prefix + QStringLiteral("user"), QStringLiteral("required")});
    }
}

void checkAddress(const QString& field, const QString& address, Problems& found)
{
    if (const auto tidy = normalizeEmail(address); !tidy) {
        found.append({field, tidy.error().fields.value(0).rule});
    }
}

// "." and ".." or a line break never name a mailbox; everything else is the server's business.
bool isFolder(const QString& name)
{
    return !name.isEmpty() && !hasControl(name) && name.size() <= 1000;
}

void checkRate(const SendRate& rate, Problems& found)
{
    for (const int most : {rate.perMinute, rate.perHour, rate.perDay}) {
        if (most < 0 || most > kHighestRate) {
            found.append({QStringLiteral("rate"), QStringLiteral("range")});
            return;
        }
    }
}

void checkAliases(const MailAccount& account, Problems& found)
{
    QStringList seen{emailKey(account.address)};
    for (const MailAlias& alias : account.aliases) {
        checkAddress(QStringLiteral("alias"), alias.address, found);
        const QString key = emailKey(alias.address);
        if (seen.contains(key)) {
            found.append({QStringLiteral("alias"), QStringLiteral("duplicate")});
        }
        seen.append(key);
        if (hasControl(alias.displayName)) {
            found.append({QStringLiteral("alias"), QStringLiteral("control")});
        }
    }
}

QString tidyAddress(const QString& address)
{
    return normalizeEmail(address).value_or(address.trimmed());
}

void tidyServer(MailServer& server)
{
    server.host = server.host.trimmed();
    server.user = server.user.trimmed();
    server.pinnedKey = server.pinnedKey.trimmed();
}

}  // namespace

QStringList MailAccount::addresses() const
{
    QStringList found;
    const auto add = [&found](const QString& one) {
        if (!one.isEmpty() && !found.contains(one, Qt::CaseInsensitive)) {
            found.append(one);
        }
    };
    add(fromAddress());
    add(address);
    for (const MailAlias& alias : aliases) {
        add(alias.address);
    }
    return found;
}

QString MailAccount::incomingSecretKey() const
{
    return QStringLiteral("imap:%1@%2:%3").arg(incoming.user, incoming.host).arg(incoming.port);
}

QString MailAccount::signInKey() const
{
    return QStringLiteral("oauth:%1:%2").arg(provider, address);
}

SmtpAccount MailAccount::smtp() const
{
    SmtpAccount account;
    account.host = outgoing.host;
    account.port = outgoing.port;
    account.tls = outgoing.tls;
    account.user = outgoing.auth == AuthKind::None ? QString() : outgoing.user;
    account.fromAddress = fromAddress();
    account.fromName = displayName;
    account.pinnedKey = outgoing.pinnedKey;
    account.auth = outgoing.auth;
    return account;
}

void MailAccount::setSmtp(const SmtpAccount& account)
{
    AuthKind auth = account.auth == AuthKind::OAuth ? AuthKind::OAuth : AuthKind::Password;
    if (account.user.isEmpty()) {
        auth = AuthKind::None;
    }
    outgoing = {account.host, account.port, account.tls, auth, account.user, account.pinnedKey};
    (teamAddress.isEmpty() ? address : teamAddress) = account.fromAddress;
    displayName = account.fromName;
}

QVector<FieldError> MailAccount::problems() const
{
    Problems found;
    const auto refuse = [&found](const char* field, const char* rule) {
        found.append({QString::fromLatin1(field), QString::fromLatin1(rule)});
    };
    if (name.trimmed().isEmpty()) {
        refuse("name", "required");
    }
    checkAddress(QStringLiteral("address"), address, found);
    if (!teamAddress.isEmpty()) {
        checkAddress(QStringLiteral("team"), teamAddress, found);
    }
    if (hasControl(displayName)) {
        refuse("display_name", "control");
    }
    if (!incoming.isSet() && !outgoing.isSet()) {
        refuse("in_host", "server");
    }
    checkServer(QStringLiteral("in_"), incoming, found);
    if (incoming.isSet() && incoming.auth == AuthKind::None) {
        refuse("in_user", "required");  // a mailbox without a login is nobody's
    }
    checkServer(QStringLiteral("out_"), outgoing, found);
    const bool signsIn = (incoming.isSet() && incoming.auth == AuthKind::OAuth) ||
                         (outgoing.isSet() && outgoing.auth == AuthKind::OAuth);
    if (signsIn && provider.isEmpty()) {
        refuse("provider", "required");
    }
    if (hasControl(sentFolder)) {
        refuse("sent_folder", "folder");
    }
    checkRate(rate.value_or(SendRate()), found);
    for (const QString& folder : watchedFolders) {
        if (!isFolder(folder)) {
            refuse("folders", "folder");
        }
    }
    checkAliases(*this, found);
    return found;
}

MailAccount tidied(MailAccount account)
{
    account.name = account.name.simplified();
    account.displayName = account.displayName.simplified();
    account.address = tidyAddress(account.address);
    account.teamAddress = tidyAddress(account.teamAddress);
    account.sentFolder = account.sentFolder.trimmed();
    tidyServer(account.incoming);
    tidyServer(account.outgoing);
    if (account.name.isEmpty()) {
        account.name = account.fromAddress();
    }
    account.watchedFolders.removeAll(QString());
    account.watchedFolders.removeDuplicates();
    account.watchedFolders.sort();
    QVector<MailAlias> aliases;
    for (const MailAlias& alias : account.aliases) {
        if (!alias.address.trimmed().isEmpty()) {
            aliases.append({tidyAddress(alias.address), alias.displayName.simplified()});
        }
    }
    account.aliases = aliases;
    return account;
}

}  // namespace memnun
