// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/PartTree.h"

#include "core/mime/HeaderBlock.h"
#include "core/mime/PartRepair.h"
#include "core/mime/Tnef.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

// GLib's headers use "signals" as a name and old-style casts in macros.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <gmime/gmime.h>
#pragma GCC diagnostic pop

namespace memnun::mime {
namespace {

template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref<T>>;

template <class T>
T* as(GMimeObject* object, GType type)
{
    return g_type_check_instance_is_a(reinterpret_cast<GTypeInstance*>(object), type) ? reinterpret_cast<T*>(object) : nullptr;
}

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

bool contains(QByteArrayView text, QByteArrayView needle)
{
    for (qsizetype at = 0; at + needle.size() <= text.size(); ++at) {
        if (HeaderBlock::same(text.sliced(at, needle.size()), needle)) {
            return true;
        }
    }
    return false;
}

/// How many lines of Content-Type fields, wherever they stand, open a multipart or a message: an upper bound for the
/// depth of nesting. Other text may name boundaries as often as it likes.
int openings(QByteArrayView text, int limit)
{
    constexpr QByteArrayView name("content-type");
    int count = 0;
    bool inType = false;
    for (qsizetype at = 0; at < text.size() && count <= limit;) {
        const qsizetype end = lineEnd(text, at);
        const QByteArrayView line = text.sliced(at, end - at);
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        inType = goesOn ? inType : line.size() > name.size() && HeaderBlock::same(line.first(name.size()), name);
        if (inType) {
            count += (contains(line, "boundary") ? 1 : 0) + (contains(line, "message/") ? 1 : 0);
        }
        at = end;
    }
    return count;
}

QByteArray lowered(const char* text)
{
    return QByteArray(text).trimmed().toLower();
}

QByteArray typeOf(GMimeObject* object)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const QByteArray media = type ? lowered(g_mime_content_type_get_media_type(type)) : QByteArray();
    const QByteArray sub = type ? lowered(g_mime_content_type_get_media_subtype(type)) : QByteArray();
    return media.isEmpty() || sub.isEmpty() ? QByteArray("text/plain") : media + '/' + sub;
}

/// A field that names no type means text (RFC 2045, 5.2), unless the part is a file; GMime calls it a stream of bytes.
bool namesNoType(GMimeObject* object)
{
    GMimeHeader* found = g_mime_header_list_get_header(g_mime_object_get_header_list(object), "Content-Type");
    const QByteArray raw(found ? g_mime_header_get_raw_value(found) : nullptr);
    const QByteArray type = raw.left(raw.indexOf(';')).trimmed();
    return found && !(type.contains('/') && !type.startsWith('/') && !type.endsWith('/'));
}

/// The value of "name=" in a raw header, for headers that GMime reads badly: encoded words, no valid type in front.
QByteArray rawParameter(const QByteArray& header, const QByteArray& name)
{
    const QByteArray text = unfold(header);
    const QByteArray lower = text.toLower();
    qsizetype at = lower.indexOf(name + '=');
    while (at > 0 && lower[at - 1] != ' ' && lower[at - 1] != ';') {
        at = lower.indexOf(name + '=', at + 1);
    }
    if (at < 0) {
        return {};
    }
    const QByteArray rest = text.mid(at + name.size() + 1).trimmed();
    const bool quoted = rest.startsWith('"');
    const qsizetype end = quoted ? rest.indexOf('"', 1) : rest.indexOf(';');
    return rest.mid(quoted ? 1 : 0, end < 0 ? -1 : end - (quoted ? 1 : 0)).trimmed();
}

QByteArray nameFrom(GMimeObject* object, const char* header, const char* parameter, const char* parsed, int& problems)
{
    GMimeHeader* found = g_mime_header_list_get_header(g_mime_object_get_header_list(object), header);
    const QByteArray raw(found ? g_mime_header_get_raw_value(found) : nullptr);
    if (parsed && !raw.contains("=?")) {
        return QByteArray(parsed);
    }
    const QByteArray value = raw.isEmpty() ? QByteArray() : rawParameter(raw, parameter);
    if (value.contains("=?") || (!parsed && !value.isEmpty())) {
        return decodeHeader(value, problems).toUtf8();
    }
    return QByteArray(parsed);
}

QByteArray declaredName(GMimeObject* object, int& problems)
{
    const QByteArray name = nameFrom(object, "Content-Disposition", "filename",
                                     g_mime_object_get_content_disposition_parameter(object, "filename"), problems);
    return name.isNull() ? nameFrom(object, "Content-Type", "name",
                                    g_mime_object_get_content_type_parameter(object, "name"), problems)
                         : name;
}

QByteArray bytesOf(GMimeStream* memory)
{
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory));
    return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

QByteArray written(GMimeStream* source)
{
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_stream_reset(source);
    g_mime_stream_write_to_stream(source, memory.get());
    return bytesOf(memory.get());
}

constexpr std::array<qint8, 256> base64Values()
{
    std::array<qint8, 256> values{};
    values.fill(-1);
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; ++i) {
        values[static_cast<uchar>(letters[i])] = static_cast<qint8>(i);
    }
    return values;
}

/// Forgiving where GMime drops bytes: missing padding at the end, padding in the middle, foreign characters.
QByteArray decodeBase64(const QByteArray& text)
{
    static constexpr std::array<qint8, 256> values = base64Values();
    QByteArray out;
    out.reserve(text.size() / 4 * 3 + 3);
    quint32 bits = 0;
    int count = 0;
    for (const char c : text) {
        const qint8 value = values[static_cast<uchar>(c)];
        if (c == '=') {
            bits = 0;
            count = 0;
        } else if (value >= 0) {
            bits = (bits << 6U) | static_cast<quint32>(value);
            count += 6;
            if (count >= 8) {
                count -= 8;
                out.append(static_cast<char>((bits >> static_cast<quint32>(count)) & 0xffU));
            }
        }
    }
    return out;
}

GMimeMessage* messageAt(GMimeObject* object)
{
    auto* embedded = as<GMimeMessagePart>(object, GMIME_TYPE_MESSAGE_PART);
    return embedded ? g_mime_message_part_get_message(embedded) : nullptr;
}

QByteArray contentOf(GMimeObject* object)
{
    if (GMimeMessage* message = messageAt(object)) {
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(reinterpret_cast<GMimeObject*>(message), nullptr, stream.get());
        return bytesOf(stream.get());
    }
    auto* part = as<GMimePart>(object, GMIME_TYPE_PART);
    GMimeDataWrapper* content = part ? g_mime_part_get_content(part) : nullptr;
    if (!content) {
        return {};
    }
    const GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(content);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64) {
        return decodeBase64(written(g_mime_data_wrapper_get_stream(content)));
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    QByteArray bytes = bytesOf(stream.get());
    const bool coded = encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE || encoding == GMIME_CONTENT_ENCODING_UUENCODE;
    if (!coded && bytes.endsWith('\r')) {
        bytes.chop(1);  // GMime leaves half of the line break before a boundary that ends the file
    }
    return bytes;
}

Owned<GMimeMessage> parsed(const QByteArray& raw)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.constData(), static_cast<size_t>(raw.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    GMimeParserOptions* options = g_mime_parser_options_new();
    const char* charsets[] = {"utf-8", "windows-1254", "iso-8859-9", nullptr};
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
    g_mime_parser_options_free(options);
    return message;
}

/// An attached message may not be encoded, and is; GMime leaves it as it is.
Owned<GMimeMessage> encodedMessage(GMimeObject* object, const PartTree::Part& part)
{
    auto* leaf = part.type == "message/rfc822" ? as<GMimePart>(object, GMIME_TYPE_PART) : nullptr;
    const QByteArray raw = leaf ? contentOf(object) : QByteArray();
    if (HeaderBlock(raw).fields().isEmpty() || openings(raw, PartTree::MaxDepth) > PartTree::MaxDepth) {
        return nullptr;
    }
    Owned<GMimeMessage> message = parsed(raw);
    return message && g_mime_message_get_mime_part(message.get()) ? std::move(message) : nullptr;
}

PartTree::Part describe(GMimeObject* object)
{
    PartTree::Part part;
    part.type = typeOf(object);
    if (const char* charset = g_mime_object_get_content_type_parameter(object, "charset")) {
        part.charset = QByteArray(charset).trimmed();
    }
    if (const char* disposition = g_mime_object_get_disposition(object)) {
        part.disposition = lowered(disposition);
    }
    part.contentId = QByteArray(g_mime_object_get_content_id(object));
    part.rawName = declaredName(object, part.nameProblems);
    part.leftOut = QByteArray(g_mime_object_get_header(object, "X-Memnun-Left-Out")).trimmed();
    if (part.type == "application/octet-stream" && part.rawName.isNull() && part.disposition != "attachment" && namesNoType(object)) {
        part.type = "text/plain";
    }
    return part;
}

/// Each part ends where the last one below it does.
void closeContainers(QVector<PartTree::Part>& parts)
{
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        PartTree::Part& part = parts[i];
        part.end = qMax(part.end, static_cast<int>(i) + 1);
        if (part.parent >= 0) {
            parts[part.parent].end = qMax(parts[part.parent].end, part.end);
        }
    }
}

}  // namespace

struct PartTree::Native {
    Owned<GMimeMessage> message;
    std::vector<Owned<GMimeMessage>> decoded;  ///< attached messages that came encoded
    QVector<GMimeObject*> objects;
    QVector<QByteArray> opened;  ///< contents of the parts after those
};

PartTree::PartTree(const QByteArray& raw) : m_native(std::make_unique<Native>())
{
    startLibrary();
    if (openings(raw, MaxDepth) > MaxDepth) {
        return;  // no parts: the caller shows the body as it stands
    }
    m_native->message = parsed(withEndedHeaders(raw));
    if (m_native->message) {
        flatten();
        openTnef();
    }
}

PartTree::~PartTree() = default;

/// A walk with its own stack, so that no nesting can use up the thread's.
void PartTree::flatten()
{
    struct Step {
        GMimeObject* object;
        int parent;
        bool embedded;
    };
    QVector<Step> stack;
    if (GMimeObject* root = g_mime_message_get_mime_part(m_native->message.get())) {
        stack.append({root, -1, false});
    }
    while (!stack.isEmpty() && m_parts.size() < MaxParts) {
        const Step step = stack.takeLast();
        Part part = describe(step.object);
        part.index = static_cast<int>(m_parts.size());
        part.parent = step.parent;
        part.embedded = step.embedded;
        if (auto* multipart = as<GMimeMultipart>(step.object, GMIME_TYPE_MULTIPART)) {
            part.container = true;
            for (int i = g_mime_multipart_get_count(multipart) - 1; i >= 0; --i) {
                stack.append({g_mime_multipart_get_part(multipart, i), part.index, step.embedded});
            }
        } else if (auto* embedded = as<GMimeMessagePart>(step.object, GMIME_TYPE_MESSAGE_PART)) {
            part.container = true;
            part.message = true;
            GMimeMessage* message = g_mime_message_part_get_message(embedded);
            if (GMimeObject* root = message ? g_mime_message_get_mime_part(message) : nullptr) {
                stack.append({root, part.index, true});
            }
        } else if (auto decoded = encodedMessage(step.object, part)) {
            part.container = part.message = true;
            stack.append({g_mime_message_get_mime_part(decoded.get()), part.index, true});
            m_native->decoded.push_back(std::move(decoded));
        }
        m_parts.append(part);
        m_native->objects.append(step.object);
    }
    closeContainers(m_parts);
}

void PartTree::openTnef()
{
    for (qsizetype i = 0; i < m_native->objects.size(); ++i) {
        const QByteArray type = m_parts[i].type;
        const bool named = m_parts[i].rawName.toLower() == "winmail.dat";
        if (m_parts[i].container || (type != "application/ms-tnef" && type != "application/vnd.ms-tnef" && !named)) {
            continue;
        }
        QVector<TnefPart> inner = readTnef(content(static_cast<int>(i)));
        m_parts[i].tnef = inner.isEmpty() ? Tnef::No : Tnef::Opened;
        for (TnefPart& one : inner) {
            Part part;
            part.index = static_cast<int>(m_parts.size());
            part.end = part.index + 1;
            part.embedded = m_parts[i].embedded;
            part.type = one.type;
            part.charset = one.body ? QByteArray("utf-8") : QByteArray();
            part.disposition = one.body ? "inline" : "attachment";
            part.rawName = one.name.isEmpty() ? QByteArray() : one.name.toUtf8();
            part.tnef = one.body ? Tnef::Body : Tnef::File;
            m_parts.append(part);
            m_native->opened.append(std::move(one.content));
        }
    }
}

QByteArray PartTree::content(int index) const
{
    if (const qsizetype place = index - m_native->objects.size(); place >= 0 && place < m_native->opened.size()) {
        return m_native->opened[place];
    }
    if (index < 0 || index >= m_native->objects.size()) {
        return {};
    }
    return contentOf(m_native->objects[index]);
}

QByteArray PartTree::header(int index) const
{
    char* text = index < 0 || index >= m_native->objects.size() ? nullptr : g_mime_object_get_headers(m_native->objects[index], nullptr);
    return QByteArray(std::unique_ptr<char, decltype(&g_free)>(text, g_free).get()) + '\n';
}

QString PartTree::subject(int index) const
{
    GMimeMessage* message = index < 0 || index >= m_native->objects.size() ? nullptr : messageAt(m_native->objects[index]);
    GMimeHeader* found = message ? g_mime_header_list_get_header(
                                       g_mime_object_get_header_list(reinterpret_cast<GMimeObject*>(message)), "Subject")
                                 : nullptr;
    int ignored = 0;
    return found ? decodeHeader(QByteArray(g_mime_header_get_raw_value(found)), ignored) : QString();
}

QByteArray PartTree::rootParameter(const char* name) const
{
    if (m_native->objects.isEmpty()) {
        return {};
    }
    const char* value = g_mime_object_get_content_type_parameter(m_native->objects.first(), name);
    return value ? QByteArray(value) : QByteArray();
}

}  // namespace memnun::mime
