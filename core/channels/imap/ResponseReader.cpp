// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/ResponseReader.h"

#include "core/channels/imap/ImapError.h"

#include <algorithm>

namespace memnun::imap {

namespace {

// "{123}" or "{123+}" at the end of a line; -1 when there is none, -2 when it is beyond any sense.
qint64 announcedLiteral(QByteArrayView line)
{
    if (!line.endsWith('}')) {
        return -1;
    }
    const qsizetype open = line.lastIndexOf('{');
    QByteArrayView digits = open < 0 ? QByteArrayView() : line.sliced(open + 1).chopped(1);
    if (digits.endsWith('+')) {
        digits.chop(1);
    }
    const bool isNumber =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) {
        return -1;
    }
    bool fits = false;
    const qint64 size = digits.toLongLong(&fits);
    return fits ? size : -2;
}

}  // namespace

void ResponseReader::feed(const QByteArray& bytes)
{
    if (m_at > 0) {
        m_in.remove(0, m_at);
        m_at = 0;
    }
    m_in += bytes;
}

std::optional<Result<Response>> ResponseReader::next()
{
    while (!m_broken) {
        if (m_missing > 0) {
            takeLiteral();
            if (m_missing > 0) {
                return std::nullopt;
            }
        }
        const bool whole = takeLine();
        if (m_text.size() > m_limits.line) {
            m_broken = true;
            return Result<Response>(fail(protocolError("an endless line: " + m_text.left(60))));
        }
        if (!whole) {
            return std::nullopt;
        }
        if (beginLiteral()) {
            continue;
        }
        if (m_text.isEmpty() && m_literals.empty()) {
            continue;  // an empty line more than there should be
        }
        auto found = m_broken ? Result<Response>(fail(protocolError(m_text))) : parseResponse(m_text, m_literals, m_limits);
        m_broken = !found;
        m_text.clear();
        m_literals.clear();
        m_kept = 0;
        return found;
    }
    return std::nullopt;
}

// Moves what there is of the line to m_text; true when its end was there, which does not go with it.
bool ResponseReader::takeLine()
{
    const qsizetype end = m_in.indexOf('\n', m_at);
    m_text += QByteArrayView(m_in).sliced(m_at, (end < 0 ? m_in.size() : end) - m_at);
    m_at = end < 0 ? m_in.size() : end + 1;
    if (end >= 0 && m_text.endsWith('\r')) {
        m_text.chop(1);
    }
    return end >= 0;
}

bool ResponseReader::beginLiteral()
{
    const qint64 size = mayCarryLiterals(m_text) ? announcedLiteral(m_text) : -1;
    m_broken = size == -2;
    if (size < 0) {
        return false;
    }
    Literal literal;
    literal.size = size;
    literal.dropped = size > m_limits.literal || m_kept + size > m_limits.answer;
    m_kept += literal.dropped ? 0 : size;
    m_missing = size;
    m_literals.push_back(std::move(literal));
    m_text += "\r\n";
    return true;
}

void ResponseReader::takeLiteral()
{
    const qsizetype here = static_cast<qsizetype>(std::min<qint64>(m_missing, m_in.size() - m_at));
    if (!m_literals.back().dropped) {
        m_literals.back().bytes += QByteArrayView(m_in).sliced(m_at, here);
    }
    m_at += here;
    m_missing -= here;
}

}  // namespace memnun::imap
