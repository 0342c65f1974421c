// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/MailAccountStore.h"

#include <algorithm>

namespace memnun {

namespace {

bool canSend(const MailAccount& account)
{
    return account.enabled && account.outgoing.isSet() && account.smtp().problems().isEmpty();
}

}  // namespace

std::optional<MailAccount> senderAmong(const QVector<MailAccount>& accounts, const QStringList& addresses)
{
    for (const QString& address : addresses) {
        for (const MailAccount& account : accounts) {
            if (canSend(account) && account.addresses().contains(address, Qt::CaseInsensitive)) {
                return account;
            }
        }
    }
    const auto first = std::find_if(accounts.begin(), accounts.end(), canSend);
    return first == accounts.end() ? std::nullopt : std::optional(*first);
}

std::optional<SmtpAccount> answeringAs(const QVector<MailAccount>& accounts, const QStringList& addresses)
{
    const auto account = senderAmong(accounts, addresses);
    if (!account) {
        return std::nullopt;
    }
    SmtpAccount sender = account->smtp();
    for (const QString& address : addresses) {
        for (const MailAlias& alias : account->aliases) {
            if (alias.address.compare(address, Qt::CaseInsensitive) == 0) {
                sender.fromAddress = alias.address;
                sender.fromName = alias.displayName.isEmpty() ? sender.fromName : alias.displayName;
                return sender;
            }
        }
    }
    return sender;
}

}  // namespace memnun
