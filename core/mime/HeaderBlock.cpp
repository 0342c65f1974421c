// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HeaderBlock.h"

#include <algorithm>
#include <cstring>

namespace memnun::mime {
namespace {

constexpr int MaxFields = 4000;
constexpr qsizetype MaxValue = 256 * 1024;

bool isNameChar(char c)
{
    return c > ' ' && c < 0x7f && c != ':';
}

}  // namespace

qsizetype lineEnd(QByteArrayView raw, qsizetype at)
{
    const void* found = at < raw.size() ? std::memchr(raw.data() + at, '\n', static_cast<size_t>(raw.size() - at)) : nullptr;
    return found ? static_cast<const char*>(found) - raw.data() + 1 : raw.size();
}

HeaderBlock::HeaderBlock(QByteArrayView raw)
{
    m_fields.reserve(40);
    qsizetype at = 0;
    while (at < raw.size() && m_fields.size() < MaxFields) {
        if (raw[at] == '\n' || (raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n')) {
            at = lineEnd(raw, at);
            break;
        }
        at = readField(raw, at);
    }
    m_bodyOffset = at;
}

/// One field with its continuation lines; a line that is no field (a stray "From " line) is passed over.
qsizetype HeaderBlock::readField(QByteArrayView raw, qsizetype at)
{
    qsizetype end = lineEnd(raw, at);
    while (end < raw.size() && (raw[end] == ' ' || raw[end] == '\t')) {
        end = lineEnd(raw, end);
    }
    qsizetype colon = at;
    while (colon < end && isNameChar(raw[colon])) {
        ++colon;
    }
    const qsizetype nameEnd = colon;
    while (colon < end && (raw[colon] == ' ' || raw[colon] == '\t')) {
        ++colon;
    }
    if (nameEnd > at && colon < end && raw[colon] == ':') {
        const QByteArrayView value = raw.sliced(colon + 1, end - colon - 1);
        m_fields.append({raw.sliced(at, nameEnd - at), value.first(qMin(value.size(), MaxValue))});
    }
    return end;
}

bool HeaderBlock::same(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

QByteArray HeaderBlock::value(QByteArrayView name) const
{
    for (const Field& field : m_fields) {
        if (same(field.name, name)) {
            const QByteArray text = unfold(field.value);
            return text.isNull() ? QByteArray("") : text;
        }
    }
    return {};
}

bool HeaderBlock::has(QByteArrayView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Field& f) { return same(f.name, name); });
}

QByteArray unfold(QByteArrayView value)
{
    QByteArray text;
    text.reserve(value.size());
    for (const char c : value) {
        if (c != '\r' && c != '\n') {
            text.append(c == '\t' ? ' ' : c);
        }
    }
    return text.trimmed();
}

QByteArray withLineFeeds(QByteArrayView raw)
{
    if (raw.startsWith("\xEF\xBB\xBF")) {
        raw = raw.sliced(3);  // a byte order mark some editor put before the first field
    }
    if (!raw.contains('\n') && raw.contains('\r')) {
        return raw.toByteArray().replace('\r', '\n');
    }
    return QByteArray::fromRawData(raw.data(), raw.size());
}

}  // namespace memnun::mime
