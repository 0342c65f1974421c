// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Response.h"
#include "core/base/Result.h"

#include <QLatin1String>
#include <QString>

namespace memnun::imap {

/// What went wrong with a server, as the only FieldError of an Error (field "imap").
namespace rules {
inline constexpr QLatin1String kUnreachable("unreachable");  ///< no such host, nobody listens, no route
inline constexpr QLatin1String kTlsCertificate("tls_certificate");  ///< refused; Client::refusedCertificate() has it
inline constexpr QLatin1String kTlsFailed("tls_failed");  ///< no encryption to be had
inline constexpr QLatin1String kNeedsTls("needs_tls");    ///< a secret would cross a network in the clear
inline constexpr QLatin1String kLoginRefused("login_refused");
inline constexpr QLatin1String kAppPasswordNeeded("app_password_needed");
inline constexpr QLatin1String kOauthNeeded("oauth_needed");
inline constexpr QLatin1String kServerClosed("server_closed");   ///< hung up, with or without a farewell
inline constexpr QLatin1String kServerSaidNo("server_said_no");  ///< to a command it understood
inline constexpr QLatin1String kProtocol("protocol");            ///< it said what no IMAP server says
inline constexpr QLatin1String kTimeout("timeout");
inline constexpr QLatin1String kCancelled("cancelled");
}  // namespace rules

/// Codes: Unavailable (another time perhaps), Forbidden (login and what it needs), Invalid (server_said_no, needs_tls),
/// Cancelled.
Error imapError(QLatin1String rule, const QString& context);
/// The beginning of what was said goes with it.
Error protocolError(const QByteArray& said);
/// A command that was answered NO or BAD; by the codes of RFC 5530 it is Unavailable
/// where it may pass, and NotFound where there is no such mailbox.
Error refusal(const QByteArray& command, const Response& answer);
/// A login that was: tells a wrong password from one that this server does not take from programs. `greeting` is what
/// it said first.
Error loginRefusal(const Response& answer, const QByteArray& greeting, bool byPassword);

/// `text` without the secrets, in whatever way they were sent.
QString withoutSecrets(QString text, const QString& user, const QString& secret);

}  // namespace memnun::imap
