// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/LoginCheck.h"

#include <QSslCertificate>

namespace memnun {

/// Why the system does not trust what an SMTP server showed, the server's own certificate first.
CertificateFault faultOf(const QList<QSslCertificate>& chain, const QString& host, const QString& pinnedKey);

/// From the ways to log in that a server names.
bool takesTokens(const QByteArray& mechanisms);
/// What a server that refused a password asks for, from its words and from the ways to log in that it names.
LoginNeed needAfter(const QByteArray& reply, const QByteArray& mechanisms);

}  // namespace memnun
