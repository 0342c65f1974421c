// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/CommandText.h"

#include <algorithm>

namespace memnun::imap {

CommandText& CommandText::word(const QByteArray& text)
{
    m_pieces.last() += ' ' + text;
    return *this;
}

CommandText& CommandText::string(const QByteArray& text)
{
    const bool quotable =
        text.size() < 1000 && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c != '\x7f'; });
    if (!quotable) {
        return literal(text, false);
    }
    QByteArray escaped = text;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return word('"' + escaped + '"');
}

CommandText& CommandText::literal(const QByteArray& bytes, bool nonSync)
{
    const QByteArray head = " {" + QByteArray::number(bytes.size()) + (nonSync ? "+}\r\n" : "}\r\n");
    m_pieces.last() += head;
    if (nonSync) {
        m_pieces.last() += bytes;
    } else {
        m_pieces.append(bytes);
    }
    return *this;
}

QByteArray CommandText::name() const
{
    const QByteArray& first = m_pieces.first();
    const bool byUid = first.startsWith("UID ");
    const qsizetype end = first.indexOf(' ', byUid ? 4 : 0);
    return (end < 0 ? first : first.left(end)).trimmed();
}

}  // namespace memnun::imap
