// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyBuilder.h"

#include "core/conversations/Answering.h"
#include "core/mime/MailBuilder.h"
#include "core/text/EmailAddress.h"

#include <QRegularExpression>

namespace memnun {

namespace {

constexpr int kMostReferences = 20;

// Oldest first, ending with the answered message. Long chains keep their root and their newest ids, as RFC 5537 advises.
QStringList referencesTo(const Interaction* answered, const QVector<Interaction>& thread)
{
    QHash<QString, QString> parents;
    for (const Interaction& interaction : thread) {
        if (!interaction.messageId.isEmpty()) {
            parents.insert(interaction.messageId, interaction.inReplyTo);
        }
    }
    QStringList chain;
    QString id = answered ? answered->messageId : QString();
    for (; !id.isEmpty() && !chain.contains(id); id = parents.value(id)) {
        chain.prepend(id);
    }
    if (chain.size() > kMostReferences) {
        chain.remove(1, chain.size() - kMostReferences);
    }
    return chain;
}

Result<QStringList> recipients(const ReplyDraft& draft, const ReplySource& source)
{
    const QStringList wanted = draft.to.isEmpty() ? answerRecipients(source.thread, source.customerAddress) : draft.to;
    if (wanted.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("to"), QStringLiteral("required")}});
    }
    QStringList good;
    for (const QString& address : wanted) {
        const auto normal = normalizeEmail(address);
        if (!normal) {
            return fail(Code::Invalid, QStringLiteral("reply"),
                        {{QStringLiteral("to"), normal.error().fields.value(0).rule}});
        }
        if (!good.contains(*normal)) {
            good.append(*normal);
        }
    }
    return good;
}

// No language of its own: the same for every customer.
QString quoteOf(const Interaction& message)
{
    QString quote = QStringLiteral("\n\n");
    quote += message.fromName.isEmpty() ? message.fromAddress
                                        : message.fromName + QStringLiteral(" <") + message.fromAddress + QLatin1Char('>');
    quote += QStringLiteral(", ") + message.at.toUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC:\n");
    for (const QString& line : message.body.split(QLatin1Char('\n'))) {
        quote += (line.startsWith(QLatin1Char('>')) ? QStringLiteral(">") : QStringLiteral("> ")) + line + QLatin1Char('\n');
    }
    return quote;
}

QString textOf(const ReplyDraft& draft, const ReplySource& source, const Interaction* answered)
{
    QString text = draft.body;
    if (draft.addSignature && !source.signature.trimmed().isEmpty()) {
        text += QStringLiteral("\n\n-- \n") + source.signature.trimmed();
    }
    if (draft.quoteOriginal && answered) {
        text += quoteOf(*answered);
    }
    return text + QLatin1Char('\n');
}

mime::OutgoingMail mailOf(const SendReply& reply, const ReplyDraft& draft, const ReplySource& source,
                          const Interaction* answered)
{
    mime::OutgoingMail mail;
    mail.messageId = reply.messageId;
    mail.date = draft.sendAt.value_or(source.now);
    mail.from = {reply.fromName, reply.fromAddress};
    for (const QString& address : reply.to) {
        const bool known = answered && answered->fromAddress.compare(address, Qt::CaseInsensitive) == 0;
        mail.to.append({known ? answered->fromName : QString(), address});
    }
    mail.subject = reply.subject;
    mail.text = textOf(draft, source, answered);
    mail.inReplyTo = reply.inReplyTo;
    mail.references = referencesTo(answered, source.thread);
    for (const NewAttachment& file : draft.attachments) {
        mail.attachments.append({file.name, file.type, file.bytes});
    }
    return mail;
}

}  // namespace

QString replySubject(const QString& subject, TicketId ticket)
{
    // Reply marks of the mail programs met in Turkey: Re, RE[2], Ynt (Outlook), Yan, Cevap, AW, SV, Antw.
    static const QRegularExpression marks(
        QStringLiteral("\\A(?:\\s*(?:re|ynt|yan|yan[ıi]t|cevap|cvp|aw|sv|antw)\\s*(?:\\[\\d+\\])?\\s*:\\s*)+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = subject.simplified();
    rest.remove(marks);
    const QString token = QStringLiteral("[#%1]").arg(ticket.value());
    if (!rest.contains(token)) {
        rest += (rest.isEmpty() ? QString() : QStringLiteral(" ")) + token;
    }
    return QStringLiteral("Re: ") + rest;
}

Result<SendReply> buildReply(const ReplyDraft& draft, const ReplySource& source)
{
    if (draft.body.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("body"), QStringLiteral("required")}});
    }
    const Interaction* answered = answeredMessage(source.thread);
    const auto to = recipients(draft, source);
    if (!to) {
        return fail(to.error());
    }
    SendReply reply;
    reply.ticketId = source.ticket.id;
    reply.body = draft.body;
    reply.subject = replySubject(answered && !answered->subject.isEmpty() ? answered->subject : source.ticket.subject,
                                 source.ticket.id);
    reply.fromAddress = source.account.fromAddress;
    reply.fromName = source.account.fromName;
    reply.messageId = mime::newMessageId(reply.fromAddress);
    if (!draft.token.isEmpty()) {
        reply.messageId = draft.token + reply.messageId.mid(reply.messageId.lastIndexOf(QLatin1Char('@')));
    }
    reply.inReplyTo = answered ? answered->messageId : QString();
    reply.to = *to;
    reply.attachments = draft.attachments;
    reply.thenStatus = draft.thenStatus;
    reply.sendAt = draft.sendAt;

    auto raw = mime::buildMail(mailOf(reply, draft, source, answered));
    if (!raw) {
        return fail(raw.error());
    }
    reply.raw = std::move(*raw);
    return reply;
}

}  // namespace memnun
