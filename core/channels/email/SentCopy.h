// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"

#include <QByteArray>

namespace memnun {

/// The bytes that leave, and that the copy in the sent folder has: an answer for a chosen moment bears that date, however
/// often the moment was changed since it was written.
QByteArray asSent(const OutboxItem& item, const QByteArray& message);

/// What a message calls itself, without angle brackets; empty where it does not.
QString messageIdOf(const QByteArray& message);

}  // namespace memnun
