// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyComposer.h"

#include "core/channels/email/ReplyBuilder.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
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

/// Where there is no mail account yet, the business's own address will do: the answer waits in the outbox for one, and can be
/// saved there as a file that any mail program sends.
static Result<SmtpAccount> senderOf(SettingStore& settings)
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
    for (const QString& entry : own->entries()) {
        if (!entry.startsWith(QLatin1Char('@'))) {
            SmtpAccount sender;
            sender.fromAddress = entry;
            sender.fromName = company->value_or(QJsonValue()).toString();
            return sender;
        }
    }
    return fail(Code::Invalid, QStringLiteral("there is no mail account"), {{QStringLiteral("from"), QStringLiteral("required")}});
}

Result<SendReply> composeReply(const ReplyDraft& draft, UserId agent, Instant now, Stores& stores)
{
    auto account = senderOf(stores.settings);
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
    if (const auto user = stores.users.byId(agent)) {
        source.signature = user->signature;
    }
    if (const auto customer = stores.customers.byId(source.ticket.customerId)) {
        source.customerAddress = customer->contact(ContactKind::Email);
    }
    return buildReply(draft, source);
}

}  // namespace memnun
