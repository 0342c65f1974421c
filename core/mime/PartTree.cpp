// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/PartTree.h"

#include "core/mime/HeaderBlock.h"

#include <QString>

#include <algorithm>
#include <mutex>

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

/// How often `needle` (lower case) occurs in any case: an upper bound for the depth of nesting.
int occurrences(QByteArrayView text, QByteArrayView needle, int limit)
{
    int count = 0;
    const char lower = needle[0];
    const char upper = static_cast<char>(lower - 0x20);
    for (qsizetype at = 0; at + needle.size() <= text.size() && count <= limit; ++at) {
        if ((text[at] == lower || text[at] == upper) &&
            HeaderBlock::same(text.sliced(at, needle.size()), needle)) {
            ++count;
        }
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

/// The value of an unstructured "name=" in a header that holds encoded words, which GMime may decode badly.
QByteArray encodedParameter(QByteArrayView header, QByteArrayView name)
{
    const QByteArray text = unfold(header);
    const qsizetype at = text.toLower().indexOf(name.toByteArray() + '=');
    if (at < 0) {
        return {};
    }
    qsizetype begin = at + name.size() + 1;
    const bool quoted = begin < text.size() && text[begin] == '"';
    begin += quoted ? 1 : 0;
    const qsizetype end = quoted ? text.indexOf('"', begin) : -1;
    return text.mid(begin, end < 0 ? -1 : end - begin);
}

QByteArray nameFrom(GMimeObject* object, const char* header, const char* parameter, int& problems)
{
    GMimeHeader* found = g_mime_header_list_get_header(g_mime_object_get_header_list(object), header);
    const char* raw = found ? g_mime_header_get_raw_value(found) : nullptr;
    if (!raw || !QByteArrayView(raw).contains("=?")) {
        return {};
    }
    const QByteArray value = encodedParameter(raw, parameter);
    return value.contains("=?") ? decodeHeader(value, problems).toUtf8() : QByteArray();
}

QByteArray declaredName(GMimeObject* object, int& problems)
{
    QByteArray name = nameFrom(object, "Content-Disposition", "filename", problems);
    if (!name.isEmpty()) {
        return name;
    }
    const char* filename = g_mime_object_get_content_disposition_parameter(object, "filename");
    if (filename) {
        return QByteArray(filename);
    }
    name = nameFrom(object, "Content-Type", "name", problems);
    if (!name.isEmpty()) {
        return name;
    }
    const char* fallback = g_mime_object_get_content_type_parameter(object, "name");
    return fallback ? QByteArray(fallback) : QByteArray();
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
    if (const char* id = g_mime_object_get_content_id(object)) {
        part.contentId = QByteArray(id);
    }
    part.rawName = declaredName(object, part.nameProblems);
    return part;
}

}  // namespace

struct PartTree::Native {
    Owned<GMimeMessage> message;
    QVector<GMimeObject*> objects;
};

PartTree::PartTree(const QByteArray& raw) : m_native(std::make_unique<Native>())
{
    startLibrary();
    if (occurrences(raw, "boundary", MaxDepth) + occurrences(raw, "message/", MaxDepth) > MaxDepth) {
        return;  // no parts: the caller shows the body as it stands
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.constData(), static_cast<size_t>(raw.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    GMimeParserOptions* options = g_mime_parser_options_new();
    const char* charsets[] = {"utf-8", "windows-1254", "iso-8859-9", nullptr};
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    m_native->message.reset(g_mime_parser_construct_message(parser.get(), options));
    g_mime_parser_options_free(options);
    if (m_native->message) {
        flatten();
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
            GMimeMessage* message = g_mime_message_part_get_message(embedded);
            if (GMimeObject* root = message ? g_mime_message_get_mime_part(message) : nullptr) {
                stack.append({root, part.index, true});
            }
        }
        m_parts.append(part);
        m_native->objects.append(step.object);
    }
    for (qsizetype i = m_parts.size() - 1; i >= 0; --i) {
        Part& part = m_parts[i];
        part.end = qMax(part.end, static_cast<int>(i) + 1);
        if (part.parent >= 0) {
            m_parts[part.parent].end = qMax(m_parts[part.parent].end, part.end);
        }
    }
}

QByteArray PartTree::content(int index) const
{
    if (index < 0 || index >= m_native->objects.size()) {
        return {};
    }
    auto* part = as<GMimePart>(m_native->objects[index], GMIME_TYPE_PART);
    GMimeDataWrapper* content = part ? g_mime_part_get_content(part) : nullptr;
    if (!content) {
        return {};
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
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
