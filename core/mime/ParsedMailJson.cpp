// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/ParsedMailJson.h"

#include <QJsonArray>

namespace memnun::mime {
namespace {

QJsonObject addressJson(const Address& address)
{
    return {{QStringLiteral("name"), address.name}, {QStringLiteral("address"), address.address}};
}

QJsonArray addressesJson(const QVector<Address>& addresses)
{
    QJsonArray list;
    for (const Address& address : addresses) {
        list.append(addressJson(address));
    }
    return list;
}

QJsonArray attachmentsJson(const QVector<Attachment>& attachments)
{
    QJsonArray list;
    for (const Attachment& attachment : attachments) {
        if (!attachment.declared) {
            continue;
        }
        list.append(QJsonObject{{QStringLiteral("name"), attachment.name},
                                {QStringLiteral("type"), attachment.type},
                                {QStringLiteral("size"), attachment.size},
                                {QStringLiteral("sha256"), attachment.sha256}});
    }
    return list;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue bounceJson(const std::optional<Bounce>& bounce)
{
    if (!bounce) {
        return QJsonValue(QJsonValue::Null);
    }
    return QJsonObject{{QStringLiteral("recipient"), textOrNull(bounce->recipient)},
                       {QStringLiteral("status"), textOrNull(bounce->status)}};
}

}  // namespace

QString toString(Automated automated)
{
    switch (automated) {
    case Automated::None:
        return QStringLiteral("none");
    case Automated::AutoReply:
        return QStringLiteral("auto_reply");
    case Automated::Bounce:
        return QStringLiteral("bounce");
    case Automated::List:
        return QStringLiteral("list");
    case Automated::Complaint:
        return QStringLiteral("complaint");
    }
    return {};
}

QJsonObject toJson(const ParsedMail& mail, const QString& source)
{
    return {{QStringLiteral("source"), source},
            {QStringLiteral("message_id"), textOrNull(mail.messageId)},
            {QStringLiteral("date"), mail.declaredDate ? QJsonValue(mail.declaredDate->toIso()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("from"), addressJson(mail.from)},
            {QStringLiteral("to"), addressesJson(mail.to)},
            {QStringLiteral("cc"), addressesJson(mail.cc)},
            {QStringLiteral("subject"), mail.subject},
            {QStringLiteral("text"), mail.text},
            {QStringLiteral("text_full"), mail.textFull},
            {QStringLiteral("has_html"), mail.hasHtml},
            {QStringLiteral("attachments"), attachmentsJson(mail.attachments)},
            {QStringLiteral("references"), QJsonArray::fromStringList(mail.references)},
            {QStringLiteral("charset_problems"), mail.charsetProblems},
            // the contract of the command line knows four classes
            {QStringLiteral("automated"), toString(mail.automated == Automated::Complaint ? Automated::AutoReply : mail.automated)},
            {QStringLiteral("bounce"), bounceJson(mail.bounce)}};
}

}  // namespace memnun::mime
