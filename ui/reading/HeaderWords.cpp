// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/HeaderWords.h"

#include "ui/shared/Format.h"
#include "ui/tickets/TicketWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace memnun {

namespace {

constexpr qsizetype kMostFields = 200;
constexpr qsizetype kMostValue = 1000;

struct HeaderWords {
    Q_DECLARE_TR_FUNCTIONS(HeaderWords)
};

QString cell(const QString& text)
{
    return QStringLiteral("<td style=\"padding-right:14px\">") + text.toHtmlEscaped() + QStringLiteral("</td>");
}

QString heading(const QString& text)
{
    return QStringLiteral("<p style=\"margin-top:10px;margin-bottom:4px\"><b>") + text.toHtmlEscaped() + QStringLiteral("</b></p>");
}

QString checksHtml(const mime::AuthResults& auth)
{
    QString out = heading(HeaderWords::tr("Who vouches for the sender"));
    if (auth.checks.isEmpty())
        return out + QStringLiteral("<p>") + HeaderWords::tr("The receiving server says nothing about it.").toHtmlEscaped() + QStringLiteral("</p>");
    if (!auth.trusted)
        out += QStringLiteral("<p>") + HeaderWords::tr("Not written by your own mail server: anybody can write this into a mail.").toHtmlEscaped() + QStringLiteral("</p>");
    out += QStringLiteral("<ul>");
    for (const mime::AuthCheck& check : auth.checks)
        out += QStringLiteral("<li>") + authWords(check).toHtmlEscaped() + QStringLiteral("</li>");
    return out + QStringLiteral("</ul><p>") + HeaderWords::tr("Says: %1").arg(auth.server).toHtmlEscaped() + QStringLiteral("</p>");
}

QString delayText(const std::optional<Instant>& before, const std::optional<Instant>& at)
{
    if (!before || !at)
        return {};
    const qint64 seconds = (at->ms - before->ms) / 1000;
    if (seconds < 0)
        return HeaderWords::tr("clocks differ");
    return seconds < 1 ? HeaderWords::tr("at once") : QStringLiteral("+") + durationText(static_cast<int>(std::min<qint64>(seconds, 100'000'000)));
}

QString wayHtml(const QVector<mime::MailHop>& hops)
{
    if (hops.isEmpty())
        return {};
    QString out = heading(HeaderWords::tr("The way of the mail")) + QStringLiteral("<table>");
    std::optional<Instant> before;
    for (const mime::MailHop& hop : hops) {
        out += QStringLiteral("<tr>") + cell(hop.at ? Format().dateTime(*hop.at) : QString()) + cell(delayText(before, hop.at)) +
               cell(hop.from.isEmpty() ? hop.by : QStringLiteral("%1 → %2").arg(hop.from, hop.by)) + cell(hop.with) + QStringLiteral("</tr>");
        before = hop.at ? hop.at : before;
    }
    return out + QStringLiteral("</table>");
}

QString failedNames(const QStringList& checks)
{
    QStringList names;
    for (const QString& check : checks)
        names << check.toUpper();
    return names.join(QStringLiteral(", "));
}

}  // namespace

QString authWords(const mime::AuthCheck& check)
{
    const bool pass = check.result == QLatin1String("pass");
    const bool bad = check.result == QLatin1String("fail") || check.result == QLatin1String("softfail");
    const QString about = check.about.isEmpty() ? HeaderWords::tr("the sender") : check.about;
    if (check.method == QLatin1String("spf") && (pass || bad))
        return pass ? HeaderWords::tr("SPF: it came from a server that may send for %1.").arg(about)
                    : HeaderWords::tr("SPF: it came from a server that may not send for %1.").arg(about);
    if (check.method == QLatin1String("dkim") && (pass || bad))
        return pass ? HeaderWords::tr("DKIM: signed by %1, and not changed since.").arg(about)
                    : HeaderWords::tr("DKIM: the signature of %1 does not fit. The mail was changed on its way, or is forged.").arg(about);
    if (check.method == QLatin1String("dmarc") && (pass || bad))
        return pass ? HeaderWords::tr("DMARC: %1 vouches for this mail.").arg(about)
                    : HeaderWords::tr("DMARC: %1 does not vouch for this mail.").arg(about);
    return HeaderWords::tr("%1: %2", "a check and its result").arg(check.method.toUpper(), check.result);
}

QString headersHtml(const mime::MailHead& head)
{
    QString out = checksHtml(head.auth) + wayHtml(head.hops) + heading(HeaderWords::tr("All fields")) + QStringLiteral("<table>");
    for (const mime::MailHead::Line& line : head.lines.mid(0, kMostFields)) {
        const QString value = line.value.size() > kMostValue ? line.value.left(kMostValue) + QStringLiteral(" …") : line.value;
        out += QStringLiteral("<tr>") + cell(line.name) + cell(value) + QStringLiteral("</tr>");
    }
    return out + QStringLiteral("</table>");
}

QStringList senderHints(const QString& fromName, const QString& fromAddress, const QString& replyTo, const QStringList& failedChecks)
{
    QStringList out;
    if (const QString other = mime::addressInName(fromName, fromAddress); !other.isEmpty())
        out << HeaderWords::tr("The name says %1, the mail is from %2.").arg(other, fromAddress);
    if (!replyTo.isEmpty() && !fromAddress.isEmpty() && replyTo.trimmed().compare(fromAddress.trimmed(), Qt::CaseInsensitive) != 0)
        out << HeaderWords::tr("Answers go to %1, not to %2.").arg(replyTo, fromAddress);
    if (!failedChecks.isEmpty())
        out << HeaderWords::tr("Your mail server could not confirm the sender (%1).").arg(failedNames(failedChecks));
    return out;
}

}  // namespace memnun
