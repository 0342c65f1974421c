// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/Chat.h"

#include <QJsonObject>

namespace memnun {

/// Whether the object is a message_N.json of Facebook Messenger or Instagram, or one of Messenger's end-to-end encrypted
/// chats, which is written otherwise.
bool isMessenger(const QJsonObject& root);
/// Instagram's are of the same make: `kind` says whose it is. One file may hold a part of its chat.
Chat readMessenger(const QJsonObject& root, ChatKind kind);
/// Puts a part of the same chat to the others.
void join(Chat& whole, Chat part);

/// Facebook writes the bytes of UTF-8 as characters of their own: "cafÃ©" is "café". Other text stays as it is.
QString unmangled(const QString& text);

}  // namespace memnun
