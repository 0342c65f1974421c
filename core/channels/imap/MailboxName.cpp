// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/MailboxName.h"

#include <algorithm>
#include <optional>

namespace memnun::imap {

namespace {

bool isDirect(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
}

QByteArray encodedRun(QStringView run)
{
    QByteArray wide;
    for (const QChar c : run) {
        wide.append(static_cast<char>(c.unicode() >> 8));
        wide.append(static_cast<char>(c.unicode() & 0xff));
    }
    return '&' + wide.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

std::optional<QString> decodedRun(QByteArray run)
{
    const auto read = QByteArray::fromBase64Encoding(run.replace(',', '/'), QByteArray::AbortOnBase64DecodingErrors |
                                                                               QByteArray::OmitTrailingEquals);
    const QByteArray& wide = read.decoded;
    if (!read || wide.isEmpty() || wide.size() % 2 != 0) {
        return std::nullopt;
    }
    QString text;
    for (qsizetype i = 0; i < wide.size(); i += 2) {
        text.append(QChar(static_cast<ushort>((static_cast<uchar>(wide.at(i)) << 8) | static_cast<uchar>(wide.at(i + 1)))));
    }
    // a name with control characters in it is nobody's name
    const bool readable = std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return readable ? std::optional(text) : std::nullopt;
}

}  // namespace

QByteArray toMailboxName(const QString& name)
{
    QByteArray encoded;
    for (qsizetype i = 0; i < name.size();) {
        if (isDirect(name.at(i))) {
            encoded += name.at(i) == QLatin1Char('&') ? QByteArray("&-") : QByteArray(1, name.at(i).toLatin1());
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < name.size() && !isDirect(name.at(end))) {
            ++end;
        }
        encoded += encodedRun(QStringView(name).sliced(i, end - i));
        i = end;
    }
    return encoded;
}

QString fromMailboxName(const QByteArray& name)
{
    QString decoded;
    for (qsizetype i = 0; i < name.size();) {
        const qsizetype amp = name.indexOf('&', i);
        const qsizetype direct = (amp < 0 ? name.size() : amp) - i;
        decoded += QString::fromUtf8(name.mid(i, direct));
        if (amp < 0) {
            break;
        }
        const qsizetype end = name.indexOf('-', amp);
        if (end < 0) {
            return QString::fromUtf8(name);
        }
        const auto run = end == amp + 1 ? QStringLiteral("&") : decodedRun(name.mid(amp + 1, end - amp - 1));
        if (!run) {
            return QString::fromUtf8(name);
        }
        decoded += *run;
        i = end + 1;
    }
    return decoded;
}

}  // namespace memnun::imap
