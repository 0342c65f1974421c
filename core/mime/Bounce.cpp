// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/Bounce.h"

#include "core/mime/AddressParser.h"
#include "core/mime/BounceProse.h"
#include "core/mime/BounceReport.h"
#include "core/mime/Charset.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/HtmlSanitizer.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxPart = 200'000;

QString lettersOf(const QString& text)
{
    QString letters = text.toLower();
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    return letters;
}

bool isSystemName(const QString& letters)
{
    return letters == QLatin1String("mailerdaemon") || letters == QLatin1String("maildaemon") ||
           letters == QLatin1String("maildeliverysystem") || letters == QLatin1String("maildeliverysubsystem");
}

bool fromMailSystem(const ParsedMail& mail)
{
    const QString local = lettersOf(mail.from.address.section(u'@', 0, 0));
    return isSystemName(local) ||
           (local.isEmpty() && (isSystemName(lettersOf(mail.from.name)) ||
                                mail.from.name.contains(QLatin1String("mailer-daemon"), Qt::CaseInsensitive)));
}

bool fromPostmaster(const ParsedMail& mail)
{
    static const QRegularExpression name(QStringLiteral("^(mail(er)? )?(delivery|administrator|system)|system administrator|postmaster|\\bNDR\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return lettersOf(mail.from.address.section(u'@', 0, 0)).endsWith(QLatin1String("postmaster")) ||
           name.match(mail.from.name.left(200)).hasMatch();
}

bool fromNobody(const HeaderBlock& headers, const ParsedMail& mail)
{
    const QString local = lettersOf(mail.from.address.section(u'@', 0, 0));
    return local == QLatin1String("noreply") || local == QLatin1String("donotreply") ||
           headers.value("auto-submitted").toLower().startsWith("auto");
}

bool isReportRoot(const PartTree& tree, const char* type)
{
    return !tree.parts().isEmpty() && tree.parts().first().type == "multipart/report" &&
           tree.rootParameter("report-type").toLower() == type;
}

bool isDeliveryStatus(const PartTree::Part& part)
{
    return part.type == "message/delivery-status" || part.type == "message/global-delivery-status";
}

/// The words of the notice itself, and the mail it is about where that is a part of its own.
struct Pieces {
    QString text;
    QString fields;  ///< of reports; with the returned head, where the boundary before it is wrong
    QByteArray original;
    std::optional<Bounce> report;
};

Pieces piecesOf(const PartTree& tree, const ParsedMail& mail)
{
    Pieces pieces;
    int ignored = 0;
    for (const PartTree::Part& part : tree.parts()) {
        if (part.embedded || pieces.text.size() > MaxPart) {
            continue;
        }
        const QByteArray type = part.type;
        if (isDeliveryStatus(part)) {
            const QByteArray content = tree.content(part.index).left(MaxPart);
            pieces.report = pieces.report ? pieces.report : readDeliveryStatus(content);
            pieces.fields += QString::fromUtf8(content) + u'\n';
        } else if (type == "text/rfc822-headers" || type == "text/rfc822" || part.message || type.startsWith("message/")) {
            const QByteArray head = tree.content(part.index).left(MaxPart);
            pieces.original = pieces.original.isEmpty() ? head : pieces.original;
        } else if (type == "text/plain" || type == "text/html") {
            const QString text = decodeText(tree.content(part.index).left(MaxPart), part.charset, ignored);
            pieces.text += (type == "text/html" ? htmlToText(text) : text) + u'\n';
        }
    }
    pieces.text = pieces.text.trimmed().isEmpty() ? mail.textFull.left(MaxPart) : pieces.text;
    pieces.text.remove(u'\r');
    return pieces;
}

/// A report whose parts could not be told apart still has its fields.
std::optional<Bounce> reportIn(const QString& text)
{
    static const QRegularExpression field(QStringLiteral("^(Reporting-MTA|Final-Recipient):"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const auto match = field.match(text);
    return match.hasMatch() ? readDeliveryStatus(text.mid(match.capturedStart()).toUtf8()) : std::nullopt;
}

bool holdsReport(const HeaderBlock& headers, const PartTree& tree, const ParsedMail& mail)
{
    return headers.has("x-failed-recipients") || isReportRoot(tree, "delivery-status") || fromMailSystem(mail) ||
           std::any_of(tree.parts().begin(), tree.parts().end(), [](const PartTree::Part& part) {
               return !part.embedded && isDeliveryStatus(part);
           });
}

/// A sender that is no person, and words that mail systems say.
bool tellsOfFailure(const HeaderBlock& headers, const ParsedMail& mail)
{
    const bool system = headers.value("return-path") == "<>" || fromPostmaster(mail);
    return (system && subjectOfBounce(mail.subject)) ||
           ((system || fromNobody(headers, mail)) && saysUndelivered(splitNotice(mail.textFull).words));
}

/// The id of the mail that is returned: in its own head, in what the words quote of it, in what the notice answers.
QString originalIdOf(const HeaderBlock& headers, const Pieces& pieces, const Notice& notice)
{
    static const QRegularExpression quoted(QStringLiteral("^\\s*Message-ID\\s?:\\s*<([^>\\s]{3,900})>"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    for (const QByteArray& head : {pieces.original, notice.original}) {
        if (QString id = parseMessageId(HeaderBlock(head).value("message-id")); id.contains(u'@')) {
            return id;
        }
    }
    for (const char* name : {"x-original-message-id", "original-message-id", "in-reply-to", "references"}) {
        if (const QStringList ids = parseMessageIds(headers.value(name)); !ids.isEmpty()) {
            return ids.last();
        }
    }
    return quoted.match(pieces.text + pieces.fields).captured(1);
}

QString recipientOf(const HeaderBlock& headers, const ParsedMail& mail, const Pieces& pieces, const Notice& notice)
{
    if (QString failed = addressOfReport(headers.value("x-failed-recipients")); !failed.isEmpty()) {
        return failed;
    }
    if (QString said = recipientIn(notice.words, mail); !said.isEmpty()) {
        return said;
    }
    int ignored = 0;
    for (const QByteArray& head : {pieces.original, notice.original}) {
        if (const auto to = parseAddresses(HeaderBlock(head).value("to"), ignored, 1); !to.isEmpty() && to[0].address.contains(u'@')) {
            return to.first().address;
        }
    }
    return {};
}

}  // namespace

std::optional<Bounce> readBounce(const HeaderBlock& headers, const PartTree& tree, const ParsedMail& mail)
{
    QString kind;
    if (auto told = readSesNotification(mail.textFull, kind)) {
        return kind == QLatin1String("bounce") ? told : std::nullopt;
    }
    if (!holdsReport(headers, tree, mail) && !tellsOfFailure(headers, mail)) {
        return std::nullopt;
    }
    Pieces pieces = piecesOf(tree, mail);
    const Notice notice = splitNotice(pieces.text);
    if (!pieces.report) {
        pieces.report = reportIn(pieces.text);
    }
    const bool reported = pieces.report.has_value();
    Bounce bounce = pieces.report.value_or(Bounce());
    if (bounce.recipient.isEmpty()) {
        addRecipient(bounce, recipientOf(headers, mail, pieces, notice));
    }
    if (bounce.status.isEmpty()) {
        bounce.status = statusIn(notice.words);
    }
    if (!reported && saysDelayed(notice.words, mail.subject)) {
        bounce.action = DeliveryAction::Delayed;
    }
    bounce.originalId = originalIdOf(headers, pieces, notice);
    return bounce;
}

bool isComplaint(const PartTree& tree, const ParsedMail& mail)
{
    QString kind;
    if (isReportRoot(tree, "feedback-report") ||
        (readSesNotification(mail.textFull, kind) && kind == QLatin1String("complaint"))) {
        return true;
    }
    const bool named = mail.subject.startsWith(QLatin1String("complaint about message from"), Qt::CaseInsensitive);
    return std::any_of(tree.parts().begin(), tree.parts().end(), [&](const PartTree::Part& part) {
        return !part.embedded && (part.type == "message/feedback-report" || (named && part.message));
    });
}

}  // namespace memnun::mime
