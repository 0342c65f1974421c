// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/TnefGuard.h"

#include <QSet>
#include <QtEndian>

#include <optional>

namespace memnun::mime {
namespace {

constexpr quint32 Signature = 0x223E9F78;
constexpr int MaxAttributes = 20'000;
constexpr quint32 MaxProperties = 4000;

enum Attribute : quint32 {
    Body = 0x0002800C,
    CodePage = 0x00069007,
    Properties = 0x00069003,
    RenderData = 0x00069002,
    FileData = 0x0006800F,
    FileTitle = 0x00018010,
    FileProperties = 0x00069005
};

/// Walks bytes and remembers whether it ever left them.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    quint32 number(int width)
    {
        const QByteArrayView taken = take(width);
        if (taken.size() < width) {
            return 0;
        }
        return width == 4 ? qFromLittleEndian<quint32>(taken.data())
                          : (width == 2 ? qFromLittleEndian<quint16>(taken.data()) : static_cast<quint8>(taken[0]));
    }
    QByteArrayView take(qint64 length)
    {
        if (length < 0 || length > m_bytes.size() - m_at) {
            m_ok = false;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, length);
        m_at += length;
        return taken;
    }
    /// A length and that many bytes, filled up to four.
    void skipValue()
    {
        const qint64 length = number(4);
        take((length + 3) / 4 * 4);
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

/// Bytes of one value of a type of fixed size, 0 for a type of any length, nothing for an unknown one.
std::optional<int> widthOf(quint32 type)
{
    switch (type) {
    case 0x02: case 0x03: case 0x04: case 0x0A: case 0x0B:
        return 4;
    case 0x05: case 0x06: case 0x07: case 0x14: case 0x40:
        return 8;
    case 0x48:
        return 16;
    case 0x0D: case 0x1E: case 0x1F: case 0x102:
        return 0;
    default:
        return std::nullopt;
    }
}

bool skipProperty(Reader& reader)
{
    constexpr quint32 manyValues = 0x1000;
    const quint32 type = reader.number(2);
    if (reader.number(2) >= 0x8000) {  // a named one
        reader.take(16);
        if (reader.number(4) == 0) {
            reader.number(4);
        } else {
            reader.skipValue();
        }
    }
    const auto width = widthOf(type & ~manyValues);
    if (!width) {
        return false;
    }
    const quint32 count = *width == 0 || (type & manyValues) != 0 ? reader.number(4) : 1;
    if (count == 0 || count > MaxProperties) {
        return false;
    }
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        if (*width == 0) {
            reader.skipValue();
        } else {
            reader.take(*width);
        }
    }
    return reader.ok();
}

/// The leading properties that are whole, with their true number in front.
QByteArray wholeProperties(QByteArrayView bytes)
{
    Reader reader(bytes);
    const quint32 declared = qMin(reader.number(4), MaxProperties);
    quint32 whole = 0;
    while (whole < declared && !reader.atEnd() && skipProperty(reader)) {
        ++whole;
    }
    if (whole == 0) {
        return {};
    }
    QByteArray kept = bytes.toByteArray();
    qToLittleEndian(whole, kept.data());
    return kept;
}

void append(QByteArray& out, quint32 number, int width)
{
    for (int i = 0; i < width; ++i) {
        out.append(static_cast<char>((number >> (8U * static_cast<quint32>(i))) & 0xffU));
    }
}

void appendAttribute(QByteArray& out, quint32 level, quint32 id, const QByteArray& content)
{
    quint32 sum = 0;
    for (const char c : content) {
        sum += static_cast<uchar>(c);
    }
    append(out, level, 1);
    append(out, id, 4);
    append(out, static_cast<quint32>(content.size()), 4);
    out.append(content);
    append(out, sum & 0xffffU, 2);
}

/// What of an attribute is handed on; empty if nothing.
QByteArray cleaned(quint32 id, QByteArrayView content)
{
    switch (id) {
    case Properties:
    case FileProperties:
        return wholeProperties(content);
    case Body:
    case FileTitle:
        return content.toByteArray() + '\0';
    case FileData:
        return content.toByteArray();
    case RenderData:
        return content.size() >= 14 ? content.first(14).toByteArray() : QByteArray(14, '\0');
    case CodePage:
        return content.size() >= 8 ? content.first(8).toByteArray() : QByteArray();
    default:
        return {};
    }
}

}  // namespace

bool isTnef(QByteArrayView stream)
{
    return stream.size() > 6 && qFromLittleEndian<quint32>(stream.data()) == Signature;
}

QByteArray wellFormedTnef(QByteArrayView stream)
{
    if (!isTnef(stream) || stream.size() > MaxTnef) {
        return {};
    }
    QByteArray out = stream.first(6).toByteArray();
    out.reserve(stream.size() + 64);
    Reader reader(stream.sliced(6));
    QSet<quint32> seenOfMessage;
    QSet<quint32> seenOfFile;
    int kept = 0;
    for (int count = 0; count < MaxAttributes && !reader.atEnd(); ++count) {
        const quint32 level = reader.number(1);
        const quint32 id = reader.number(4);
        const QByteArrayView content = reader.take(reader.number(4));
        if (!reader.ok() || (level != 1 && level != 2)) {
            break;
        }
        reader.number(2);  // a wrong check sum is the least of a message's faults
        if (id == RenderData) {
            seenOfFile.clear();
        }
        QSet<quint32>& seen = level == 1 ? seenOfMessage : seenOfFile;
        if (const QByteArray clean = cleaned(id, content); !clean.isEmpty() && !seen.contains(id)) {
            seen.insert(id);
            appendAttribute(out, level, id, clean);
            ++kept;
        }
    }
    return kept > 0 ? out : QByteArray();
}

}  // namespace memnun::mime
