// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailParser.h"

#include "core/mime/AddressParser.h"
#include "core/mime/AutomatedMail.h"
#include "core/mime/BodyText.h"
#include "core/mime/Charset.h"
#include "core/mime/FileName.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/PartTree.h"
#include "core/mime/QuoteFold.h"

#include <QCryptographicHash>

namespace memnun::mime {
namespace {

void readHeaders(const HeaderBlock& headers, ParsedMail& mail)
{
    int& problems = mail.charsetProblems;
    mail.messageId = parseMessageId(headers.value("message-id"));
    mail.inReplyTo = parseMessageIds(headers.value("in-reply-to")).value(0);
    mail.references = parseMessageIds(headers.value("references"));
    mail.threadIds = threadIds(headers.value("references"), headers.value("in-reply-to"));
    mail.declaredDate = parseMailDate(headers.value("date"));
    mail.date = plausibleDate(mail.declaredDate);
    QVector<Address> from = parseAddresses(headers.value("from"), problems, 1);
    if (from.isEmpty()) {
        from = parseAddresses(headers.value("sender"), problems, 1);
    }
    mail.from = from.value(0);
    mail.to = parseAddresses(headers.value("to"), problems);
    mail.cc = parseAddresses(headers.value("cc"), problems);
    mail.replyTo = parseAddresses(headers.value("reply-to"), problems);
    mail.subject = cleanText(decodeHeader(headers.value("subject"), problems));
}

/// Nothing of a message may vanish: a part of it that the text does not show is a file, whoever named it. What lies in
/// an attached message comes with that.
bool isLeftOver(const PartTree::Part& part, const QSet<int>& read, bool silent)
{
    if (part.tnef != PartTree::Tnef::No) {
        return silent && part.type == "text/rtf";  // else it is another form of the text
    }
    return !part.embedded && (part.message || (!part.container && !part.type.startsWith("multipart/") && !read.contains(part.index)));
}

void readAttachments(const PartTree& tree, const QSet<int>& read, ParsedMail& mail)
{
    QSet<QString> given;
    const bool silent = mail.textFull.trimmed().isEmpty() && !mail.hasHtml;
    for (const PartTree::Part& part : tree.parts()) {
        const bool declared = isAttachment(part);
        if (!declared && !isLeftOver(part, read, silent)) {
            continue;
        }
        const QByteArray content = tree.content(part.index);
        if (!declared && content.isEmpty() && part.leftOut.isEmpty()) {
            continue;
        }
        Attachment attachment;
        attachment.declared = declared;
        attachment.name = safeFileName(QString::fromUtf8(part.rawName), fileNameFor(part.type));
        if (part.rawName.trimmed().isEmpty()) {
            attachment.name = unlike(given, part.message ? messageFileName(tree.subject(part.index)) : fileNameFor(part.type));
            given.insert(attachment.name);
        }
        attachment.type = QString::fromLatin1(part.type);
        attachment.size = content.size();
        attachment.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        attachment.partIndex = part.index;
        attachment.leftOut = part.leftOut;
        mail.attachments.append(attachment);
        mail.charsetProblems += part.nameProblems;
    }
}

/// The parts whose text was taken.
QSet<int> readBody(const PartTree& tree, QByteArrayView rest, ParsedMail& mail)
{
    QSet<int> read;
    const auto isLeaf = [](const PartTree::Part& part) { return part.message || !part.type.startsWith("multipart/"); };
    if (std::none_of(tree.parts().begin(), tree.parts().end(), isLeaf)) {  // too deep, or boundaries that never come
        mail.textFull = cleanText(decodeText(rest.first(qMin(rest.size(), qsizetype(1'000'000))), {}, mail.charsetProblems));
    } else {
        BodyText body = composeBody(tree, mail.charsetProblems, &read);
        mail.textFull = std::move(body.plain);
        mail.html = std::move(body.html);
        mail.hasHtml = body.hasHtml;
    }
    mail.text = replyText(mail.textFull);
    return read;
}

/// A message has at least one header field that only messages have; anything else is some other file.
bool looksLikeMail(const HeaderBlock& headers)
{
    static constexpr const char* usual[] = {"from", "to", "subject", "date", "message-id", "received", "return-path",
                                            "content-type", "mime-version", "sender", "cc", "delivered-to", "reply-to",
                                            "content-transfer-encoding", "content-disposition"};
    return std::any_of(std::begin(usual), std::end(usual), [&](const char* name) { return headers.has(name); });
}

}  // namespace

Result<ParsedMail> parseMail(QByteArrayView raw)
{
    const QByteArray text = withLineFeeds(raw);
    const HeaderBlock headers(text);
    if (!looksLikeMail(headers)) {
        return fail(Code::Invalid, QStringLiteral("no mail headers"));
    }
    ParsedMail mail;
    readHeaders(headers, mail);
    const PartTree tree(text);
    const QSet<int> read = readBody(tree, QByteArrayView(text).sliced(headers.bodyOffset()), mail);
    readAttachments(tree, read, mail);
    recogniseAutomated(headers, tree, mail);
    return mail;
}

Result<QByteArray> extractAttachment(QByteArrayView raw, int partIndex)
{
    const PartTree tree(withLineFeeds(raw));
    if (partIndex < 0 || partIndex >= tree.parts().size() || tree.parts()[partIndex].type.startsWith("multipart/")) {
        return fail(Code::NotFound, QStringLiteral("no attachment %1").arg(partIndex));
    }
    return tree.content(partIndex);
}

Result<QByteArray> decodePart(QByteArrayView raw, int partIndex, QByteArrayView body)
{
    const PartTree tree(withLineFeeds(raw));
    if (partIndex < 0 || partIndex >= tree.parts().size()) {
        return fail(Code::NotFound, QStringLiteral("no part %1").arg(partIndex));
    }
    return extractAttachment(tree.header(partIndex) + body.toByteArray(), 0);
}

}  // namespace memnun::mime
