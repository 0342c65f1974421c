// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountTest.h"
#include "core/accounts/OAuthProvider.h"

namespace memnun {

/// Keeps an account's typed passwords; null ones leave what is kept. The answer says whether they last beyond this run.
void keepPasswords(SecretStore& secrets, const MailAccount& account, const AccountTestPort::Secrets& typed, QObject* guard,
                   std::function<void(Result<bool>)> then);
/// Keeps what a sign-in brought.
void keepSignIn(SecretStore& secrets, const MailAccount& account, const OAuthTokens& tokens, QObject* guard,
                std::function<void(Result<bool>)> then);
/// Takes away all that is kept for an account which is gone for good. What another of `others` logs in with stays.
void forgetSecrets(SecretStore& secrets, const MailAccount& account, const QVector<MailAccount>& others, QObject* guard);

}  // namespace memnun
