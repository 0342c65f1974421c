// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/ZipList.h"

#include "core/mime/Charset.h"

#include <QtEndian>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype EndSize = 22;
constexpr qsizetype EntrySize = 46;
constexpr qsizetype MaxComment = 65'535;

quint32 at4(QByteArrayView bytes, qsizetype place)
{
    return qFromLittleEndian<quint32>(bytes.data() + place);
}

quint16 at2(QByteArrayView bytes, qsizetype place)
{
    return qFromLittleEndian<quint16>(bytes.data() + place);
}

/// Where the record that ends the file begins, or -1.
qsizetype endRecord(QByteArrayView bytes)
{
    const qsizetype first = std::max<qsizetype>(0, bytes.size() - EndSize - MaxComment);
    for (qsizetype at = bytes.size() - EndSize; at >= first; --at) {
        if (at4(bytes, at) == 0x06054b50U) {
            return at;
        }
    }
    return -1;
}

}  // namespace

std::optional<ZipList> listZip(QByteArrayView bytes)
{
    const qsizetype end = endRecord(bytes);
    if (end < 0) {
        return std::nullopt;
    }
    ZipList out;
    qsizetype at = at4(bytes, end + 16);
    for (int left = at2(bytes, end + 10); left > 0; --left) {
        if (at + EntrySize > end || at4(bytes, at) != 0x02014b50U) {
            return std::nullopt;
        }
        const qsizetype nameSize = at2(bytes, at + 28);
        const qsizetype next = at + EntrySize + nameSize + at2(bytes, at + 30) + at2(bytes, at + 32);
        if (next > end) {
            return std::nullopt;
        }
        int ignored = 0;
        const QString name = decodeText(bytes.sliced(at + EntrySize, nameSize), "utf-8", ignored);
        if (!name.endsWith(u'/')) {
            ++out.count;
            if (out.entries.size() < ZipList::MaxEntries) {
                out.entries.append({name, at4(bytes, at + 24), (at2(bytes, at + 8) & 1U) != 0});
            }
        }
        at = next;
    }
    return out;
}

}  // namespace memnun::mime
