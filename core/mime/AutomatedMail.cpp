// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/AutomatedMail.h"

#include "core/mime/AddressParser.h"
#include "core/mime/Bounce.h"

#include <QRegularExpression>

namespace memnun::mime {
namespace {

QByteArray lower(const HeaderBlock& headers, const char* name)
{
    return headers.value(name).toLower();
}

/// What out-of-office programs put before the subject they answer.
bool subjectOfAutoReply(const QString& subject)
{
    static const QRegularExpression words(
        QStringLiteral("^\\W{0,2}(auto(matic)?[- ]?(reply|response|respons|antwort)\\b|automatische antwort|out of (the )?office\\b|"
                       "otomatik (yanıt|cevap)|ofis dışında|réponse automatique|respuesta automática|abwesenheitsnotiz)"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(subject.left(200)).hasMatch();
}

bool isAutoReply(const HeaderBlock& headers, const PartTree& tree)
{
    const QByteArray submitted = lower(headers, "auto-submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
        return true;
    }
    if (headers.has("x-autoreply") || headers.has("x-autorespond") || headers.has("x-autoreply-from") ||
        headers.has("x-auto-reply") || headers.has("x-mail-autoreply") || headers.has("x-autoresponder") ||
        lower(headers, "x-apple-action") == "vacation") {
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
    if (isComplaint(tree, mail)) {
        mail.automated = Automated::Complaint;
    } else if (auto bounce = readBounce(headers, tree, mail)) {
        mail.automated = Automated::Bounce;
        mail.bounce = std::move(bounce);
    } else if (isAutoReply(headers, tree) || nullSender || subjectOfAutoReply(mail.subject)) {
        mail.automated = Automated::AutoReply;
    } else if (isListMail(headers)) {
        mail.automated = Automated::List;
    }
}

}  // namespace memnun::mime
