// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MoveWords.h"

#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"
#include "ui/shared/ErrorText.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace memnun {

namespace {

struct MoveWords {
    Q_DECLARE_TR_FUNCTIONS(MoveWords)
};

}  // namespace

QString moveErrorSentence(const Error& error)
{
    const QString rule = error.fields.isEmpty() ? QString() : error.fields.first().rule;
    if (rule == rule::kTicketClosed)
        return MoveWords::tr("A closed ticket takes no new messages and goes into no other. Nothing was changed.");
    if (rule == rule::kTicketGone)
        return MoveWords::tr("That ticket is merged, spam or was taken back meanwhile. Nothing was changed.");
    if (rule == rule::kSameTicket)
        return MoveWords::tr("Choose another ticket: a ticket can't go into itself.");
    if (rule == rule::kNoMessage)
        return MoveWords::tr("Choose a message first.");
    if (rule == rule::kAllMessages)
        return MoveWords::tr("These are all messages of the ticket. Merge it with the other one instead.");
    if (rule == rule::kMergeTooOld)
        return MoveWords::tr("This merge is older than 24 hours and stays. Single messages can still be moved.");
    if (rule == rule::kMergedOn)
        return MoveWords::tr("The ticket it went into was merged itself since. Undo that merge first.");
    if (rule == rule::kNotMerged)
        return MoveWords::tr("This ticket is not merged any more.");
    if (rule == rule::kOwnAddress)
        return MoveWords::tr("That is an address of your own business. It was not blocked.");
    if (rule == rule::kSharedDomain)
        return MoveWords::tr("Everybody can have an address there, strangers too. Block the one address instead.");
    if (rule == QLatin1String("domain"))
        return MoveWords::tr("That is no domain. Write it like shop.com.");
    if (error.code == Code::Conflict)
        return MoveWords::tr("The ticket changed meanwhile. Nothing was done; look at it once more and try again.");
    return errorSentence(error);
}

QString ticketName(const Ticket& ticket)
{
    const QString subject = ticket.subject.isEmpty() ? MoveWords::tr("(no subject)") : ticket.subject;
    return QStringLiteral("#%1 %2").arg(ticket.id.value()).arg(subject);
}

QString withTicketLinks(const QString& sentence)
{
    static const QRegularExpression number(QStringLiteral("#(\\d{1,12})\\b"));
    QString html = sentence.toHtmlEscaped();  // "&#39;" would look like a number
    html.replace(QLatin1String("&#39;"), QLatin1String("&apos;"));
    html.replace(number, QStringLiteral("<a href=\"ticket:\\1\">#\\1</a>"));
    return html;
}

}  // namespace memnun
