// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/Charset.h"

#include <cerrno>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <glib.h>

namespace memnun::mime {
namespace {

struct Alias {
    const char* written;
    const char* used;
};

// Names as mailers write them, and the superset that decodes what they really send.
constexpr std::array aliases{
    Alias{"iso-8859-9", "windows-1254"}, Alias{"iso8859-9", "windows-1254"},   Alias{"latin5", "windows-1254"},
    Alias{"iso-8859-1", "windows-1252"}, Alias{"iso8859-1", "windows-1252"},   Alias{"latin1", "windows-1252"},
    Alias{"gb2312", "gb18030"},          Alias{"gbk", "gb18030"},              Alias{"x-gbk", "gb18030"},
    Alias{"cp936", "gb18030"},           Alias{"ks_c_5601-1987", "cp949"},     Alias{"euc-kr", "cp949"},
    Alias{"shift_jis", "cp932"},         Alias{"shift-jis", "cp932"},          Alias{"x-sjis", "cp932"},
    Alias{"iso-8859-8-i", "iso-8859-8"}, Alias{"iso-8859-6-i", "iso-8859-6"},  Alias{"unicode-1-1-utf-7", "utf-7"},
    Alias{"cp-850", "cp850"},            Alias{"macintosh", "macintosh"},      Alias{"big5", "big5-hkscs"},
    Alias{"iso-2022-jp", "iso-2022-jp-2"}};

QByteArray canonical(QByteArrayView charset)
{
    QByteArray name = charset.toByteArray().trimmed().toLower();
    name.removeIf([](char c) { return c == '"' || c == '\'' || static_cast<unsigned char>(c) <= ' '; });
    if (name.startsWith("cp125") && name.size() == 6) {
        return "windows-" + name.mid(2);
    }
    const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a) { return name == a.written; });
    return found == aliases.end() ? name : QByteArray(found->used);
}

struct Decoded {
    QString text;
    qsizetype losses = 0;
};

/// Through iconv, one replacement character for every byte that fits nothing; nothing if the charset is unknown.
std::optional<Decoded> throughIconv(QByteArrayView bytes, const QByteArray& charset)
{
    const char* target = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE";
    GIConv conversion = g_iconv_open(target, charset.constData());
    if (conversion == reinterpret_cast<GIConv>(-1)) {
        return std::nullopt;
    }
    QByteArray input = bytes.toByteArray();
    char* in = input.data();
    gsize left = static_cast<gsize>(input.size());
    Decoded result;
    std::array<char16_t, 2048> buffer{};
    while (true) {
        std::array<char, sizeof buffer> raw{};
        char* out = raw.data();
        gsize room = raw.size();
        const gsize done = g_iconv(conversion, left > 0 ? &in : nullptr, &left, &out, &room);
        const int error = errno;
        const gsize units = (raw.size() - room) / 2;
        std::memcpy(buffer.data(), raw.data(), units * 2);
        result.text.append(QStringView(buffer.data(), static_cast<qsizetype>(units)));
        if (done != static_cast<gsize>(-1)) {
            break;
        }
        if (error == E2BIG) {
            continue;
        }
        result.text.append(QChar(QChar::ReplacementCharacter));
        ++result.losses;
        if (left == 0) {
            break;
        }
        ++in;
        --left;
    }
    g_iconv_close(conversion);
    return result;
}

Decoded throughUtf8(QByteArrayView bytes)
{
    Decoded result{QString::fromUtf8(bytes), 0};
    const auto counted = [&](QChar c) { return c == QChar::ReplacementCharacter; };
    result.losses = std::count_if(result.text.cbegin(), result.text.cend(), counted);
    return result;
}

qsizetype beyondAscii(const QString& text)
{
    return std::count_if(text.cbegin(), text.cend(),
                         [](QChar c) { return c.unicode() >= 0x80 && c != QChar::ReplacementCharacter; });
}

/// UTF-8 unless it fits badly, then Turkish, which for other Western letters is the same as windows-1252.
QString guess(QByteArrayView bytes)
{
    const Decoded utf8 = throughUtf8(bytes);
    if (utf8.losses == 0 || utf8.losses <= beyondAscii(utf8.text)) {
        return utf8.text;
    }
    if (const auto turkish = throughIconv(bytes, "windows-1254"); turkish && turkish->losses == 0) {
        return turkish->text;
    }
    const auto latin5 = throughIconv(bytes, "iso-8859-9");
    return latin5 ? latin5->text : QString::fromLatin1(bytes);
}

QString withoutNul(QString text)
{
    if (text.contains(QChar(u'\0'))) {
        text.remove(QChar(u'\0'));
    }
    return text;
}

}  // namespace

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

QString decodeText(QByteArrayView bytes, QByteArrayView charset, int& problems)
{
    const QByteArray name = canonical(charset);
    const bool ascii = name.isEmpty() || name == "us-ascii" || name == "ascii";
    if (ascii && isAscii(bytes)) {
        return withoutNul(QString::fromLatin1(bytes));
    }
    if (name == "utf-8" || name == "utf8") {
        const Decoded utf8 = throughUtf8(bytes);
        if (utf8.losses == 0 || bytes.contains("\xEF\xBF\xBD")) {
            return withoutNul(utf8.text);
        }
    } else if (!ascii) {
        const auto decoded = throughIconv(bytes, name);
        if (decoded && decoded->losses == 0) {
            return withoutNul(decoded->text);
        }
        // A few bad bytes in an otherwise sensible text: the declared charset still knows best.
        if (decoded && decoded->losses * 10 <= decoded->text.size()) {
            ++problems;
            return withoutNul(decoded->text);
        }
    }
    ++problems;
    return withoutNul(guess(bytes));
}

}  // namespace memnun::mime
