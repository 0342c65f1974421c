// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/Chat.h"

namespace memnun {

/// The Message-IDs of messages [from, to): the same for the same message of the same chat in every export of it, so that a
/// longer one adds only what is new. `peer` says which chat it is where the file has no id. A picture that one export left
/// out and the next one brings is the same message.
QStringList chatKeys(const Chat& chat, const QString& peer, qsizetype from, qsizetype to);

}  // namespace memnun
