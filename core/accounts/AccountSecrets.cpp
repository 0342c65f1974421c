// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/AccountSecrets.h"

#include <QPointer>

#include <algorithm>

namespace memnun {

namespace {

QStringList keysOf(const MailAccount& account)
{
    return {account.incomingSecretKey(), account.smtp().secretKey(), account.signInKey()};
}

/// One after the other, so that the first failure is told.
void keepAll(SecretStore& secrets, QVector<std::pair<QString, QString>> items, QObject* guard,
             std::function<void(Result<bool>)> then)
{
    const auto [key, secret] = items.takeFirst();
    secrets.set(key, secret, guard,
                [&secrets, items, guard = QPointer<QObject>(guard), then = std::move(then)](const Result<>& kept) {
                    if (!kept) {
                        then(fail(kept.error()));
                    } else if (items.isEmpty() || !guard) {
                        then(secrets.persistent());
                    } else {
                        keepAll(secrets, items, guard, then);
                    }
                });
}

}  // namespace

void keepPasswords(SecretStore& secrets, const MailAccount& account, const AccountTestPort::Secrets& typed, QObject* guard,
                   std::function<void(Result<bool>)> then)
{
    QVector<std::pair<QString, QString>> items;
    if (account.incoming.isSet() && account.incoming.auth == AuthKind::Password && !typed.incoming.isNull()) {
        items.append({account.incomingSecretKey(), typed.incoming});
    }
    if (account.outgoing.isSet() && account.outgoing.auth == AuthKind::Password && !typed.outgoing.isNull()) {
        items.append({account.smtp().secretKey(), typed.outgoing});
    }
    if (items.isEmpty()) {
        QMetaObject::invokeMethod(guard, [&secrets, then = std::move(then)] { then(secrets.persistent()); }, Qt::QueuedConnection);
        return;
    }
    keepAll(secrets, items, guard, std::move(then));
}

void keepSignIn(SecretStore& secrets, const MailAccount& account, const OAuthTokens& tokens, QObject* guard,
                std::function<void(Result<bool>)> then)
{
    keepAll(secrets, {{account.signInKey(), tokens.toSecret()}}, guard, std::move(then));
}

void forgetSecrets(SecretStore& secrets, const MailAccount& account, const QVector<MailAccount>& others, QObject* guard)
{
    QStringList used;
    for (const MailAccount& other : others) {
        if (other.id != account.id) {
            used += keysOf(other);
        }
    }
    for (const QString& key : keysOf(account)) {
        if (!used.contains(key)) {
            secrets.remove(key, guard, {});
        }
    }
}

}  // namespace memnun
