// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/Tnef.h"

#include "core/mime/Charset.h"
#include "core/mime/RtfText.h"
#include "core/mime/TnefGuard.h"

#include <QtEndian>

#include <algorithm>
#include <memory>

// The library's headers define plain names (BYTE, WORD, …) and use old-style casts.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
extern "C" {
#include <cstdio>
#include <ytnef.h>
}
#pragma GCC diagnostic pop

namespace memnun::mime {
namespace {

constexpr int MaxNesting = 8;
constexpr int MaxFiles = 2000;

enum Tag : quint32 {
    TagBody = 0x1000,
    TagRtf = 0x1009,
    TagHtml = 0x1013,
    TagData = 0x3701,
    TagFileName = 0x3704,
    TagLongName = 0x3707,
    TagMime = 0x370E,
    TagDisplayName = 0x3001
};

struct Value {
    QByteArray bytes;
    quint32 type = 0;
    bool found = false;
};

Value valueOf(const MAPIProps& properties, quint32 tag, const QVector<QByteArray>& large)
{
    for (quint32 i = 0; i < properties.count && properties.properties; ++i) {
        const MAPIProperty& one = properties.properties[i];
        if ((one.id >> 16U) == tag && one.count > 0 && one.data && one.data[0].data && one.data[0].size > 0) {
            const QByteArray bytes(reinterpret_cast<const char*>(one.data[0].data), one.data[0].size);
            for (qsizetype place = 0; place < large.size(); ++place) {
                if (bytes == largeTnefMark(place)) {
                    return {large[place], one.id & 0xfffU, true};
                }
            }
            return {bytes, one.id & 0xfffU, true};
        }
    }
    return {};
}

QByteArray bytesOf(const variableLength& value)
{
    return value.data && value.size > 0 ? QByteArray(reinterpret_cast<const char*>(value.data), value.size) : QByteArray();
}

/// A NUL ends what is text.
QString textOf(QByteArray bytes, const QByteArray& charset)
{
    int ignored = 0;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        bytes.truncate(nul);
    }
    return decodeText(bytes, charset, ignored);
}

/// libytnef gives Unicode properties in UTF-8, the others as they came. What is binary names no charset: guessed.
QString textOf(const Value& value, const QByteArray& codePage)
{
    return textOf(value.bytes, value.type == TypeUnicode ? QByteArray("utf-8") : value.type == TypeBinary ? QByteArray() : codePage);
}

QByteArray charsetOf(const QByteArray& codePage)
{
    const quint32 number = codePage.size() >= 4 ? qFromLittleEndian<quint32>(codePage.constData()) : 1254;
    return number == 65001 ? QByteArray("utf-8") : number == 28599 ? QByteArray("iso-8859-9") : "windows-" + QByteArray::number(number);
}

struct Release {
    void operator()(TNEFStruct* tnef) const
    {
        TNEFFree(tnef);
        delete tnef;
    }
};

class Extractor {
public:
    explicit Extractor(QVector<TnefPart>& parts) : m_parts(parts) {}

    /// `title` is of an attached message.
    void read(QByteArrayView stream, int depth, const QString& title)
    {
        SafeTnef safe = wellFormedTnef(stream);
        if (safe.stream.isEmpty() || depth > MaxNesting) {
            return;
        }
        const std::unique_ptr<TNEFStruct, Release> tnef(new TNEFStruct);
        TNEFInitialize(tnef.get());
        tnef->Debug = 0;
        if (TNEFParseMemory(reinterpret_cast<unsigned char*>(safe.stream.data()), static_cast<long>(safe.stream.size()), tnef.get()) < 0 &&
            !tnef->starting_attach.next) {
            return;
        }
        const QByteArray charset = charsetOf(bytesOf(tnef->CodePage));
        for (const ::Attachment* file = tnef->starting_attach.next; file && m_parts.size() < MaxFiles; file = file->next) {
            addFile(*file, {charset, safe.large, depth});
        }
        if (depth == 0) {
            addBodies(*tnef, {charset, safe.large, depth});
        } else {
            addMessage(*tnef, {charset, safe.large, depth}, title);
        }
    }

private:
    struct Around {
        const QByteArray& charset;
        const QVector<QByteArray>& large;
        int depth;
    };

    void addFile(const ::Attachment& file, const Around& around)
    {
        const QByteArray& charset = around.charset;
        const auto value = [&](quint32 tag) { return valueOf(file.MAPI, tag, around.large); };
        TnefPart part;
        for (const quint32 tag : {TagLongName, TagFileName}) {
            if (const Value name = value(tag); name.found && part.name.isEmpty()) {
                part.name = textOf(name, charset);
            }
        }
        if (part.name.isEmpty()) {
            part.name = textOf(bytesOf(file.Title), charset);
        }
        if (const Value name = value(TagDisplayName); name.found && part.name.isEmpty()) {
            part.name = textOf(name, charset);
        }
        const Value data = value(TagData);
        QByteArray content = data.found ? data.bytes : bytesOf(file.FileData);
        if (data.found && data.type == TypeObject && content.size() > 16) {
            content.remove(0, 16);  // the interface's id
            if (isTnef(content)) {
                read(content, around.depth + 1, part.name);
                return;
            }
        }
        part.type = textOf(value(TagMime), charset).trimmed().toLower().toLatin1();
        if (!part.type.contains('/')) {
            part.type = "application/octet-stream";
        }
        part.content = std::move(content);
        m_parts.append(std::move(part));
    }

    /// The words of an attached message as a file, in the richest form there is that can be shown.
    void addMessage(const TNEFStruct& tnef, const Around& around, const QString& title)
    {
        const qsizetype from = m_parts.size();
        addBodies(tnef, around);
        if (m_parts.size() == from) {
            return;
        }
        const auto html = std::find_if(m_parts.begin() + from, m_parts.end(), [](const TnefPart& part) { return part.type == "text/html"; });
        TnefPart best = html == m_parts.end() ? m_parts[from] : *html;
        m_parts.resize(from);
        const QByteArray ending = best.type == "text/plain" ? QByteArray("txt") : best.type.mid(5);
        best.name = (title.isEmpty() ? QStringLiteral("message") : title) + u'.' + QString::fromLatin1(ending);
        best.body = false;
        m_parts.append(best);
    }

    void addBodies(const TNEFStruct& tnef, const Around& around)
    {
        const QByteArray& charset = around.charset;
        const auto value = [&](quint32 tag) { return valueOf(tnef.MapiProperties, tag, around.large); };
        const Value plain = value(TagBody);
        const QString text = plain.found ? textOf(plain, charset) : textOf(bytesOf(tnef.body), charset);
        if (!text.trimmed().isEmpty()) {
            m_parts.append({{}, "text/plain", text.toUtf8(), true});
        }
        if (const Value html = value(TagHtml); html.found) {
            m_parts.append({{}, "text/html", textOf(html, charset).toUtf8(), true});
        }
        if (const Value packed = value(TagRtf); packed.found) {
            if (const QByteArray rtf = unpackRtf(packed.bytes); !rtf.isEmpty()) {
                m_parts.append({{}, "text/rtf", rtf, true});
            }
        }
    }

    QVector<TnefPart>& m_parts;
};

}  // namespace

QVector<TnefPart> readTnef(QByteArrayView stream)
{
    QVector<TnefPart> parts;
    Extractor(parts).read(stream, 0, {});
    return parts;
}

}  // namespace memnun::mime
