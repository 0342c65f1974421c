// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SmtpAccount.h"

#include <QDateTime>

namespace memnun {

/// The step at which a trial login ended.
enum class LoginStep { Account, Name, Port, Encryption, Certificate, Login, Server, Cancelled, Done };
template <>
struct EnumKeys<LoginStep> {
    static constexpr auto keys = std::to_array<EnumKey<LoginStep>>(
        {{LoginStep::Account, "account"}, {LoginStep::Name, "name"}, {LoginStep::Port, "port"},
         {LoginStep::Encryption, "encryption"}, {LoginStep::Certificate, "certificate"}, {LoginStep::Login, "login"},
         {LoginStep::Server, "server"}, {LoginStep::Cancelled, "cancelled"}, {LoginStep::Done, "done"}});
};

/// Why a certificate is not trusted.
enum class CertificateFault { None, SelfSigned, Expired, NotYetValid, OtherHost, UnknownAuthority, OtherKey, Other };
template <>
struct EnumKeys<CertificateFault> {
    static constexpr auto keys = std::to_array<EnumKey<CertificateFault>>(
        {{CertificateFault::None, "none"}, {CertificateFault::SelfSigned, "self_signed"},
         {CertificateFault::Expired, "expired"}, {CertificateFault::NotYetValid, "not_yet_valid"},
         {CertificateFault::OtherHost, "other_host"}, {CertificateFault::UnknownAuthority, "unknown_authority"},
         {CertificateFault::OtherKey, "other_key"}, {CertificateFault::Other, "other"}});
};

/// What a refused login asks for instead.
enum class LoginNeed { None, AppPassword, OAuth };

/// What a server showed that the system does not trust; people may compare it and trust it by its key.
struct ServerCertificate {
    QString pinnedKey;  ///< for SmtpAccount::pinnedKey; empty when none was shown
    QString subject;
    QString issuer;
    QDateTime expires;
    QString fingerprint{};  ///< SHA-256 of the certificate, "AB:CD:…", as people compare it
    CertificateFault fault = CertificateFault::None;
};

/// The outcome of connecting and logging in without sending a mail.
struct LoginCheck {
    LoginStep failedAt = LoginStep::Done;
    QString context;                ///< English: host and what the server said
    QVector<FieldError> fields;     ///< when failedAt is Account
    ServerCertificate certificate;  ///< when failedAt is Certificate
    LoginNeed need = LoginNeed::None;  ///< when failedAt is Login
    bool ok() const { return failedAt == LoginStep::Done; }
};

}  // namespace memnun
