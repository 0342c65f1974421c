// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/exchange/chat/Chat.h"

namespace memnun {

/// Larger texts are refused: no phone writes them, and each is held in memory.
inline constexpr qint64 kMostChatText = 64 * 1024 * 1024;

/// The text a phone makes of a chat (WhatsApp on Android and iOS; signal-export writes nearly the same). Lines that begin
/// like the first message's do begin a message, all others go on with the one before. Invalid, rule "no_chat", when no line
/// begins one.
Result<Chat> readWhatsApp(const QByteArray& bytes, const QString& title, const ChatRules& rules);

/// "Ayşe" of "WhatsApp Chat with Ayşe (1).txt" and of "Ayşe ile WhatsApp Sohbeti.zip"; another name as it is, without its ending.
QString whatsAppTitle(const QString& fileName);

}  // namespace memnun
