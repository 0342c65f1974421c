// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace memnun::imap {

/// The modified UTF-7 of RFC 3501 §5.1.3, in which servers name mailboxes: "Gelen &AQ4BMQ-".
QByteArray toMailboxName(const QString& name);
/// What is no such text comes back as it is (read as UTF-8), for servers that name them so.
QString fromMailboxName(const QByteArray& name);

}  // namespace memnun::imap
