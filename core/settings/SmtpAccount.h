// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Result.h"

#include <QJsonValue>

namespace memnun {

class SettingStore;

enum class TlsMode { None, StartTls, Implicit };
template <>
struct EnumKeys<TlsMode> {
    static constexpr auto keys = std::to_array<EnumKey<TlsMode>>(
        {{TlsMode::None, "none"}, {TlsMode::StartTls, "starttls"}, {TlsMode::Implicit, "implicit"}});
};

/// The mail account answers leave through. Its password lives in the SecretStore under secretKey().
struct SmtpAccount {
    QString host;
    int port = 587;
    TlsMode tls = TlsMode::StartTls;
    QString user;         ///< empty: no login
    QString fromAddress;
    QString fromName;
    /// Trust exactly this server key instead of the system's authorities: "sha256//BASE64" of its public key.
    QString pinnedKey;

    bool operator==(const SmtpAccount&) const = default;

    QString secretKey() const;
    /// Fields host, port, tls, user, from, from_name, pin; rules required, host, port, control, pin, needs_tls (a
    /// password would cross the network in the clear) and those of normalizeEmail().
    QVector<FieldError> problems() const;

    QJsonValue toJson() const;
    /// Missing members keep their defaults; null when `value` is no object.
    static std::optional<SmtpAccount> fromJson(const QJsonValue& value);
    /// The account of the workspace; none when there is none or it is unfit to send with.
    static Result<std::optional<SmtpAccount>> load(SettingStore& store);
};

}  // namespace memnun
