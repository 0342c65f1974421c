// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatFiles.h"

#include "core/base/DiskPath.h"
#include "core/exchange/chat/ChatDates.h"
#include "core/exchange/chat/MessengerChat.h"
#include "core/exchange/chat/TelegramChat.h"
#include "core/exchange/chat/WhatsAppChat.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kMostJson = 128 * 1024 * 1024;
constexpr qint64 kSniffed = 4096;

QString folderOf(const QString& name)
{
    const qsizetype slash = name.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : name.first(slash + 1);
}

/// The N of message_N.json, or none.
std::optional<int> partNumber(const QString& name)
{
    static const QRegularExpression part(QStringLiteral("(?:^|/)message_(\\d{1,6})\\.json$"));
    const auto match = part.match(name);
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt()) : std::nullopt;
}

bool endsWith(const QString& name, const char* ending)
{
    return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

/// Whether a file that nobody named might be a chat.
bool looksLikeChat(ChatPlace& place, const QString& name)
{
    const QString file = name.section(QLatin1Char('/'), -1);
    if (partNumber(name) || file == QLatin1String("_chat.txt") || file == QLatin1String("result.json")) {
        return true;
    }
    const bool json = endsWith(name, ".json");
    if (!json && !endsWith(name, ".txt")) {
        return false;
    }
    const QByteArray head = place.head(name, kSniffed);
    if (json) {
        return (head.contains("\"participants\"") || head.contains("\"messages\""))
               && (head.contains("sender_name") || head.contains("senderName") || head.contains("date_unixtime"));
    }
    const auto lines = head.split('\n');
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) { return readChatHead(QString::fromUtf8(line)).has_value(); });
}

QString shownIn(const QString& place, const QString& name)
{
    return disk::shown(place == QLatin1String(".") ? name : place + QLatin1Char('/') + name);
}

/// The files of one Messenger chat belong together, the others stand alone.
void addParts(const QString& place, const QStringList& names, QVector<ChatSource>& found)
{
    QHash<QString, qsizetype> threads;
    for (const QString& name : names) {
        const QString folder = folderOf(name);
        if (partNumber(name)) {
            if (const auto at = threads.constFind(folder); at != threads.constEnd()) {
                found[*at].parts.append(name);
                continue;
            }
            threads.insert(folder, found.size());
        }
        found.append({place, {name}, shownIn(place, name)});
    }
    for (const qsizetype at : std::as_const(threads)) {
        QStringList& parts = found[at].parts;
        std::sort(parts.begin(), parts.end(), [](const QString& one, const QString& other) { return *partNumber(one) < *partNumber(other); });
    }
}

void addPlace(const QString& path, ChatSources& into)
{
    const auto place = ChatPlace::open(path);
    if (!place) {
        into.refused.append({disk::shown(path), place.error().fields.value(0).rule});
        return;
    }
    QStringList chats;
    const QStringList names = (*place)->names();
    for (const QString& name : names) {
        if (looksLikeChat(**place, name)) {
            chats.append(name);
        }
    }
    if (chats.isEmpty()) {
        into.refused.append({disk::shown(path), QStringLiteral("no_chat")});
        return;
    }
    addParts(path, chats, into.found);
}

void readJson(const ChatSource& source, const QString& shown, const QByteArray& bytes, const ChatRules& rules, ChatsRead& into)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    const QJsonObject root = document.object();
    if (!document.isObject()) {
        into.refused.append({shown, QStringLiteral("broken_json")});
    } else if (isTelegram(root)) {
        into.chats += readTelegram(root, rules);
    } else if (isMessenger(root)) {
        const bool instagram = source.shown.contains(QLatin1String("instagram"), Qt::CaseInsensitive);
        Chat part = readMessenger(root, instagram ? ChatKind::Instagram : ChatKind::Messenger);
        if (source.parts.size() > 1 && !into.chats.isEmpty()) {
            join(into.chats.first(), std::move(part));
        } else {
            into.chats.append(std::move(part));
        }
    } else {
        into.refused.append({shown, QStringLiteral("no_chat")});
    }
}

/// "Ayşe" where the text's own name says nothing: of "_chat.txt" the zip's or folder's.
QString titleOf(const ChatSource& source)
{
    const QString file = source.parts.first().section(QLatin1Char('/'), -1);
    return whatsAppTitle(file == QLatin1String("_chat.txt") ? disk::shown(source.place.section(QLatin1Char('/'), -1)) : disk::shown(file));
}

bool isJson(const QByteArray& bytes)
{
    QByteArrayView begin = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    if (begin.startsWith("\xEF\xBB\xBF")) {
        begin = begin.sliced(3).trimmed();
    }
    return begin.startsWith('{');
}

bool isHtml(const QByteArray& bytes)
{
    const QByteArray begin = bytes.first(std::min<qsizetype>(bytes.size(), 512)).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html");
}

void readPart(ChatPlace& place, const ChatSource& source, const QString& name, const ChatRules& rules, ChatsRead& into)
{
    const QString shown = shownIn(source.place, name);
    const auto bytes = place.read(name, kMostJson);
    if (!bytes) {
        const QString rule = bytes.error().fields.value(0).rule;
        into.refused.append({shown, rule.isEmpty() ? QStringLiteral("not_found") : rule});
        return;
    }
    if (isJson(*bytes) || endsWith(name, ".json")) {
        readJson(source, shown, *bytes, rules, into);
    } else if (isHtml(*bytes)) {
        into.refused.append({shown, QStringLiteral("html")});
    } else if (auto chat = readWhatsApp(*bytes, titleOf(source), rules)) {
        into.chats.append(std::move(*chat));
    } else {
        into.refused.append({shown, chat.error().fields.value(0).rule});
    }
}

}  // namespace

bool holdsChats(const QStringList& paths)
{
    return std::any_of(paths.begin(), paths.end(), [](const QString& path) {
        const bool isFile = disk::look(path).kind == disk::Kind::File;
        const bool single = isFile && !isZip(path);
        const QString whole = path.contains(QLatin1Char('/')) ? path : QStringLiteral("./") + path;
        const auto place = ChatPlace::open(single ? whole.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : path);
        if (!place) {
            return false;
        }
        const QStringList names = single ? QStringList{whole.section(QLatin1Char('/'), -1)} : (*place)->names();
        return std::any_of(names.begin(), names.end(), [&](const QString& name) { return looksLikeChat(**place, name); });
    });
}

ChatSources findChats(const QStringList& paths)
{
    ChatSources sources;
    QVector<std::pair<QString, QStringList>> named;  // files of one folder that were named one by one
    for (const QString& path : paths) {
        const disk::Entry entry = disk::look(path);
        if (entry.kind == disk::Kind::Folder || (entry.kind == disk::Kind::File && isZip(path))) {
            addPlace(path, sources);
        } else if (entry.kind != disk::Kind::File) {
            sources.refused.append({disk::shown(path), QStringLiteral("not_found")});
        } else {
            const QString whole = path.contains(QLatin1Char('/')) ? path : QStringLiteral("./") + path;
            const qsizetype slash = whole.lastIndexOf(QLatin1Char('/'));
            const QString folder = slash == 0 ? QStringLiteral("/") : whole.first(slash);
            auto mine = std::find_if(named.begin(), named.end(), [&](const auto& one) { return one.first == folder; });
            mine = mine == named.end() ? named.insert(named.end(), {folder, {}}) : mine;
            if (const QString name = whole.mid(slash + 1); !mine->second.contains(name)) {
                mine->second.append(name);
            }
        }
    }
    for (const auto& [folder, names] : std::as_const(named)) {
        addParts(folder, names, sources.found);
    }
    return sources;
}

ChatsRead readChats(const ChatSource& source, const ChatRules& rules)
{
    ChatsRead read;
    const auto place = ChatPlace::open(source.place);
    if (!place) {
        read.refused.append({source.shown, place.error().fields.value(0).rule});
        return read;
    }
    for (const QString& part : source.parts) {
        readPart(**place, source, part, rules, read);
    }
    return read;
}

Result<QByteArray> readChatFile(ChatPlace& place, const ChatSource& source, const QString& file, qint64 most)
{
    const QString folder = folderOf(source.parts.first());
    const QString plain = file.startsWith(QLatin1String("./")) ? file.mid(2) : file;
    // Facebook names files from the export's root, of which the user may have given a part only
    const QStringList candidates{folder + plain, plain, folder + plain.section(QLatin1Char('/'), -2), folder + plain.section(QLatin1Char('/'), -1)};
    for (const QString& name : candidates) {
        if (!staysInside(name)) {
            continue;
        }
        auto bytes = place.read(name, most);
        if (bytes || bytes.error().code != Code::NotFound) {
            return bytes;
        }
    }
    return fail(Code::NotFound, file);
}

QString refusalText(const QString& reason)
{
    static const QHash<QString, QString> texts{
        {QStringLiteral("not_found"), QStringLiteral("no such file or folder")},
        {QStringLiteral("not_readable"), QStringLiteral("may not be read")},
        {QStringLiteral("no_chat"), QStringLiteral("no chat export of WhatsApp, Telegram, Signal, Messenger or Instagram")},
        {QStringLiteral("html"), QStringLiteral("an HTML export; ask Facebook for JSON")},
        {QStringLiteral("broken_json"), QStringLiteral("broken JSON")},
        {QStringLiteral("too_large"), QStringLiteral("larger than 64 MB of text or 128 MB of JSON")},
        {QStringLiteral("zip_broken"), QStringLiteral("the zip is damaged")},
        {QStringLiteral("zip_password"), QStringLiteral("the zip has a password")},
        {QStringLiteral("attachment_too_large"), QStringLiteral("an attachment larger than 64 MB was left out")},
        {QStringLiteral("who_is_us"), QStringLiteral("nobody in it is known to be us")},
    };
    return texts.value(reason, reason);
}

}  // namespace memnun
