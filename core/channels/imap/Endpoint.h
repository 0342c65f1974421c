// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SmtpAccount.h"
#include "core/settings/LoginCheck.h"

namespace memnun::imap {

/// Where a server is and how far it is trusted.
struct Endpoint {
    QString host;
    int port = 993;
    TlsMode tls = TlsMode::Implicit;
    /// Trust exactly this server key instead of the system's authorities: "sha256//BASE64" of its public key.
    QString pinnedKey;
    /// The account says so: with TlsMode::None a secret may be sent to this very machine, and to no other.
    bool plainOnLoopback = false;
};

struct Login {
    enum class Kind { Password, Token };
    Kind kind = Kind::Password;
    QString user;
    QString secret;  ///< password or access token
};

struct Timeouts {
    int connectMs = 15'000;         ///< until connected and encrypted
    int stallMs = 60'000;           ///< not one byte either way while an answer is owed
    int answerMs = 120'000;         ///< for a whole answer, and a second more for each slowestRate bytes of it
    int slowestRate = 1024;         ///< bytes a second: a server that dribbles would outlast any stall
    int idleRenewMs = 28 * 60'000;  ///< servers hang up on an IDLE of half an hour
    int pollMs = 60'000;            ///< between two NOOPs where there is no IDLE
};

/// A certificate that was not accepted.
struct RefusedCertificate {
    enum class Reason { SelfSigned, Expired, NotYetValid, OtherHost, UnknownAuthority, OtherKey, Other };
    Reason reason = Reason::Other;
    QString fingerprint;            ///< SHA-256 of the certificate, "AB:CD:…"
    ServerCertificate certificate;  ///< its pinnedKey is what Endpoint::pinnedKey takes
    QString words;                  ///< English, for the log
};

}  // namespace memnun::imap
