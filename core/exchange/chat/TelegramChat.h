// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/exchange/chat/Chat.h"

#include <QJsonObject>

namespace memnun {

/// Whether the object is Telegram Desktop's result.json: of one chat, or of an account with all its chats.
bool isTelegram(const QJsonObject& root);
QVector<Chat> readTelegram(const QJsonObject& root, const ChatRules& rules);

}  // namespace memnun
