// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/SendRate.h"
#include "core/base/Id.h"
#include "core/settings/SmtpAccount.h"

#include <QDate>
#include <QStringList>
#include <QVector>

namespace memnun {

/// One of an account's two servers. Its password or token lives in the SecretStore, never in the workspace.
struct MailServer {
    QString host;  ///< empty: the account has no such server
    int port = 0;
    TlsMode tls = TlsMode::Implicit;
    AuthKind auth = AuthKind::Password;
    QString user;
    /// Trust exactly this server key instead of the system's authorities: "sha256//BASE64" of its public key.
    QString pinnedKey;

    bool isSet() const { return !host.trimmed().isEmpty(); }
    bool operator==(const MailServer&) const = default;
};

/// A further address of an account, by which it may send.
struct MailAlias {
    QString address;
    QString displayName;  ///< empty: the account's
    bool operator==(const MailAlias&) const = default;
};

/// The folder every IMAP server has.
inline constexpr QLatin1String kInbox("INBOX");

/// A mailbox that mail is fetched from, sent through, or both.
struct MailAccount {
    MailAccountId id;
    QString name;         ///< as people call it
    QString address;      ///< the mailbox's own
    QString displayName;  ///< the sender's name
    QString teamAddress;  ///< the address customers know, where it is another one; answers leave from it
    QString signature;    ///< below an agent's own; may be empty
    QString provider;     ///< whose sign-in gives the tokens (OAuthProvider::id); empty with a password
    MailServer incoming{{}, 993, TlsMode::Implicit, AuthKind::Password, {}, {}};  ///< IMAP
    MailServer outgoing{{}, 587, TlsMode::StartTls, AuthKind::Password, {}, {}};  ///< SMTP
    QString sentFolder;        ///< where copies of answers go; empty: the one the server names
    bool savesSent = true;     ///< off where the server files copies by itself
    bool writesFlags = true;   ///< tells the server what is read and answered
    std::optional<SendRate> rate;  ///< how fast answers may leave; none: what its provider allows, see rateOf()
    QDate fetchFrom;           ///< mail that came before this day stays on the server; null: everything
    bool enabled = true;
    QStringList watchedFolders{kInbox};
    QVector<MailAlias> aliases;
    int revision = 0;

    bool operator==(const MailAccount&) const = default;

    /// What answers are from: the team address or, without one, the mailbox's.
    QString fromAddress() const { return teamAddress.isEmpty() ? address : teamAddress; }
    /// Every address of it, the one answers are from first, none twice.
    QStringList addresses() const;
    /// "imap:user@host:port" under which the SecretStore keeps the incoming password.
    QString incomingSecretKey() const;
    /// "oauth:provider:address" under which it keeps the sign-in.
    QString signInKey() const;
    /// What sends for it, from fromAddress().
    SmtpAccount smtp() const;
    void setSmtp(const SmtpAccount& account);

    /// Fields name, address, team, in_host, in_port, in_user, in_tls, in_pin, out_… alike, provider, rate, folders, alias;
    /// rules as SmtpAccount::problems(), and "server" (neither server is named), "duplicate", "folder", "range" (of the rate).
    QVector<FieldError> problems() const;
};

/// With texts trimmed, addresses tidy and empty or repeated folders and aliases left out.
MailAccount tidied(MailAccount account);

}  // namespace memnun
