// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/TnefGuard.h"

#include <QSet>
#include <QString>
#include <QtEndian>

#include <algorithm>
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
    QByteArrayView value()
    {
        const qint64 length = number(4);
        const QByteArrayView taken = take(length);
        take((4 - length % 4) % 4);
        return taken;
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

bool isNeeded(quint32 id)
{
    static constexpr quint32 ids[] = {0x1000, 0x1009, 0x1013, 0x3001, 0x3701, 0x3704, 0x3707, 0x370E};
    return std::find(std::begin(ids), std::end(ids), id) != std::end(ids);
}

struct Property {
    quint32 type = 0;
    quint32 id = 0;
    QByteArrayView value;  ///< of one value of any length
};

/// Nothing where it is of no known shape.
std::optional<Property> readProperty(Reader& reader)
{
    constexpr quint32 manyValues = 0x1000;
    Property property{reader.number(2), reader.number(2), {}};
    if (property.id >= 0x8000) {  // a named one
        reader.take(16);
        if (reader.number(4) == 0) {
            reader.number(4);
        } else {
            reader.value();
        }
    }
    const auto width = widthOf(property.type & ~manyValues);
    if (!width) {
        return std::nullopt;
    }
    const quint32 count = *width == 0 || (property.type & manyValues) != 0 ? reader.number(4) : 1;
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        const QByteArrayView value = *width == 0 ? reader.value() : reader.take(*width);
        property.value = *width == 0 && count == 1 ? value : QByteArrayView();
    }
    return reader.ok() ? std::optional(property) : std::nullopt;
}

void append(QByteArray& out, quint32 number, int width)
{
    for (int i = 0; i < width; ++i) {
        out.append(static_cast<char>((number >> (8U * static_cast<quint32>(i))) & 0xffU));
    }
}

QByteArray utf8Of(const QByteArray& utf16)
{
    QString text(utf16.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(utf16.constData(), text.size(), text.data());
    return text.toUtf8();
}

/// The values that are needed, of the leading properties that are whole.
QByteArray neededProperties(QByteArrayView bytes, QVector<QByteArray>& large)
{
    Reader reader(bytes);
    const quint32 declared = qMin(reader.number(4), MaxProperties);
    QByteArray kept;
    quint32 count = 0;
    for (quint32 i = 0; i < declared && !reader.atEnd(); ++i) {
        const auto property = readProperty(reader);
        if (!property) {
            break;
        }
        if (property->value.isEmpty() || !isNeeded(property->id)) {
            continue;
        }
        QByteArray value = property->value.first(property->value.size() / 2 * 2).toByteArray();
        quint32 type = property->type;
        if (value.size() > LargeTnefValue) {
            large.append(type == TypeUnicode ? utf8Of(value) : property->value.toByteArray());
            value = largeTnefMark(large.size() - 1);
            type = type == TypeObject ? TypeObject : TypeBinary;
        } else if (type == TypeUnicode) {
            value += QByteArray(2, '\0');
        } else {
            value = property->value.toByteArray();
        }
        append(kept, type, 2);
        append(kept, property->id, 2);
        append(kept, 1, 4);
        append(kept, static_cast<quint32>(value.size()), 4);
        kept += value + QByteArray((4 - value.size() % 4) % 4, '\0');
        ++count;
    }
    QByteArray block;
    append(block, count, 4);
    return count == 0 ? QByteArray() : block + kept;
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
QByteArray cleaned(quint32 id, QByteArrayView content, QVector<QByteArray>& large)
{
    switch (id) {
    case Properties:
    case FileProperties:
        return neededProperties(content, large);
    case Body:
    case FileTitle:
        return content.first(qMin<qsizetype>(content.size(), id == Body ? LargeTnefValue : 95)).toByteArray() + '\0';
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

QByteArray largeTnefMark(qsizetype place)
{
    return "\x03MEMNUN\x04" + QByteArray::number(place).rightJustified(12, '0');
}

SafeTnef wellFormedTnef(QByteArrayView stream)
{
    SafeTnef safe;
    if (!isTnef(stream) || stream.size() > MaxTnef) {
        return safe;
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
        if (const QByteArray clean = cleaned(id, content, safe.large); !clean.isEmpty() && !seen.contains(id)) {
            seen.insert(id);
            appendAttribute(out, level, id, clean);
            ++kept;
        }
    }
    safe.stream = kept > 0 ? out : QByteArray();
    return safe;
}

}  // namespace memnun::mime
