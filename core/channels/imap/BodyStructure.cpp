// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/BodyStructure.h"

namespace memnun::imap {

namespace {

QByteArray parameter(const Value& list, const char* name)
{
    for (size_t i = 0; i + 1 < list.items.size(); i += 2) {
        if (list.items[i].isText() && list.items[i].text.compare(name, Qt::CaseInsensitive) == 0) {
            return list.items[i + 1].text;
        }
    }
    return {};
}

std::optional<BodyPart> read(const Value& value, const QByteArray& section);

std::optional<BodyPart> readMultipart(const Value& value, const QByteArray& section)
{
    BodyPart part;
    part.section = section;
    size_t at = 0;
    for (; at < value.items.size() && value.items[at].isList(); ++at) {
        const QByteArray number = QByteArray::number(static_cast<qulonglong>(at + 1));
        auto child = read(value.items[at], section.isEmpty() ? number : section + '.' + number);
        if (!child) {
            return std::nullopt;
        }
        part.children.push_back(std::move(*child));
    }
    if (at >= value.items.size() || !value.items[at].isText()) {
        return std::nullopt;
    }
    part.type = "multipart/" + value.items[at].text.toLower();
    if (at + 1 < value.items.size()) {
        part.boundary = parameter(value.items[at + 1], "boundary");
    }
    return part;
}

// type subtype parameters id description encoding size …
std::optional<BodyPart> readLeaf(const Value& value, const QByteArray& section)
{
    if (value.items.size() < 7 || !value.items[0].isText() || !value.items[1].isText() || !value.items[6].isText()) {
        return std::nullopt;
    }
    BodyPart part;
    part.section = section.isEmpty() ? QByteArray("1") : section;
    part.type = value.items[0].text.toLower() + '/' + value.items[1].text.toLower();
    part.size = static_cast<qint64>(qMin<quint64>(value.items[6].number(), Q_INT64_C(1) << 40));
    for (size_t i = 7; i < value.items.size(); ++i) {
        const std::vector<Value>& items = value.items[i].items;
        part.attached = part.attached ||
                        (items.size() == 2 && items[0].isText() && items[0].text.compare("attachment", Qt::CaseInsensitive) == 0);
    }
    return part;
}

std::optional<BodyPart> read(const Value& value, const QByteArray& section)
{
    if (!value.isList() || value.items.empty()) {
        return std::nullopt;
    }
    return value.items[0].isList() ? readMultipart(value, section) : readLeaf(value, section);
}

}  // namespace

std::optional<BodyPart> readBodyStructure(const Value& value)
{
    return read(value, {});
}

}  // namespace memnun::imap
