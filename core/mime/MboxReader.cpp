// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MboxReader.h"

#include "core/mime/HeaderBlock.h"

namespace memnun::mime {
namespace {

constexpr qint64 Chunk = 64 * 1024;
constexpr qsizetype LongestLook = 4096;  ///< a separator line and the beginning of the next line fit in here

enum class Answer { Yes, No, NeedMore };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasClockAndYear(QByteArrayView text)
{
    bool clock = false;
    int digits = 0;
    bool year = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        clock = clock || (text[i] == ':' && i > 0 && isDigit(text[i - 1]) && i + 1 < text.size() && isDigit(text[i + 1]));
        digits = isDigit(text[i]) ? digits + 1 : 0;
        year = year || digits == 4;
    }
    return clock && year;
}

/// "From sender date": some programs leave the date out, then the sender must be an address or "-".
bool isSeparatorLine(QByteArrayView line)
{
    const QByteArrayView rest = line.sliced(5).trimmed();
    const qsizetype space = rest.indexOf(' ');
    if (space < 0) {
        return rest == "-" || rest.contains('@');
    }
    return hasClockAndYear(rest.sliced(space));
}

bool looksLikeHeader(QByteArrayView line)
{
    qsizetype colon = 0;
    while (colon < line.size() && line[colon] > ' ' && line[colon] < 0x7f && line[colon] != ':') {
        ++colon;
    }
    return (colon > 0 && colon < line.size() && line[colon] == ':') || line.startsWith(">From ");
}

/// `text` begins with "From ".
Answer isSeparator(QByteArrayView text, bool complete)
{
    const qsizetype end = lineEnd(text, 0);
    const bool whole = end > 0 && text[end - 1] == '\n';
    if (!whole || lineEnd(text, end) == text.size()) {
        if (!complete && text.size() < LongestLook) {
            return Answer::NeedMore;
        }
    }
    return whole && isSeparatorLine(text.first(end)) && looksLikeHeader(text.sliced(end)) ? Answer::Yes : Answer::No;
}

/// Netscape and Thunderbird write "From - " for every message and leave the empty line out where a message does not
/// end in a line break.
bool isMozilla(QByteArrayView line)
{
    return line.startsWith("From - ") || line.startsWith("From -\n") || line.startsWith("From -\r");
}

/// Past a byte order mark and empty lines.
qsizetype firstText(QByteArrayView text)
{
    qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r')) {
        ++at;
    }
    return at;
}

/// Whether the line before the line break at `at` is empty.
bool afterEmptyLine(QByteArrayView text, qsizetype at)
{
    qsizetype before = at - 1;
    if (before >= 0 && text[before] == '\r') {
        --before;
    }
    return before < 0 || text[before] == '\n';
}

}  // namespace

MboxReader::MboxReader(QIODevice& device, qint64 maxMessage) : m_device(device), m_maxMessage(maxMessage) {}

Result<std::optional<MboxEntry>> MboxReader::next()
{
    if (!m_started) {
        if (auto ready = begin(); !ready) {
            return fail(ready.error());
        }
    }
    while (!m_done) {
        if (const Separator found = findSeparator(); found.from >= 0) {
            return take(found.from, found.body);
        }
        if (m_atEnd) {
            m_done = true;
            return take(m_buffer.size(), m_buffer.size());
        }
        skimTooLarge();
        if (auto filled = fill(); !filled) {
            return fail(filled.error());
        }
    }
    return std::optional<MboxEntry>();
}

Result<> MboxReader::begin()
{
    while (!m_atEnd && m_buffer.size() < Chunk) {
        if (auto filled = fill(); !filled) {
            return filled;
        }
    }
    m_started = true;
    const qsizetype blank = firstText(m_buffer);
    if (blank == m_buffer.size()) {
        m_done = true;  // an empty mailbox
        return {};
    }
    if (!looksLikeMbox(m_buffer)) {
        return fail(Code::Invalid, QStringLiteral("does not start with a \"From \" line"));
    }
    drop(lineEnd(m_buffer, blank));
    m_start = m_base;
    return {};
}

Result<> MboxReader::fill()
{
    const QByteArray more = m_device.read(Chunk);
    if (more.isEmpty()) {
        if (!m_device.atEnd()) {
            return fail(Code::Storage, m_device.errorString());
        }
        m_atEnd = true;
    }
    m_buffer += more;
    return {};
}

MboxReader::Separator MboxReader::findSeparator()
{
    const QByteArrayView text(m_buffer);
    for (qsizetype at = m_buffer.indexOf("\nFrom ", m_scan); at >= 0; at = m_buffer.indexOf("\nFrom ", at + 1)) {
        if (!afterEmptyLine(text, at) && !isMozilla(text.sliced(at + 1))) {
            continue;
        }
        const Answer answer = isSeparator(text.sliced(at + 1), m_atEnd);
        if (answer == Answer::NeedMore) {
            m_scan = at;
            return {};
        }
        if (answer == Answer::Yes) {
            return {at + 1, lineEnd(text, at + 1)};
        }
    }
    m_scan = qMax<qsizetype>(0, m_buffer.size() - 8);
    return {};
}

/// Of a message that is too large only the tail is kept, enough to see the next separator.
void MboxReader::skimTooLarge()
{
    if (m_base + m_buffer.size() - m_start > m_maxMessage && m_buffer.size() > 2 * LongestLook) {
        drop(qMin(m_buffer.size() - LongestLook, qMax<qsizetype>(0, m_scan - 8)));
    }
}

MboxEntry MboxReader::take(qsizetype end, qsizetype next)
{
    // The empty line before a separator belongs to the mbox, not to the message.
    if (end > 1 && m_buffer[end - 1] == '\n') {
        const qsizetype line = end - (m_buffer[end - 2] == '\r' ? 2 : 1);
        end = line == 0 || m_buffer[line - 1] == '\n' ? line : end;
    }
    MboxEntry entry;
    entry.offset = m_start;
    entry.length = m_base + end - m_start;
    entry.tooLarge = m_start < m_base || entry.length > m_maxMessage;
    if (!entry.tooLarge) {
        entry.raw = m_buffer.left(end);
    }
    drop(next);
    m_start = m_base;
    return entry;
}

void MboxReader::drop(qsizetype count)
{
    m_buffer.remove(0, count);
    m_base += count;
    m_scan = qMax<qsizetype>(0, m_scan - count);
}

QByteArray unquoteFrom(QByteArray raw)
{
    if (!raw.contains(">From ")) {
        return raw;
    }
    QByteArray result;
    result.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const qsizetype end = lineEnd(raw, at);
        qsizetype mark = at;
        while (mark < end && raw[mark] == '>') {
            ++mark;
        }
        const bool quoted = mark > at && QByteArrayView(raw).sliced(mark, end - mark).startsWith("From ");
        result += QByteArrayView(raw).sliced(at + (quoted ? 1 : 0), end - at - (quoted ? 1 : 0));
        at = end;
    }
    return result;
}

bool looksLikeMbox(QByteArrayView head)
{
    const QByteArrayView text = head.sliced(firstText(head));
    return text.startsWith("From ") && isSeparator(text, true) == Answer::Yes;
}

}  // namespace memnun::mime
