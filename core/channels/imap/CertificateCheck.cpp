// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/CertificateCheck.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslKey>

#include <algorithm>

namespace memnun::imap {

namespace {

using Reason = RefusedCertificate::Reason;

// Of several reasons the one that tells people most.
Reason reasonOf(const QList<QSslError>& errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&kinds](const QSslError& error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    if (has({QSslError::CertificateExpired})) {
        return Reason::Expired;
    }
    if (has({QSslError::CertificateNotYetValid})) {
        return Reason::NotYetValid;
    }
    if (has({QSslError::SelfSignedCertificate})) {
        return Reason::SelfSigned;
    }
    if (has({QSslError::HostNameMismatch})) {
        return Reason::OtherHost;
    }
    return has({QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetLocalIssuerCertificate,
                QSslError::UnableToGetIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
                QSslError::CertificateUntrusted})
               ? Reason::UnknownAuthority
               : Reason::Other;
}

}  // namespace

QString pinOf(const QSslCertificate& certificate)
{
    const QByteArray key = certificate.publicKey().toDer();
    return QStringLiteral("sha256//") + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64());
}

std::optional<RefusedCertificate> refused(const QSslCertificate& certificate, const QList<QSslError>& errors,
                                          const QString& pin)
{
    const bool pinned = !pin.isEmpty() && !certificate.isNull() && pinOf(certificate) == pin;
    if (pinned || (pin.isEmpty() && errors.isEmpty())) {
        return std::nullopt;
    }
    RefusedCertificate found;
    found.reason = pin.isEmpty() ? reasonOf(errors) : Reason::OtherKey;
    found.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    found.certificate = {certificate.isNull() ? QString() : pinOf(certificate), certificate.subjectDisplayName(),
                         certificate.issuerDisplayName(), certificate.expiryDate().toUTC()};
    QStringList words;
    for (const QSslError& error : errors) {
        words << error.errorString();
    }
    found.words = pin.isEmpty() ? words.join(QStringLiteral("; ")) : QStringLiteral("its key is not the one that was trusted");
    return found;
}

}  // namespace memnun::imap
