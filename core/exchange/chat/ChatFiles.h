// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/chat/Chat.h"
#include "core/exchange/chat/ChatPlace.h"

namespace memnun {

/// One file with a chat or several, or the files of one chat.
struct ChatSource {
    QString place;      ///< the folder or zip it lies in
    QStringList parts;  ///< names there
    QString shown;      ///< for people: the file, or "export.zip/_chat.txt"
};

/// Why something was left out: a key, for which CLI and window have sentences. "not_found", "not_readable", "no_chat" (it is
/// none), "html" (Facebook's other form), "broken_json", "too_large", "zip_broken", "zip_password", "attachment_too_large",
/// "who_is_us" (nobody in it is known to be us).
struct ChatRefusal {
    QString source;
    QString reason;
    bool operator==(const ChatRefusal&) const = default;
};

struct ChatSources {
    QVector<ChatSource> found;
    QVector<ChatRefusal> refused;
};

/// What of these files, zips and folders are chats. In a folder or zip only what looks like one is taken; a named file is.
ChatSources findChats(const QStringList& paths);

/// Whether one of the files, zips and folders looks like an export of a chat, by names and beginnings alone.
bool holdsChats(const QStringList& paths);

struct ChatsRead {
    QVector<Chat> chats;
    QVector<ChatRefusal> refused;
};
/// Reads the source whole. Parts that can't be read are refused, the others read.
ChatsRead readChats(const ChatSource& source, const ChatRules& rules);

/// The content of a file that a message of the source names; NotFound when the export does not hold it.
Result<QByteArray> readChatFile(ChatPlace& place, const ChatSource& source, const QString& file, qint64 most);

/// English, for JSON and logs.
QString refusalText(const QString& reason);

}  // namespace memnun
