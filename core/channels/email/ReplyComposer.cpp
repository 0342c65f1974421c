// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyComposer.h"

#include "core/channels/email/ReplyBuilder.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

ReplyComposer::ReplyComposer(Executor& executor, const Clock& clock, std::function<UserId()> agent)
    : m_executor(executor), m_clock(clock), m_agent(std::move(agent))
{
}

void ReplyComposer::compose(const ReplyDraft& draft, QObject* guard, std::function<void(Result<SendReply>)> then)
{
    m_executor.read<SendReply>(
        guard,
        [draft, agent = m_agent(), now = m_clock.now()](Stores& stores) {
            return composeReply(draft, agent, now, stores);
        },
        std::move(then));
}

Result<SendReply> composeReply(const ReplyDraft& draft, UserId agent, Instant now, Stores& stores)
{
    const auto account = SmtpAccount::load(stores.settings);
    if (!account) {
        return fail(account.error());
    }
    if (!*account) {
        return fail(Code::Invalid, QStringLiteral("there is no mail account"),
                    {{QStringLiteral("from"), QStringLiteral("required")}});
    }
    auto ticket = stores.tickets.byId(draft.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    auto thread = stores.conversations.thread(draft.ticketId);
    if (!thread) {
        return fail(thread.error());
    }
    ReplySource source{std::move(*ticket), std::move(*thread), **account, {}, {}, now};
    if (const auto user = stores.users.byId(agent)) {
        source.signature = user->signature;
    }
    if (const auto customer = stores.customers.byId(source.ticket.customerId)) {
        source.customerAddress = customer->contact(ContactKind::Email);
    }
    return buildReply(draft, source);
}

}  // namespace memnun
