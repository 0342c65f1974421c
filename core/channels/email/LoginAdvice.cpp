// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/LoginAdvice.h"

#include <QSslError>

#include <algorithm>

namespace memnun {

namespace {

bool saysOneOf(const QByteArray& reply, std::initializer_list<const char*> words)
{
    const QByteArray text = reply.toLower();
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.contains(word); });
}

CertificateFault faultOf(const QSslError& error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return CertificateFault::OtherHost;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownAuthority;
    default:
        return CertificateFault::Other;
    }
}

}  // namespace

CertificateFault faultOf(const QList<QSslCertificate>& chain, const QString& host, const QString& pinnedKey)
{
    if (chain.isEmpty()) {
        return CertificateFault::Other;
    }
    if (!pinnedKey.isEmpty()) {
        return CertificateFault::OtherKey;
    }
    // The plainest reason first: whose it is, then whether it has run out, then who vouches for it.
    constexpr std::array order{CertificateFault::Expired, CertificateFault::NotYetValid, CertificateFault::OtherHost,
                               CertificateFault::SelfSigned, CertificateFault::UnknownAuthority};
    const QList<QSslError> errors = QSslCertificate::verify(chain, host);
    for (const CertificateFault fault : order) {
        if (std::any_of(errors.begin(), errors.end(), [&](const QSslError& error) { return faultOf(error) == fault; })) {
            return fault;
        }
    }
    return CertificateFault::Other;
}

bool takesTokens(const QByteArray& mechanisms)
{
    const QByteArrayList ways = mechanisms.split(' ');
    return ways.contains("XOAUTH2") || ways.contains("OAUTHBEARER");
}

LoginNeed needAfter(const QByteArray& reply, const QByteArray& mechanisms)
{
    if (saysOneOf(reply, {"application-specific", "app password", "app-specific", "application password", "5.7.9",
                          "access rights to this service"})) {
        return LoginNeed::AppPassword;
    }
    if (saysOneOf(reply, {"basic authentication is disabled", "5.7.139", "oauth"})) {
        return LoginNeed::OAuth;
    }
    const QByteArrayList ways = mechanisms.split(' ');
    const bool passwords = ways.contains("PLAIN") || ways.contains("LOGIN") || ways.contains("CRAM-MD5") ||
                           ways.contains("DIGEST-MD5") || ways.contains("NTLM");
    return takesTokens(mechanisms) && !passwords ? LoginNeed::OAuth : LoginNeed::None;
}

}  // namespace memnun
