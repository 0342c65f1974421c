// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/settings/SmtpAccount.h"

namespace memnun {

/// One message ready for the wire.
struct Delivery {
    SmtpAccount account;
    QString password;
    QString sender;          ///< envelope
    QStringList recipients;  ///< envelope
    QByteArray message;      ///< RFC 5322
};

/// No delivery takes longer, whatever the server does. A shared outbox holds a message for longer than this.
constexpr int kLongestDeliveryS = 10 * 60;

/// Hands a message to a server, blocking for kLongestDeliveryS at most; called on a worker thread only. When `cancel`
/// is set it ends within a second or, while a server owes the answer to a whole message, within a few. Errors:
/// Unavailable  the network or the server is in the way: try again later; with field "server" and rule "deferred" where the
///              server answered so;
/// Forbidden    the login was refused;
/// Invalid      the server refuses this message or a recipient for good; nobody got it, and each refused recipient is named;
/// Conflict     the connection broke after the whole message was handed over: it may have been sent;
/// Cancelled    `cancel` was set before the message was handed over.
/// The context names host and server answer and never a secret.
class Transport {
public:
    virtual ~Transport() = default;
    virtual Result<> deliver(const Delivery& delivery, CancelFlag cancel) = 0;
};

}  // namespace memnun
