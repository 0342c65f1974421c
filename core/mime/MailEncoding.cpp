// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailEncoding.h"

#include "core/mime/Charset.h"

#include <QLocale>
#include <QRegularExpression>

namespace memnun::mime {
namespace {

/// One line, no control characters: nothing that could begin another header field.
QString oneLine(const QString& text)
{
    QString clean = text;
    for (QChar& c : clean) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    return clean.simplified();
}

QByteArray encodedWords(const QString& text)
{
    constexpr qsizetype MaxBytes = 42;  // 56 base64 characters and 12 of wrapping stay under 75
    QByteArrayList words;
    QByteArray piece;
    const auto flush = [&] {
        if (!piece.isEmpty()) {
            words.append("=?utf-8?B?" + piece.toBase64() + "?=");
            piece.clear();
        }
    };
    for (const char32_t code : text.toUcs4()) {
        const QByteArray letter = QString::fromUcs4(&code, 1).toUtf8();
        if (piece.size() + letter.size() > MaxBytes) {
            flush();
        }
        piece += letter;
    }
    flush();
    return words.join("\r\n ");
}

/// Breaks an ASCII text at its spaces so that no line is longer than 76.
QByteArray folded(const QByteArray& text, qsizetype used)
{
    QByteArray result;
    qsizetype column = used;
    const QList<QByteArray> words = text.split(' ');
    for (const QByteArray& word : words) {
        if (!result.isEmpty()) {
            const bool breaks = column + 1 + word.size() > 76;
            result += breaks ? "\r\n " : " ";
            column = breaks ? 1 : column + 1;
        }
        result += word;
        column += word.size();
    }
    return result;
}

bool hasLongWord(const QByteArray& text)
{
    const QList<QByteArray> words = text.split(' ');
    return std::any_of(words.begin(), words.end(), [](const QByteArray& word) { return word.size() > 300; });
}

QByteArray percent(const QByteArray& utf8)
{
    return utf8.toPercentEncoding({}, "*'()");
}

QByteArray hexOf(char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<uchar>(c);
    return QByteArray("=") + digits[byte >> 4U] + digits[byte & 15U];
}

QByteArray quotedLine(const QByteArray& line)
{
    QByteArray result;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool lastBlank = (c == ' ' || c == '\t') && i + 1 == line.size();
        const auto byte = static_cast<uchar>(c);  // whether a char has a sign differs from one processor to the next
        const bool escapes = c == '=' || byte < ' ' || byte >= 0x7f || lastBlank || (i == 0 && (c == 'F' || c == '.'));
        const QByteArray out = escapes && !(c == '\t' && !lastBlank) ? hexOf(c) : QByteArray(1, c);
        if (column + out.size() > 75) {
            result += "=\r\n";
            column = 0;
        }
        result += out;
        column += out.size();
    }
    return result;
}

}  // namespace

QByteArray encodeText(const QString& text, qsizetype used)
{
    const QString clean = oneLine(text);
    const QByteArray utf8 = clean.toUtf8();
    return isAscii(utf8) && !utf8.contains("=?") && !hasLongWord(utf8) ? folded(utf8, used) : encodedWords(clean);
}

QByteArray encodePhrase(const QString& name)
{
    static const QRegularExpression atoms(QStringLiteral("\\A[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]*\\z"));
    const QString clean = oneLine(name);
    const QByteArray utf8 = clean.toUtf8();
    if (!isAscii(utf8) || utf8.contains("=?") || utf8.size() > 60) {
        return encodedWords(clean);
    }
    if (atoms.match(clean).hasMatch()) {
        return utf8;
    }
    QByteArray escaped = utf8;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

QByteArray encodeParameter(const QByteArray& name, const QString& value)
{
    const QByteArray utf8 = oneLine(value).toUtf8();
    static const QRegularExpression simple(QStringLiteral("\\A[A-Za-z0-9 ._()+-]{1,60}\\z"));
    if (simple.match(QString::fromUtf8(utf8)).hasMatch()) {
        return ";\r\n " + name + "=\"" + utf8 + '"';
    }
    const QByteArray encoded = percent(utf8);
    QByteArray result;
    int piece = 0;
    for (qsizetype at = 0; at < encoded.size(); ++piece) {
        qsizetype length = qMin<qsizetype>(54, encoded.size() - at);
        while (at + length < encoded.size() && (encoded[at + length - 1] == '%' || encoded[at + length - 2] == '%')) {
            --length;
        }
        result += ";\r\n " + name + '*' + QByteArray::number(piece) + "*=" + (piece == 0 ? "utf-8''" : "") +
                  encoded.mid(at, length);
        at += length;
    }
    return result;
}

bool fitsAsIs(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    return isAscii(text.toUtf8()) && std::none_of(lines.begin(), lines.end(), [](const QString& line) {
        return line.size() > 900 || line.startsWith(QLatin1String("From ")) || line.contains(u'\r') || line.contains(u'\0');
    });
}

QByteArray withCrLf(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\n', "\r\n");
    return bytes.endsWith("\r\n") ? bytes : bytes + "\r\n";
}

QByteArray quotedPrintable(const QString& text)
{
    QString unix = text;
    unix.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (unix.endsWith(u'\n')) {
        unix.chop(1);
    }
    QByteArray result;
    const QList<QByteArray> lines = unix.toUtf8().split('\n');
    for (const QByteArray& line : lines) {
        result += quotedLine(line) + "\r\n";
    }
    return result;
}

QByteArray base64Lines(const QByteArray& content)
{
    const QByteArray encoded = content.toBase64();
    QByteArray result;
    result.reserve(encoded.size() + encoded.size() / 38);
    for (qsizetype at = 0; at < encoded.size(); at += 76) {
        result += QByteArrayView(encoded).sliced(at, qMin<qsizetype>(76, encoded.size() - at));
        result += "\r\n";
    }
    return result;
}

QByteArray dateText(Instant at)
{
    return QLocale::c().toString(at.toUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " +0000";
}

}  // namespace memnun::mime
