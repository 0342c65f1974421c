// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Endpoint.h"

#include <QSslCertificate>
#include <QSslError>

namespace memnun::imap {

/// "sha256//BASE64" of its public key.
QString pinOf(const QSslCertificate& certificate);

/// Why a certificate is refused; `errors` is what the system's check found. With a pin only the key counts.
std::optional<RefusedCertificate> refused(const QSslCertificate& certificate, const QList<QSslError>& errors,
                                          const QString& pin);

}  // namespace memnun::imap
