// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailBuilder.h"

#include "core/mime/FileName.h"
#include "core/mime/MailEncoding.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

namespace memnun::mime {
namespace {

tl::unexpected<Error> refuse(const char* field, const char* rule)
{
    return fail(Code::Invalid, QStringLiteral("mail can't be written"), {{QLatin1String(field), QLatin1String(rule)}});
}

/// ASCII form of an address, or nothing if it isn't one.
QByteArray wireAddress(const QString& address)
{
    static const QRegularExpression local(QStringLiteral("\\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}\\z"));
    static const QRegularExpression host(QStringLiteral("\\A[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*\\z"));
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || !local.match(address.left(at)).hasMatch()) {
        return {};
    }
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    return host.match(QString::fromLatin1(domain)).hasMatch() ? address.left(at).toLatin1() + '@' + domain : QByteArray();
}

bool isId(const QString& id)
{
    static const QRegularExpression form(QStringLiteral("\\A[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,900}\\z"));
    return form.match(id).hasMatch();
}

Result<QByteArray> addressLine(const char* field, const QVector<Address>& addresses)
{
    QByteArrayList parts;
    for (const Address& address : addresses) {
        const QByteArray wire = wireAddress(address.address);
        if (wire.isEmpty()) {
            return refuse(field, "email");
        }
        const QByteArray name = encodePhrase(address.name);
        parts.append(name.isEmpty() ? wire : name + " <" + wire + '>');
    }
    return parts.join(",\r\n ");
}

QByteArray idLine(const QStringList& ids)
{
    QByteArrayList parts;
    for (const QString& id : ids) {
        if (isId(id)) {
            parts.append('<' + id.toLatin1() + '>');
        }
    }
    return parts.join("\r\n ");
}

/// The header fields as they come out; the first refusal stops the rest.
class HeaderWriter {
public:
    void add(const char* name, const Result<QByteArray>& value)
    {
        if (!value && !m_problem) {
            m_problem = value.error();
        } else if (value && !value->isEmpty()) {
            m_text += QByteArray(name) + ": " + *value + "\r\n";
        }
    }
    const std::optional<Error>& problem() const { return m_problem; }
    QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
    std::optional<Error> m_problem;
};

QByteArray textPart(const QString& text, const QByteArray& kind)
{
    const bool plain = fitsAsIs(text);
    return QByteArray("Content-Type: text/") + kind + "; charset=utf-8\r\nContent-Transfer-Encoding: " +
           (plain ? "7bit\r\n\r\n" + withCrLf(text) : "quoted-printable\r\n\r\n" + quotedPrintable(text));
}

QByteArray attachmentPart(const OutgoingAttachment& attachment)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,100}\\z"));
    const bool known = form.match(attachment.type).hasMatch() && !attachment.type.startsWith(QLatin1String("multipart/"));
    const bool shown = isId(attachment.contentId);
    return "Content-Type: " + (known ? attachment.type.toLatin1() : QByteArray("application/octet-stream")) +
           "\r\nContent-Transfer-Encoding: base64" + (shown ? "\r\nContent-ID: <" + attachment.contentId.toLatin1() + '>' : QByteArray()) +
           "\r\nContent-Disposition: " + (shown ? "inline" : "attachment") +
           encodeParameter("filename", safeFileName(attachment.name)) + "\r\n\r\n" + base64Lines(attachment.content);
}

QByteArray randomWord()
{
    QByteArray bytes(15, '\0');
    for (char& c : bytes) {
        c = static_cast<char>(QRandomGenerator::system()->bounded(256));
    }
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// One part alone stays as it is.
QByteArray multipart(const QByteArray& kind, const QByteArrayList& parts)
{
    if (parts.size() == 1) {
        return parts.first();
    }
    const QByteArray boundary = "=_" + randomWord();  // "=_" can't stand in quoted-printable or base64
    QByteArray text = "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray& part : parts) {
        text += "--" + boundary + "\r\n" + part + "\r\n";
    }
    return text + "--" + boundary + "--\r\n";
}

/// mixed(alternative(plain, related(html, pictures)), files), as far as each is needed.
QByteArray body(const OutgoingMail& mail)
{
    QByteArrayList shown{textPart(mail.html, "html")};
    QByteArrayList files;
    for (const OutgoingAttachment& attachment : mail.attachments) {
        (attachment.contentId.isEmpty() || mail.html.isEmpty() ? files : shown).append(attachmentPart(attachment));
    }
    QByteArrayList readings{textPart(mail.text, "plain")};
    if (!mail.html.isEmpty()) {
        readings.append(multipart("related", shown));
    }
    return multipart("mixed", QByteArrayList{multipart("alternative", readings)} + files);
}

}  // namespace

Result<QByteArray> buildMail(const OutgoingMail& mail)
{
    if (mail.to.isEmpty() && mail.cc.isEmpty()) {
        return refuse("to", "required");
    }
    if (!isId(mail.messageId)) {
        return refuse("messageId", mail.messageId.isEmpty() ? "required" : "message_id");
    }
    HeaderWriter headers;
    headers.add("From", addressLine("from", {mail.from}));
    headers.add("To", addressLine("to", mail.to));
    headers.add("Cc", addressLine("cc", mail.cc));
    headers.add("Subject", encodeText(mail.subject, 9));
    headers.add("Date", dateText(mail.date));
    headers.add("Message-ID", idLine({mail.messageId}));
    headers.add("In-Reply-To", idLine({mail.inReplyTo}));
    headers.add("References", idLine(mail.references));
    if (mail.automatic) {
        headers.add("Auto-Submitted", QByteArray("auto-replied"));
        headers.add("X-Auto-Response-Suppress", QByteArray("All"));
    }
    if (headers.problem()) {
        return fail(*headers.problem());
    }
    return headers.text() + "MIME-Version: 1.0\r\n" + body(mail);
}

QString newMessageId(const QString& fromAddress)
{
    const QByteArray wire = wireAddress(fromAddress);
    const QByteArray domain = wire.isEmpty() ? QByteArray("localhost") : wire.mid(wire.lastIndexOf('@') + 1);
    return QString::fromLatin1(randomWord() + '@' + domain);
}

}  // namespace memnun::mime
