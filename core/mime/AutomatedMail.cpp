// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/AutomatedMail.h"

#include "core/mime/AddressParser.h"

#include <QRegularExpression>

namespace memnun::mime {
namespace {

QByteArray lower(const HeaderBlock& headers, const char* name)
{
    return headers.value(name).toLower();
}

bool fromMailSystem(const ParsedMail& mail)
{
    const QString local = mail.from.address.section(u'@', 0, 0).toLower();
    return local == QLatin1String("mailer-daemon") || local == QLatin1String("mailerdaemon") ||
           local == QLatin1String("mail-daemon") ||
           (local.isEmpty() && mail.from.name.contains(QLatin1String("mailer-daemon"), Qt::CaseInsensitive));
}

bool fromPostmaster(const ParsedMail& mail)
{
    return mail.from.address.startsWith(QLatin1String("postmaster@"), Qt::CaseInsensitive) ||
           mail.from.address.compare(QLatin1String("postmaster"), Qt::CaseInsensitive) == 0;
}

bool subjectOfBounce(const QString& subject)
{
    static const QRegularExpression words(
        QStringLiteral("undeliver|delivery (status|failure|failed|notif|report|error|problem|has failed)|returned mail|"
                       "returned to sender|mail delivery|failure notice|non.?delivery|could not (be )?(delivered|send)|"
                       "delivery has|iletilemedi|teslim edilemedi|nondeliverable|user unknown|mail failure|"
                       "message delayed|failed mail|warning: could not send"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(subject.left(500)).hasMatch();
}

QString addressOfReport(const QByteArray& value)
{
    const qsizetype semicolon = value.indexOf(';');
    const QByteArray address = semicolon < 0 ? value : value.mid(semicolon + 1);
    int ignored = 0;
    const QVector<Address> found = parseAddresses(address, ignored, 1);
    return found.isEmpty() ? QString() : found.first().address;
}

/// RFC 3464: groups of fields, the first about the message, one for each recipient after it.
std::optional<Bounce> readDeliveryStatus(const QByteArray& content)
{
    Bounce bounce;
    qsizetype at = 0;
    while (at < content.size() && at < 256 * 1024) {
        const QByteArrayView rest = QByteArrayView(content).sliced(at);
        const HeaderBlock group(rest);
        QByteArray recipient = group.value("final-recipient");
        if (recipient.isEmpty()) {
            recipient = group.value("original-recipient");
        }
        if (!recipient.isEmpty() && bounce.recipient.isEmpty()) {
            bounce.recipient = addressOfReport(recipient);
        }
        if (bounce.status.isEmpty() && group.has("status")) {
            bounce.status = QString::fromLatin1(group.value("status").split(' ').first());
        }
        at += qMax<qsizetype>(group.bodyOffset(), 1);
    }
    return bounce.recipient.isEmpty() && bounce.status.isEmpty() ? std::nullopt : std::optional(bounce);
}

std::optional<Bounce> reportOf(const PartTree& tree)
{
    for (const PartTree::Part& part : tree.parts()) {
        if (part.type == "message/delivery-status" && !part.embedded) {
            if (auto bounce = readDeliveryStatus(tree.content(part.index))) {
                return bounce;
            }
        }
    }
    return std::nullopt;
}

/// Bounces without a report: what the text says, as far as it says it in the usual way.
Bounce readProse(const HeaderBlock& headers, const ParsedMail& mail)
{
    static const QRegularExpression status(QStringLiteral("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b"));
    static const QRegularExpression address(QStringLiteral("<?([\\w.+=-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})>?"));
    const QString text = mail.textFull.left(20'000);
    Bounce bounce;
    bounce.status = status.match(text).captured(1);
    bounce.recipient = addressOfReport(headers.value("x-failed-recipients"));
    auto found = address.globalMatch(text);
    while (bounce.recipient.isEmpty() && found.hasNext()) {
        const QString candidate = found.next().captured(1);
        if (candidate.compare(mail.from.address, Qt::CaseInsensitive) != 0 &&
            !candidate.startsWith(QLatin1String("postmaster@"), Qt::CaseInsensitive)) {
            bounce.recipient = candidate;
        }
    }
    return bounce;
}

bool isAutoReply(const HeaderBlock& headers, const PartTree& tree)
{
    const QByteArray submitted = lower(headers, "auto-submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
        return true;
    }
    if (headers.has("x-autoreply") || headers.has("x-autorespond") || headers.has("x-autoreply-from") ||
        headers.has("x-auto-reply") || headers.has("x-mail-autoreply") || headers.has("x-autoresponder")) {
        return lower(headers, "x-autoreply") != "no";
    }
    const QByteArray precedence = lower(headers, "precedence");
    if (precedence == "auto_reply" || precedence == "auto-reply") {
        return true;
    }
    return std::any_of(tree.parts().begin(), tree.parts().end(), [](const PartTree::Part& part) {
        return part.type == "message/disposition-notification" && !part.embedded;
    });
}

bool isListMail(const HeaderBlock& headers)
{
    const QByteArray precedence = lower(headers, "precedence");
    return precedence == "list" || precedence == "bulk" || precedence == "junk" || headers.has("list-id") ||
           headers.has("list-unsubscribe") || headers.has("list-post") || headers.has("mailing-list") ||
           headers.has("x-mailing-list");
}

/// List-Post: <mailto:liste@x>, X-Mailing-List: liste@x, List-Id: Liste <liste.x>.
QStringList listAddresses(const HeaderBlock& headers)
{
    static const QRegularExpression post(QStringLiteral("<\\s*mailto:\\s*([^>?\\s]+)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression id(QStringLiteral("<([^>.\\s]+)\\.([^>\\s]+)>"));
    QStringList found;
    if (const auto match = post.match(QString::fromUtf8(headers.value("list-post"))); match.hasMatch()) {
        found.append(match.captured(1));
    }
    int ignored = 0;
    for (const Address& address : parseAddresses(headers.value("x-mailing-list"), ignored, 1)) {
        found.append(address.address);
    }
    if (const auto match = id.match(QString::fromUtf8(headers.value("list-id"))); match.hasMatch()) {
        found.append(match.captured(1) + QLatin1Char('@') + match.captured(2));
    }
    found.removeAll(QString());
    return found;
}

}  // namespace

void recogniseAutomated(const HeaderBlock& headers, const PartTree& tree, ParsedMail& mail)
{
    mail.listAddresses = listAddresses(headers);
    const bool nullSender = lower(headers, "return-path") == "<>";
    const auto report = reportOf(tree);
    if (report || headers.has("x-failed-recipients") || fromMailSystem(mail) ||
        ((nullSender || fromPostmaster(mail)) && subjectOfBounce(mail.subject))) {
        mail.automated = Automated::Bounce;
        mail.bounce = report ? *report : readProse(headers, mail);
        if (mail.bounce->recipient.isEmpty()) {
            const Bounce prose = readProse(headers, mail);
            mail.bounce->recipient = prose.recipient;
        }
    } else if (isAutoReply(headers, tree) || nullSender) {
        mail.automated = Automated::AutoReply;
    } else if (isListMail(headers)) {
        mail.automated = Automated::List;
    }
}

}  // namespace memnun::mime
