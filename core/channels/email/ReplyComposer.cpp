// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyComposer.h"

#include "core/channels/email/ReplyBuilder.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
#include "core/tickets/TicketStore.h"

#include <algorithm>

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

/// Where there is no mail account yet, the business's own address will do, or the agent's where only a domain is known as
/// ours: the answer waits in the outbox for an account, and can be saved there as a file that any mail program sends.
static Result<SmtpAccount> senderOf(SettingStore& settings, const QString& agentAddress)
{
    const auto account = SmtpAccount::load(settings);
    if (!account) {
        return fail(account.error());
    }
    if (*account) {
        return **account;
    }
    const auto own = OwnAddresses::load(settings);
    const auto company = settings.get(QLatin1String(setting::kCompany));
    if (!own || !company) {
        return fail(!own ? own.error() : company.error());
    }
    const QStringList entries = own->entries();
    const auto named = std::find_if(entries.begin(), entries.end(),
                                    [](const QString& entry) { return !entry.startsWith(QLatin1Char('@')); });
    SmtpAccount sender;
    sender.fromAddress = named == entries.end() ? agentAddress : *named;
    sender.fromName = company->value_or(QJsonValue()).toString();
    if (sender.fromAddress.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("there is no mail account"), {{QStringLiteral("from"), QStringLiteral("required")}});
    }
    return sender;
}

Result<SendReply> composeReply(const ReplyDraft& draft, UserId agent, Instant now, Stores& stores)
{
    const auto user = stores.users.byId(agent);
    auto account = senderOf(stores.settings, user ? user->email : QString());
    if (!account) {
        return fail(account.error());
    }
    auto ticket = stores.tickets.byId(draft.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    auto thread = stores.conversations.thread(draft.ticketId);
    if (!thread) {
        return fail(thread.error());
    }
    ReplySource source{std::move(*ticket), std::move(*thread), std::move(*account), {}, {}, now};
    if (user) {
        source.signature = user->signature;
    }
    if (const auto customer = stores.customers.byId(source.ticket.customerId)) {
        source.customerAddress = customer->contact(ContactKind::Email);
    }
    return buildReply(draft, source);
}

}  // namespace memnun
