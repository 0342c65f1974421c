// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/TelegramChat.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace memnun {

namespace {

QString textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().remove(QChar(u'\0'));
}

/// Nobody writes a link right after a bold word: the space between belongs to neither.
bool isLink(const QJsonObject& piece)
{
    const QString type = piece.value(QLatin1String("type")).toString();
    return type == QLatin1String("link") || type == QLatin1String("email") || type == QLatin1String("phone");
}

/// Plain, or pieces of which some are dressed: links, bold words.
QString textOf(const QJsonValue& written)
{
    if (!written.isArray()) {
        return written.toString().remove(QChar(u'\0'));
    }
    QString text;
    const QJsonArray pieces = written.toArray();
    bool afterDressed = false;
    for (const QJsonValue& piece : pieces) {
        if (afterDressed && isLink(piece.toObject()) && !text.isEmpty() && !text.back().isSpace()) {
            text += QLatin1Char(' ');
        }
        afterDressed = piece.isObject();
        text += piece.isObject() ? textIn(piece.toObject(), "text") : piece.toString();
    }
    return text.remove(QChar(u'\0'));
}

/// What was sent instead of words.
QString thingOf(const QJsonObject& message)
{
    const QJsonObject place = message.value(QLatin1String("location_information")).toObject();
    if (!place.isEmpty()) {
        return QStringLiteral("%1, %2").arg(place.value(QLatin1String("latitude")).toDouble(), 0, 'f', 6)
            .arg(place.value(QLatin1String("longitude")).toDouble(), 0, 'f', 6);
    }
    const QJsonObject contact = message.value(QLatin1String("contact_information")).toObject();
    if (!contact.isEmpty()) {
        return QStringList{textIn(contact, "first_name"), textIn(contact, "last_name"), textIn(contact, "phone_number")}
            .join(QLatin1Char(' ')).simplified();
    }
    const QJsonObject poll = message.value(QLatin1String("poll")).toObject();
    return poll.isEmpty() ? textIn(message, "sticker_emoji") : textIn(poll, "question");
}

std::optional<Instant> momentOf(const QJsonObject& message, const QTimeZone& zone)
{
    bool isNumber = false;
    const QJsonValue unix = message.value(QLatin1String("date_unixtime"));
    const qint64 seconds = unix.isString() ? unix.toString().toLongLong(&isNumber) : unix.toInteger(0);
    constexpr qint64 kLatest = 7'258'118'400;  // the year 2200
    if ((isNumber || unix.isDouble()) && seconds > 0 && seconds < kLatest) {
        return Instant{seconds * 1000};
    }
    const QDateTime local = QDateTime::fromString(textIn(message, "date"), Qt::ISODate);
    return local.isValid() ? std::optional(Instant::from(QDateTime(local.date(), local.time(), zone))) : std::nullopt;
}

QString numberIn(const QJsonObject& object)
{
    const QJsonValue id = object.value(QLatin1String("id"));
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString().left(40);
}

/// A file's name, or the sentence in its place where the export left it out.
void addFile(const QJsonObject& message, const char* key, ChatMessage& into)
{
    const QString name = textIn(message, key);
    if (name.isEmpty()) {
        return;
    }
    if (name.startsWith(QLatin1Char('('))) {
        into.mark = name.left(300);
    } else {
        into.files.append(name.left(1000));
    }
}

std::optional<ChatMessage> messageOf(const QJsonObject& object, const ChatRules& rules)
{
    const auto at = momentOf(object, rules.zone);
    if (!at || textIn(object, "type") != QLatin1String("message")) {
        return std::nullopt;
    }
    ChatMessage message;
    message.at = *at;
    message.written = QString::number(at->ms);
    message.id = numberIn(object);
    message.author = chatName(textIn(object, "from"));
    if (message.author.isEmpty()) {
        message.author = chatName(textIn(object, "from_id"));  // the account is gone
    }
    message.text = textOf(object.value(QLatin1String("text"))).trimmed();
    addFile(object, "photo", message);
    addFile(object, "file", message);
    if (message.text.isEmpty()) {
        message.text = thingOf(object);
    }
    if (message.text.isEmpty() && message.files.isEmpty()) {
        message.text = message.mark;
    }
    const bool says = !message.text.isEmpty() || !message.files.isEmpty();
    return says && !message.author.isEmpty() ? std::optional(message) : std::nullopt;
}

Chat chatOf(const QJsonObject& object, const ChatRules& rules)
{
    Chat chat;
    chat.kind = ChatKind::Telegram;
    chat.id = numberIn(object);
    chat.title = chatName(textIn(object, "name"));
    QSet<QString> had;
    const QJsonArray messages = object.value(QLatin1String("messages")).toArray();
    for (const QJsonValue& value : messages) {
        auto message = messageOf(value.toObject(), rules);
        if (!message) {
            ++chat.notices;
            continue;
        }
        if (!had.contains(message->author)) {
            had.insert(message->author);
            chat.people.append(message->author);
        }
        chat.messages.append(std::move(*message));
    }
    std::stable_sort(chat.messages.begin(), chat.messages.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
    return chat;
}

QJsonArray listIn(const QJsonObject& root, const char* key)
{
    return root.value(QLatin1String(key)).toObject().value(QLatin1String("list")).toArray();
}

}  // namespace

bool isTelegram(const QJsonObject& root)
{
    if (root.value(QLatin1String("chats")).isObject()) {
        return true;
    }
    const QJsonArray messages = root.value(QLatin1String("messages")).toArray();
    const QJsonObject first = messages.isEmpty() ? QJsonObject() : messages.first().toObject();
    return first.contains(QLatin1String("date_unixtime")) || (first.contains(QLatin1String("date")) && first.contains(QLatin1String("type")));
}

QVector<Chat> readTelegram(const QJsonObject& root, const ChatRules& rules)
{
    if (!root.value(QLatin1String("chats")).isObject()) {
        return {chatOf(root, rules)};
    }
    QVector<Chat> chats;
    for (const char* list : {"chats", "left_chats"}) {
        const QJsonArray all = listIn(root, list);
        for (const QJsonValue& value : all) {
            if (Chat chat = chatOf(value.toObject(), rules); !chat.messages.isEmpty()) {
                chats.append(std::move(chat));
            }
        }
    }
    return chats;
}

}  // namespace memnun
