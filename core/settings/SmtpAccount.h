// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ServerRules.h"

namespace memnun {

/// What a mail is sent through, of one of the workspace's accounts (MailAccount::smtp). Its password lives in the
/// SecretStore under secretKey().
struct SmtpAccount {
    QString host;
    int port = 587;
    TlsMode tls = TlsMode::StartTls;
    QString user;         ///< empty: no login
    QString fromAddress;
    QString fromName;
    /// Trust exactly this server key instead of the system's authorities: "sha256//BASE64" of its public key.
    QString pinnedKey;
    AuthKind auth = AuthKind::Password;  ///< OAuth: what is given as the password is an access token

    bool operator==(const SmtpAccount&) const = default;

    QString secretKey() const;
    /// Fields host, port, tls, user, from, from_name, pin; rules of serverProblems() and normalizeEmail().
    QVector<FieldError> problems() const;
};

}  // namespace memnun
