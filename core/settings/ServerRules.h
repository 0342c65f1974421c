// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Result.h"

namespace memnun {

enum class TlsMode { None, StartTls, Implicit };
template <>
struct EnumKeys<TlsMode> {
    static constexpr auto keys = std::to_array<EnumKey<TlsMode>>(
        {{TlsMode::None, "none"}, {TlsMode::StartTls, "starttls"}, {TlsMode::Implicit, "implicit"}});
};

/// How one logs in: OAuth with an access token in the password's place.
enum class AuthKind { None, Password, OAuth };
template <>
struct EnumKeys<AuthKind> {
    static constexpr auto keys = std::to_array<EnumKey<AuthKind>>(
        {{AuthKind::None, "none"}, {AuthKind::Password, "password"}, {AuthKind::OAuth, "oauth"}});
};

/// What is wrong with how a server is named: fields host, port, tls, user and pin, each after `prefix`; rules required,
/// host, port, control, pin, and needs_tls (a password would cross the network in the clear).
QVector<FieldError> serverProblems(const QString& prefix, const QString& host, int port, TlsMode tls, const QString& user,
                                   const QString& pinnedKey);

/// Line breaks and the like, which would be commands of their own.
bool hasControl(const QString& text);

}  // namespace memnun
