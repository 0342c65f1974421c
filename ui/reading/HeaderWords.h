// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/MailHead.h"

#include <QString>
#include <QStringList>

namespace memnun {

/// What a server found out, in plain words: "SPF: the mail came from a server that may send for x".
QString authWords(const mime::AuthCheck& check);

/// The page about a mail's headers, as HTML of our own making: who vouches for the sender, the way with times and delays,
/// the fields.
QString headersHtml(const mime::MailHead& head);

/// What to look out for, a calm sentence each: a name that names another address, answers that go elsewhere, checks that
/// failed at our own server.
QStringList senderHints(const QString& fromName, const QString& fromAddress, const QString& replyTo, const QStringList& failedChecks);

}  // namespace memnun
