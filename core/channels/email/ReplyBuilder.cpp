// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyBuilder.h"

#include "core/conversations/Answering.h"
#include "core/mime/HtmlSanitizer.h"
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

Result<QStringList> tidied(const char* field, const QStringList& addresses)
{
    QStringList good;
    for (const QString& address : addresses) {
        const auto normal = normalizeEmail(address);
        if (!normal) {
            return fail(Code::Invalid, address, {{QString::fromLatin1(field), normal.error().fields.value(0).rule}});
        }
        if (!good.contains(*normal)) {
            good.append(*normal);
        }
    }
    return good;
}

Result<QStringList> recipients(const ReplyDraft& draft, const ReplySource& source)
{
    const QStringList wanted = draft.to.isEmpty() ? answerRecipients(source.thread, source.customerAddress) : draft.to;
    if (wanted.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("reply"), {{QStringLiteral("to"), QStringLiteral("required")}});
    }
    return tidied("to", wanted);
}

/// Nobody gets it twice: who is written to needs no copy, and who gets an open one no hidden one.
Result<ReplyForm> formOf(const ReplyDraft& draft, const QStringList& to)
{
    const auto cc = tidied("cc", draft.form.cc);
    const auto bcc = tidied("bcc", draft.form.bcc);
    if (!cc || !bcc) {
        return fail(cc ? bcc.error() : cc.error());
    }
    ReplyForm form = draft.form;
    form.cc = *cc;
    form.cc.removeIf([&](const QString& address) { return to.contains(address); });
    form.bcc = *bcc;
    form.bcc.removeIf([&](const QString& address) { return to.contains(address) || form.cc.contains(address); });
    return form;
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

QString asLines(const QString& text)
{
    return text.trimmed().toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

/// The same as textOf(), formatted; empty for a plain answer.
QString htmlOf(const ReplyDraft& draft, const ReplySource& source, const Interaction* answered)
{
    if (draft.form.isPlain()) {
        return {};
    }
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n") + mime::writableHtml(draft.form.html);
    if (draft.addSignature && !source.signature.trimmed().isEmpty()) {
        html += QStringLiteral("\n<p>-- <br>") + asLines(source.signature) + QStringLiteral("</p>");
    }
    if (draft.quoteOriginal && answered) {
        html += QStringLiteral("\n<blockquote><p>") + asLines(answered->body) + QStringLiteral("</p></blockquote>");
    }
    return html + QStringLiteral("\n</body></html>\n");
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
    for (const QString& address : reply.form.cc) {
        mail.cc.append({QString(), address});
    }
    mail.subject = reply.subject;
    mail.text = textOf(draft, source, answered);
    mail.html = htmlOf(draft, source, answered);
    mail.inReplyTo = reply.inReplyTo;
    mail.references = referencesTo(answered, source.thread);
    for (const NewAttachment& file : draft.attachments) {
        mail.attachments.append({file.name, file.type, file.bytes, file.contentId});
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
    auto form = formOf(draft, *to);
    if (!form) {
        return fail(form.error());
    }
    SendReply reply;
    reply.form = std::move(*form);
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
