// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/ThreadFinder.h"

#include "core/tickets/TicketStore.h"

#include <QRegularExpression>

namespace memnun {

namespace {

constexpr qsizetype kNearest = 8;      ///< ids of one message that are looked for
constexpr qsizetype kLookedFor = 200;  ///< ids of all messages together

TicketId tokenIn(const QString& subject)
{
    static const QRegularExpression token(QStringLiteral("\\[#(\\d{1,12})\\]"));
    const auto match = token.match(subject);
    return match.hasMatch() ? TicketId(match.captured(1).toLongLong()) : TicketId();
}

/// Nearest first.
QStringList relativesOf(const PreparedMail& prepared)
{
    QStringList near;
    if (prepared.reusedId) {
        near.append(prepared.mail->messageId);  // the mail that had the id first is in the thread it belongs to
    }
    if (prepared.mail->bounce) {
        near.append(prepared.mail->bounce->originalId);  // the mail it is about
    }
    for (auto id = prepared.mail->threadIds.crbegin(); id != prepared.mail->threadIds.crend(); ++id) {
        near.append(*id);
    }
    return near.mid(0, kNearest);
}

}  // namespace

Result<std::optional<TicketId>> ThreadFinder::find(const std::vector<const PreparedMail*>& mails)
{
    TicketStore& store = m_work.stores().tickets;
    QStringList all;
    for (const PreparedMail* prepared : mails) {
        for (const QString& id : relativesOf(*prepared)) {
            if (!id.isEmpty() && !all.contains(id)) {
                all.append(id);
            }
        }
        all.append(prepared->key());
        if (all.size() > kLookedFor) {
            break;
        }
    }
    auto any = store.ofMessageIds(all);
    for (auto mail = mails.begin(); any && !*any && mail != mails.end(); ++mail) {
        any = store.awaiting((*mail)->key());
    }
    if (!any || !*any) {
        return any ? byToken(*mails.front()->mail) : any;
    }
    for (const QString& id : all) {
        if (auto nearest = store.ofMessageIds({id}); !nearest || *nearest) {
            return nearest;
        }
    }
    return any;  // found by what waits for it
}

Result<std::optional<TicketId>> ThreadFinder::byToken(const mime::ParsedMail& mail)
{
    const TicketId token = tokenIn(mail.subject);
    const auto ticket = token.isValid() ? m_work.stores().tickets.byId(token) : Result<Ticket>(fail(Code::NotFound));
    if (!ticket) {
        return std::optional<TicketId>();
    }
    const auto may = mayJoinByToken(*ticket, mail);
    if (!may) {
        return fail(may.error());
    }
    return *may ? std::optional(token) : std::nullopt;
}

/// A number anybody can type proves nothing: it only joins mail of the same customer, or our own.
Result<bool> ThreadFinder::mayJoinByToken(const Ticket& ticket, const mime::ParsedMail& mail)
{
    if (m_people.isFromUs(mail)) {
        return true;
    }
    const auto sender = m_people.known(m_people.writer(mail).address, m_work);
    if (!sender) {
        return fail(sender.error());
    }
    return sender->isValid() && *sender == ticket.customerId;
}

}  // namespace memnun
