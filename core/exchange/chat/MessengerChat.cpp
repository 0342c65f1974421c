// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/MessengerChat.h"

#include <QJsonArray>

#include <algorithm>

namespace memnun {

namespace {

QString textIn(const QJsonObject& object, const char* key)
{
    return unmangled(object.value(QLatin1String(key)).toString());
}

/// The one of two names that the object has: the encrypted chats have others.
QString textIn(const QJsonObject& object, const char* usual, const char* encrypted)
{
    return textIn(object, object.contains(QLatin1String(usual)) ? usual : encrypted);
}

qint64 momentIn(const QJsonObject& object)
{
    const char* key = object.contains(QLatin1String("timestamp_ms")) ? "timestamp_ms" : "timestamp";
    constexpr double kLatest = 7'258'118'400'000;  // the year 2200
    const double ms = object.value(QLatin1String(key)).toDouble();
    return ms > 0 && ms < kLatest ? static_cast<qint64>(ms) : 0;
}

QStringList filesOf(const QJsonObject& object)
{
    QStringList files;
    for (const char* list : {"photos", "videos", "audio_files", "files", "gifs", "media"}) {
        const QJsonArray all = object.value(QLatin1String(list)).toArray();
        for (const QJsonValue& one : all) {
            if (const QString uri = textIn(one.toObject(), "uri"); !uri.isEmpty() && !uri.contains(QLatin1String("://"))) {
                files.append(uri.left(1000));
            }
        }
    }
    return files;
}

/// The words, with a link that was shared.
QString wordsOf(const QJsonObject& object)
{
    QStringList words{textIn(object, "content", "text")};
    const QJsonObject share = object.value(QLatin1String("share")).toObject();
    for (const char* key : {"share_text", "link"}) {
        const QString shared = textIn(share, key);
        if (!shared.isEmpty() && !words.first().contains(shared)) {
            words.append(shared);
        }
    }
    words.removeAll(QString());
    return words.join(QLatin1Char('\n')).trimmed();
}

/// Who joined and left is told in sentences under somebody's name, and what was taken back is still there.
bool isNotice(const QJsonObject& object)
{
    const QString type = object.value(QLatin1String("type")).toString();
    return type == QLatin1String("Subscribe") || type == QLatin1String("Unsubscribe")
           || object.value(QLatin1String("is_unsent")).toBool() || object.value(QLatin1String("isUnsent")).toBool();
}

std::optional<ChatMessage> messageOf(const QJsonObject& object)
{
    const qint64 ms = momentIn(object);
    ChatMessage message;
    message.author = chatName(textIn(object, "sender_name", "senderName"));
    if (ms == 0 || message.author.isEmpty() || isNotice(object)) {
        return std::nullopt;
    }
    message.at = Instant{ms};
    message.written = QString::number(ms);
    message.text = wordsOf(object);
    message.files = filesOf(object);
    return message.text.isEmpty() && message.files.isEmpty() ? std::nullopt : std::optional(message);
}

void addPerson(Chat& chat, const QString& name)
{
    if (!name.isEmpty() && !chat.people.contains(name)) {
        chat.people.append(name);
    }
}

}  // namespace

QString unmangled(const QString& text)
{
    QString whole = text;
    const bool isSuspect = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; })
                           && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0xFF; });
    if (isSuspect) {
        const QByteArray bytes = text.toLatin1();
        const QString decoded = QString::fromUtf8(bytes);
        whole = decoded.toUtf8() == bytes ? decoded : text;
    }
    return whole.remove(QChar(u'\0'));
}

bool isMessenger(const QJsonObject& root)
{
    const QJsonValue messages = root.value(QLatin1String("messages"));
    if (!messages.isArray()) {
        return false;
    }
    const QJsonObject first = messages.toArray().isEmpty() ? QJsonObject() : messages.toArray().first().toObject();
    return root.value(QLatin1String("participants")).isArray() || first.contains(QLatin1String("sender_name"))
           || first.contains(QLatin1String("senderName"));
}

Chat readMessenger(const QJsonObject& root, ChatKind kind)
{
    Chat chat;
    chat.kind = kind;
    chat.id = textIn(root, "thread_path").left(300);
    chat.title = chatName(textIn(root, "title", "threadName"));
    const QJsonArray people = root.value(QLatin1String("participants")).toArray();
    for (const QJsonValue& one : people) {
        addPerson(chat, chatName(one.isObject() ? textIn(one.toObject(), "name") : unmangled(one.toString())));
    }
    const QJsonArray messages = root.value(QLatin1String("messages")).toArray();
    for (const QJsonValue& value : messages) {
        if (auto message = messageOf(value.toObject())) {
            chat.messages.append(std::move(*message));
        } else {
            ++chat.notices;
        }
    }
    const QStringList authors = chat.authors();
    for (const QString& author : authors) {
        addPerson(chat, author);
    }
    std::reverse(chat.messages.begin(), chat.messages.end());  // the newest stand first
    std::stable_sort(chat.messages.begin(), chat.messages.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
    return chat;
}

void join(Chat& whole, Chat part)
{
    for (const QString& name : std::as_const(part.people)) {
        addPerson(whole, name);
    }
    whole.id = whole.id.isEmpty() ? part.id : whole.id;
    whole.title = whole.title.isEmpty() ? part.title : whole.title;
    whole.notices += part.notices;
    whole.messages += part.messages;
    std::stable_sort(whole.messages.begin(), whole.messages.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
}

}  // namespace memnun
