// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cards/CardLine.h"

#include "core/exchange/tables/TextDecoder.h"

#include <QStringDecoder>

#include <algorithm>

namespace memnun {
namespace {

/// Where the value begins: at the first ":" outside of quotes; -1 without one.
qsizetype colonOf(const QByteArray& line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        quoted = quoted != (line.at(i) == '"');
        if (line.at(i) == ':' && !quoted) {
            return i;
        }
    }
    return line.indexOf(':');  // a quote that is never closed hides none
}

QList<QByteArray> splitOutsideQuotes(const QByteArray& text, char separator)
{
    QList<QByteArray> pieces{QByteArray()};
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (c == separator && !quoted) {
            pieces.append(QByteArray());
        } else if (c != '"') {
            pieces.last() += c;
        }
    }
    return pieces;
}

QByteArray fromQuotedPrintable(const QByteArray& text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int byte = text.at(i) == '=' && i + 2 < text.size() ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex) {
            bytes += static_cast<char>(byte);
            i += 2;
        } else {
            bytes += text.at(i);
        }
    }
    return bytes;
}

QString decoded(const QByteArray& bytes, const QByteArray& charset)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (charset.isEmpty() || charset.compare("UTF-8", Qt::CaseInsensitive) == 0) {
        if (!utf8.hasError()) {
            return text;
        }
    }
    TextDecoder decoder(charset.isEmpty() ? QByteArrayLiteral("windows-1254") : charset);
    if (!decoder.isValid()) {
        return text;
    }
    QByteArray out;
    decoder.feed(bytes, out);
    decoder.end(out);
    return QString::fromUtf8(out);
}

/// RFC 6868: what can't stand in a parameter otherwise.
QString unescapedParam(QString value)
{
    return value.replace(QLatin1String("^n"), QLatin1String("\n")).replace(QLatin1String("^'"), QLatin1String("\"")).replace(QLatin1String("^^"), QLatin1String("^"));
}

bool isEncodingWord(const QByteArray& word)
{
    static const QList<QByteArray> words{"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"};
    return words.contains(word);
}

struct Head {
    QByteArray name;
    QByteArray encoding;
    QByteArray charset;
    QVector<QPair<QString, QString>> params;
};

Head headOf(const QByteArray& text)
{
    const QList<QByteArray> pieces = splitOutsideQuotes(text, ';');
    Head head;
    head.name = pieces.constFirst().mid(pieces.constFirst().lastIndexOf('.') + 1).trimmed().toUpper();
    for (const QByteArray& piece : pieces.mid(1)) {
        const qsizetype equals = piece.indexOf('=');
        const QByteArray value = piece.mid(equals + 1).trimmed();
        const QByteArray key = equals >= 0                             ? piece.left(equals).trimmed().toUpper()
                               : isEncodingWord(value.toUpper()) ? QByteArrayLiteral("ENCODING")
                                                                 : QByteArrayLiteral("TYPE");
        if (key == "ENCODING") {
            head.encoding = value.toUpper();
        } else if (key == "CHARSET") {
            head.charset = value;
        } else {
            head.params.append({QString::fromLatin1(key), unescapedParam(QString::fromUtf8(value))});
        }
    }
    return head;
}

}  // namespace

bool isQuotedPrintable(const QByteArray& line)
{
    const qsizetype colon = colonOf(line);
    return colon > 0 && headOf(line.left(colon)).encoding == "QUOTED-PRINTABLE";
}

std::optional<CardProperty> parseCardLine(const QByteArray& line)
{
    const qsizetype colon = colonOf(line);
    if (colon <= 0) {
        return std::nullopt;
    }
    const Head head = headOf(line.left(colon));
    const bool isName = !head.name.isEmpty() && std::all_of(head.name.begin(), head.name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!isName) {
        return std::nullopt;
    }
    QByteArray value = line.mid(colon + 1);
    if (head.encoding == "QUOTED-PRINTABLE") {
        value = fromQuotedPrintable(value);
    }
    return CardProperty{QString::fromLatin1(head.name), head.params, decoded(value, head.charset)};
}

}  // namespace memnun
