// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/WholeMail.h"

#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/kernel/Stores.h"

namespace memnun {

namespace {

const QByteArray kMark = "\r\nX-Memnun-Left-Out: ";
constexpr qsizetype kLine = 76;  // RFC 2045

/// Without the field of that name and the lines it goes on in. Of whole lines.
QByteArray withoutField(const QByteArray& header, const QByteArray& name)
{
    QByteArray kept;
    bool inside = false;
    for (qsizetype from = 0; from < header.size();) {
        const qsizetype end = header.indexOf("\r\n", from);
        const QByteArray line = header.mid(from, end < 0 ? -1 : end + 2 - from);
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        inside = goesOn ? inside : line.toLower().startsWith(name + ':');
        kept += inside ? QByteArray() : line;
        from += line.size();
    }
    return kept;
}

/// Where the header begins that holds `at`: behind its boundary, or at the mail's first byte.
qsizetype beginningOfHeader(const QByteArray& raw, qsizetype at)
{
    for (qsizetype line = at; line > 0;) {
        const qsizetype before = raw.lastIndexOf("\r\n", line - 1);
        const qsizetype begin = before < 0 ? 0 : before + 2;
        if (raw.mid(begin, 2) == "--") {
            return raw.indexOf("\r\n", begin) + 2;
        }
        line = before;
    }
    return 0;
}

QByteArray lines(const QByteArray& content)
{
    const QByteArray all = content.toBase64();
    QByteArray out;
    out.reserve(all.size() + all.size() / kLine * 2 + 2);
    for (qsizetype from = 0; from < all.size(); from += kLine) {
        out += all.mid(from, kLine) + "\r\n";
    }
    return out;
}

}  // namespace

QByteArray withParts(const QByteArray& raw, const QHash<QByteArray, QByteArray>& parts)
{
    QByteArray out;
    qsizetype done = 0;
    for (qsizetype mark = raw.indexOf(kMark); mark >= 0; mark = raw.indexOf(kMark, mark + 1)) {
        const qsizetype value = mark + kMark.size();
        const qsizetype end = raw.indexOf("\r\n\r\n", value);
        const auto part = parts.constFind(raw.mid(value, raw.indexOf(' ', value) - value));
        const qsizetype begin = beginningOfHeader(raw, mark);
        if (end < 0 || part == parts.cend() || begin < done) {
            continue;
        }
        out += raw.mid(done, begin - done) + withoutField(raw.mid(begin, mark + 2 - begin), "content-transfer-encoding")
               + "Content-Transfer-Encoding: base64\r\n\r\n" + lines(*part);
        done = end + 4;
    }
    return out + raw.mid(done);
}

Result<WholeMail> wholeMail(Stores& stores, const Interaction& message)
{
    if (!message.rawBlob.isValid()) {
        return fail(Code::NotFound, QStringLiteral("message %1: no mail").arg(message.id.value()));
    }
    const auto raw = stores.blobs.get(message.rawBlob);
    const auto attachments = raw ? stores.conversations.attachments(message.ticketId) : Result<QVector<Attachment>>(fail(raw.error()));
    if (!attachments) {
        return fail(attachments.error());
    }
    WholeMail mail;
    QHash<QByteArray, QByteArray> parts;
    for (const Attachment& attachment : *attachments) {
        if (attachment.interactionId != message.id || attachment.section.isEmpty()) {
            continue;
        }
        if (attachment.onServer()) {
            mail.missing.append(attachment.name);
            continue;
        }
        auto content = stores.blobs.get(attachment.blobId);
        if (!content) {
            return fail(content.error());
        }
        parts.insert(attachment.section.toLatin1(), std::move(*content));
    }
    mail.raw = parts.isEmpty() ? *raw : withParts(*raw, parts);
    return mail;
}

}  // namespace memnun
