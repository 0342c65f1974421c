// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Letters.h"

#include <QLocale>

namespace memnun::demo {

namespace {

constexpr auto kOurServer = "posta.ladinev.example";
/// A fixed one, so that the company is the same every time.
constexpr auto kOuter = "=_ladin_dis";
constexpr auto kInner = "=_ladin_ic";
constexpr int kFilePart = 4;  ///< after the outer multipart, the alternative, the text and the HTML

QString filled(QStringView text, const DemoCustomer& customer)
{
    QString whole = text.toString();
    whole.replace(QStringLiteral("{name}"), customer.name);
    whole.replace(QStringLiteral("{company}"), customer.company);
    whole.replace(QStringLiteral("{domain}"), customer.email.section(u'@', 1));
    return whole;
}

/// The plain text and the HTML of one letter.
std::pair<QStringView, QStringView> partsOf(const QString& name)
{
    const QString head = QStringLiteral("@ ") + name + u'\n';
    const QStringView all = letterTexts();
    const qsizetype from = all.indexOf(head);
    Q_ASSERT_X(from >= 0, "demo letter", "unknown name");
    const QStringView rest = all.mid(from + head.size());
    const QStringView one = rest.left(rest.indexOf(QStringLiteral("\n@ ")));  // all of it where none follows
    const qsizetype html = one.indexOf(QStringLiteral("\n=\n"));
    return {one.left(html), one.mid(html + 3)};
}

QByteArray date(Instant at)
{
    return QLocale::c().toString(at.toUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray encoded(const QString& text)
{
    return "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

/// `honest`: the sender's domain vouches for the server that brought the mail.
QByteArray head(const Interaction& as, bool honest)
{
    const QByteArray domain = as.fromAddress.section(u'@', 1).toLatin1();
    const QByteArray result = honest ? "pass" : "fail";
    QByteArray lines = QByteArray("Authentication-Results: ") + kOurServer + "; spf=" + result + " smtp.mailfrom=" + domain + "; dmarc="
        + result + " header.from=" + domain + "\r\n";
    lines += "Received: from mail." + domain + " (mail." + domain + " [192.0.2.17]) by " + kOurServer + " with ESMTPS; "
        + date(as.at) + "\r\n";
    lines += "Received: from ofis." + domain + " by mail." + domain + " with ESMTPSA; " + date(as.at.plusSeconds(-3)) + "\r\n";
    lines += "From: " + encoded(as.fromName) + " <" + as.fromAddress.toLatin1() + ">\r\n";
    if (!as.replyTo.isEmpty()) {
        lines += "Reply-To: " + as.replyTo.toLatin1() + "\r\n";
    }
    lines += "To: " + as.toAddresses.toLatin1() + "\r\nSubject: " + encoded(as.subject) + "\r\nDate: " + date(as.at.plusSeconds(-3))
        + "\r\nMessage-ID: <" + as.messageId.toLatin1() + ">\r\nMIME-Version: 1.0\r\n";
    return lines;
}

QByteArray wire(const QString& text)
{
    return QString(text).replace(u'\n', QStringLiteral("\r\n")).toUtf8();
}

QByteArray multipart(const char* kind, const char* boundary, const QByteArrayList& parts)
{
    QByteArray text = QByteArray("Content-Type: multipart/") + kind + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray& part : parts) {
        text += QByteArray("--") + boundary + "\r\n" + part + "\r\n";
    }
    return text + "--" + boundary + "--\r\n";
}

QByteArray words(const char* type, const QByteArray& text)
{
    return QByteArray("Content-Type: text/") + type + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
}

QByteArray filePart(const Enclosure& file, const QByteArray& place)
{
    QByteArray part = "Content-Type: " + file.type.toLatin1() + "; name=\"" + file.name.toLatin1() + "\"\r\n" + place
        + "\r\nContent-Transfer-Encoding: base64\r\n";
    const QByteArray text = file.bytes.toBase64();
    for (qsizetype at = 0; at < text.size(); at += 76) {
        part += "\r\n" + text.mid(at, 76);
    }
    return part;
}

}  // namespace

QString letterText(const QString& name, const DemoCustomer& customer)
{
    return filled(partsOf(name).first, customer);
}

Letter letterMail(const QString& name, const DemoCustomer& customer, const Interaction& as)
{
    const bool order = name == u"order";
    const bool danger = name == u"danger";
    const QByteArray alternative = multipart("alternative", kInner,
        {words("plain", wire(as.body)), words("html", wire(filled(partsOf(name).second, customer)))});
    Letter letter{head(as, !danger), {}};
    if (order) {
        const Enclosure sign{QStringLiteral("logo.png"), QStringLiteral("image/png"), logo()};
        const QByteArray place = "Content-Disposition: inline; filename=\"logo.png\"\r\nContent-ID: <logo@"
            + as.fromAddress.section(u'@', 1).toLatin1() + ">";
        letter.raw += multipart("related", kOuter, {alternative, filePart(sign, place)});
        letter.files.append({sign, kFilePart});
    } else if (danger) {
        const Enclosure file{QStringLiteral("dekont.pdf.exe"), QStringLiteral("application/octet-stream"),
                             "A demonstration: this is no program.\n"};
        letter.raw += multipart("mixed", kOuter,
            {alternative, filePart(file, "Content-Disposition: attachment; filename=\"" + file.name.toLatin1() + '"')});
        letter.files.append({file, kFilePart});
    } else {
        letter.raw += alternative;
    }
    return letter;
}

}  // namespace memnun::demo
