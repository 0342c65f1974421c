// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/WhatsAppMedia.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace memnun::whatsapp {

namespace {

constexpr QChar kMark(0x200E);
constexpr qsizetype kLongestName = 300;

bool isDirection(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x200E || code == 0x200F || code == 0xFEFF || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString unmarked(QStringView line)
{
    QString plain = line.toString();
    plain.removeIf(isDirection);
    return plain.trimmed();
}

template <std::size_t N>
bool endsWithOne(const QString& text, const std::array<const char16_t*, N>& ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](const char16_t* end) { return text.endsWith(QStringView(end), Qt::CaseInsensitive); });
}

}  // namespace

std::optional<QString> attachedFile(QStringView line)
{
    if (line.size() > kLongestName || line.indexOf(QLatin1Char('.')) < 0) {
        return std::nullopt;
    }
    static const QRegularExpression angled(QStringLiteral("^<([^<>:]{2,20}): ?([^<>/\\\\]+\\.\\w{1,8})>$"));
    static const QRegularExpression trailed(QStringLiteral("^([^/\\\\]+\\.\\w{1,8}) \\(([^()]{3,30})\\)$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression usual(QStringLiteral("^(IMG|VID|AUD|PTT|STK|DOC)-\\d{8}-WA\\d+\\."));
    const bool marked = line.contains(kMark);
    const QString plain = unmarked(line);
    if (const auto match = angled.match(plain); match.hasMatch()) {
        const QString word = match.captured(1);
        const bool known = word == QLatin1String("attached") || word.startsWith(QLatin1String("ek"));
        return known || marked ? std::optional(match.captured(2)) : std::nullopt;
    }
    if (const auto match = trailed.match(plain); match.hasMatch()) {
        const QString words = match.captured(2);
        const bool known = words == QLatin1String("file attached") || words.startsWith(QLatin1String("dosya ekl"));
        return known || marked || usual.match(plain).hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
    }
    return std::nullopt;
}

bool isLeftOut(QStringView line)
{
    if (line.size() > kLongestName) {
        return false;
    }
    static constexpr std::array<const char16_t*, 3> ends{u"omitted", u"dahil edilmedi", u"atlanmış"};
    const QString plain = unmarked(line);
    const bool angled = plain.startsWith(QLatin1Char('<')) && plain.endsWith(QLatin1Char('>'));
    return angled ? endsWithOne(plain.chopped(1), ends) : line.contains(kMark) && endsWithOne(plain, ends);
}

bool isNotice(QStringView text)
{
    if (text.size() > kLongestName) {
        return false;
    }
    static constexpr std::array<const char16_t*, 5> deleted{u"This message was deleted", u"You deleted this message", u"Bu mesaj silindi",
                                                            u"Bu mesajı sildiniz", u"Bu mesajı sildin"};
    static constexpr std::array<const char16_t*, 4> told{u"end-to-end encrypted", u"uçtan uca şifreli", u"created this group",
                                                         u"bu grubu oluşturdu"};
    QString plain = unmarked(text);
    if (plain.endsWith(QLatin1Char('.'))) {
        plain.chop(1);
    }
    if (std::any_of(deleted.begin(), deleted.end(), [&](const char16_t* words) { return plain == QStringView(words); })) {
        return true;
    }
    return text.startsWith(kMark)
           && std::any_of(told.begin(), told.end(), [&](const char16_t* words) { return plain.contains(QStringView(words)); });
}

QString cleanLine(QStringView line)
{
    QString plain = line.toString();
    plain.removeIf([](QChar c) { return isDirection(c) || c == QChar(u'\0'); });
    for (const char16_t* edited : {u"<This message was edited>", u"<Bu mesaj düzenlendi>"}) {
        if (plain.endsWith(QStringView(edited))) {
            plain.chop(QStringView(edited).size());
            plain = plain.trimmed();
        }
    }
    return plain;
}

}  // namespace memnun::whatsapp
