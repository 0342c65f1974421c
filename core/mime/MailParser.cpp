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

QString fallbackName(const PartTree::Part& part)
{
    if (part.type == "text/html") {
        return QStringLiteral("attachment.html");
    }
    return part.type.startsWith("text/") ? QStringLiteral("attachment.txt") : QStringLiteral("attachment");
}

void readAttachments(const PartTree& tree, ParsedMail& mail)
{
    for (const PartTree::Part& part : tree.parts()) {
        if (!isAttachment(part)) {
            continue;
        }
        const QByteArray content = tree.content(part.index);
        Attachment attachment;
        attachment.name = safeFileName(QString::fromUtf8(part.rawName), fallbackName(part));
        attachment.type = QString::fromLatin1(part.type);
        attachment.size = content.size();
        attachment.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        attachment.contentId = QString::fromLatin1(part.contentId);
        attachment.inlineDisposition = part.disposition == "inline";
        attachment.partIndex = part.index;
        mail.attachments.append(attachment);
        mail.charsetProblems += part.nameProblems;
    }
}

void readBody(const PartTree& tree, QByteArrayView rest, ParsedMail& mail)
{
    if (tree.parts().isEmpty()) {
        mail.textFull = cleanText(decodeText(rest.first(qMin(rest.size(), qsizetype(1'000'000))), {}, mail.charsetProblems));
    } else {
        BodyText body = composeBody(tree, mail.charsetProblems);
        mail.textFull = std::move(body.plain);
        mail.html = std::move(body.html);
        mail.hasHtml = body.hasHtml;
    }
    mail.text = newText(mail.textFull);
    if (mail.text.isEmpty()) {
        mail.text = mail.textFull.trimmed();  // a bare forward: the quotation is all there is to say
    }
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
    readBody(tree, QByteArrayView(text).sliced(headers.bodyOffset()), mail);
    readAttachments(tree, mail);
    recogniseAutomated(headers, tree, mail);
    return mail;
}

Result<QByteArray> extractAttachment(QByteArrayView raw, int partIndex)
{
    const PartTree tree(withLineFeeds(raw));
    if (partIndex < 0 || partIndex >= tree.parts().size() || !isAttachment(tree.parts()[partIndex])) {
        return fail(Code::NotFound, QStringLiteral("no attachment %1").arg(partIndex));
    }
    return tree.content(partIndex);
}

}  // namespace memnun::mime
