// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/WhatsAppChat.h"

#include "core/exchange/chat/ChatDates.h"
#include "core/exchange/chat/WhatsAppMedia.h"
#include "core/mime/Charset.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace memnun {

namespace {

constexpr qsizetype kLongestMessage = 256 * 1024;  ///< characters; the rest is one more message
constexpr qsizetype kLongestAuthor = 80;

/// UTF-16 by its mark becomes UTF-8, so that lines can be told apart by bytes.
QByteArray inUtf8(const QByteArray& bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || *encoding == QStringConverter::Utf8) {
        return bytes;
    }
    QStringDecoder decoder(*encoding);
    return QString(decoder.decode(bytes)).toUtf8();
}

/// The lines of a file, each decoded by itself: a broken one spoils no other.
class Lines {
public:
    Lines(QByteArrayView bytes, QByteArrayView charset) : m_rest(bytes), m_charset(charset) {}
    std::optional<QString> next()
    {
        if (m_rest.isEmpty()) {
            return std::nullopt;
        }
        const qsizetype end = m_rest.indexOf('\n');
        QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        while (line.endsWith('\r')) {
            line.chop(1);
        }
        int problems = 0;
        QString text = mime::decodeText(line, m_charset, problems);
        text.remove(QChar(u'\0'));
        return text;
    }

private:
    QByteArrayView m_rest;
    QByteArrayView m_charset;
};

/// How the chat's lines begin: as its first one does. What looks otherwise was pasted into a message.
class Style {
public:
    std::optional<ChatHead> head(QStringView line)
    {
        auto found = readChatHead(line);
        if (!found) {
            return std::nullopt;
        }
        if (!m_first) {
            m_first = found;
        }
        const bool alike = found->bracketed == m_first->bracketed && found->separator == m_first->separator
                           && found->yearFirst == m_first->yearFirst;
        return alike ? found : std::nullopt;
    }
    const std::optional<ChatHead>& first() const { return m_first; }

private:
    std::optional<ChatHead> m_first;
};

class Builder {
public:
    Builder(Chat& chat, const ChatRules& rules) : m_chat(chat), m_rules(rules) {}

    void line(const QString& line, const std::optional<ChatHead>& head)
    {
        const QDate date = head ? dateOf(*head, m_chat.order) : QDate();
        if (!date.isValid()) {
            goOn(line);
            return;
        }
        finish();
        begin(QStringView(line).sliced(std::min(head->length, line.size())), QDateTime(date, head->time, m_rules.zone));
    }

    void finish()
    {
        if (std::exchange(m_open, false)) {
            close();
        }
    }

private:
    void begin(QStringView rest, const QDateTime& at)
    {
        qsizetype colon = rest.indexOf(QLatin1String(": "));
        if (colon < 0 && rest.endsWith(QLatin1Char(':'))) {
            colon = rest.size() - 1;
        }
        const QString author = colon > 0 ? authorOf(rest.first(colon)) : QString();
        const QStringView text = colon > 0 ? rest.sliced(std::min(colon + 2, rest.size())) : QStringView();
        if (author.isEmpty() || whatsapp::isNotice(text)) {
            ++m_chat.notices;
            return;
        }
        m_open = true;
        m_message = {};
        m_message.at = Instant::from(at);
        m_message.written = at.toString(QStringLiteral("yyyyMMddHHmmss"));
        m_message.author = author;
        m_lines = {text.toString()};
        m_size = text.size();
    }

    /// None of a sentence of the program in which a colon stands.
    static QString authorOf(QStringView written)
    {
        QString name = chatName(written.toString());
        if (name.startsWith(QLatin1Char('~'))) {
            name = name.mid(1).trimmed();  // somebody who is not in the phone's contacts
        }
        const bool quoted = name.contains(QLatin1Char('"')) || name.contains(QChar(0x201C));
        return quoted || name.size() > kLongestAuthor ? QString() : name;
    }

    void goOn(const QString& line)
    {
        if (!m_open) {
            return;  // of a notice, or before the first message
        }
        if (m_size + line.size() > kLongestMessage) {
            close();
            m_message.files.clear();
            m_message.mark.clear();
            m_lines.clear();
            m_size = 0;
        }
        m_lines.append(line);
        m_size += line.size() + 1;
    }

    void close()
    {
        QStringList kept;
        for (const QString& line : std::as_const(m_lines)) {
            if (const auto file = whatsapp::attachedFile(line)) {
                m_message.files.append(*file);
                continue;
            }
            const QString clean = whatsapp::cleanLine(line);
            if (whatsapp::isLeftOut(line)) {
                m_message.mark = clean;
            }
            kept.append(clean);
        }
        m_message.text = kept.join(QLatin1Char('\n')).trimmed();
        if (m_message.text.isEmpty() && m_message.files.isEmpty()) {
            ++m_chat.notices;
            return;
        }
        if (!m_people.contains(m_message.author)) {
            m_people.insert(m_message.author);
            m_chat.people.append(m_message.author);
        }
        m_chat.messages.append(m_message);
    }

    Chat& m_chat;
    const ChatRules& m_rules;
    ChatMessage m_message;
    QStringList m_lines;
    QSet<QString> m_people;
    qsizetype m_size = 0;
    bool m_open = false;
};

}  // namespace

Result<Chat> readWhatsApp(const QByteArray& bytes, const QString& title, const ChatRules& rules)
{
    if (bytes.size() > kMostChatText) {
        return fail(Code::Invalid, title, {{QStringLiteral("file"), QStringLiteral("too_large")}});
    }
    const QByteArray text = inUtf8(bytes);
    const QByteArray charset = rules.charset.isEmpty() ? QByteArrayLiteral("utf-8") : rules.charset;
    Chat chat;
    chat.title = title;
    DateOrderVote vote;
    Style style;
    for (Lines lines(text, charset); auto line = lines.next();) {
        if (const auto head = style.head(*line)) {
            vote.add(*head);
        }
    }
    if (!style.first()) {
        return fail(Code::Invalid, title, {{QStringLiteral("file"), QStringLiteral("no_chat")}});
    }
    const ChatHead& first = *style.first();
    const bool isSignals = first.bracketed && first.yearFirst && first.separator == QLatin1Char('-') && !first.hasSeconds;
    chat.kind = isSignals ? ChatKind::Signal : ChatKind::WhatsApp;
    chat.order = rules.order && !vote.isCertain() ? *rules.order : vote.order();
    chat.datesDoubtful = !rules.order && vote.isDoubtful();
    Builder builder(chat, rules);
    for (Lines lines(text, charset); auto line = lines.next();) {
        builder.line(*line, style.head(*line));
    }
    builder.finish();
    std::stable_sort(chat.messages.begin(), chat.messages.end(), [](const auto& one, const auto& other) { return one.at < other.at; });
    return chat;
}

QString whatsAppTitle(const QString& fileName)
{
    static const QRegularExpression ending(QStringLiteral("\\.(txt|zip)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression copy(QStringLiteral(" ?\\(\\d{1,3}\\)$"));
    static const QRegularExpression around(
        QStringLiteral("^(?:WhatsApp Chat(?: with| -) |WhatsApp Sohbeti - )(.+)$|^(.+) ile WhatsApp Sohbeti?$"));
    QString name = fileName.section(QLatin1Char('/'), -1).normalized(QString::NormalizationForm_C);
    name.remove(ending).remove(copy);
    const auto match = around.match(name);
    return chatName(!match.hasMatch() ? name : match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
}

}  // namespace memnun
