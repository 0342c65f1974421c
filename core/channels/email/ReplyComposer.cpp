// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/ReplyComposer.h"

#include "core/accounts/MailAccountStore.h"
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
static Result<SmtpAccount> withoutAccount(SettingStore& settings, const QString& agentAddress)
{
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

/// Which of our addresses the thread was written to, the newest first.
static QStringList ourSide(const QVector<Interaction>& thread)
{
    QStringList addresses;
    for (auto message = thread.rbegin(); message != thread.rend(); ++message) {
        if (message->channel != Channel::Email || message->withdrawn) {
            continue;
        }
        const QString text = message->direction == Direction::In ? message->toAddresses : message->fromAddress;
        for (const QString& address : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            addresses.append(address.trimmed());
        }
    }
    return addresses;
}

/// With the signature of the account below the agent's own.
static Result<> chooseSender(ReplySource& source, const Result<User>& user, Stores& stores)
{
    const auto accounts = stores.accounts.all();
    if (!accounts) {
        return fail(accounts.error());
    }
    const QStringList addresses = ourSide(source.thread);
    const auto account = senderAmong(*accounts, addresses);
    const Result<SmtpAccount> sender = account ? Result<SmtpAccount>(*answeringAs(*accounts, addresses))
                                               : withoutAccount(stores.settings, user ? user->email : QString());
    if (!sender) {
        return fail(sender.error());
    }
    source.account = *sender;
    QStringList signature{user ? user->signature : QString(), account ? account->signature : QString()};
    signature.removeAll(QString());
    source.signature = signature.join(QLatin1Char('\n'));
    return {};
}

Result<SendReply> composeReply(const ReplyDraft& draft, UserId agent, Instant now, Stores& stores)
{
    auto ticket = stores.tickets.byId(draft.ticketId);
    if (!ticket) {
        return fail(ticket.error());
    }
    auto thread = stores.conversations.thread(draft.ticketId);
    if (!thread) {
        return fail(thread.error());
    }
    ReplySource source{std::move(*ticket), std::move(*thread), {}, {}, {}, now};
    if (auto chosen = chooseSender(source, stores.users.byId(agent), stores); !chosen) {
        return fail(chosen.error());
    }
    if (const auto customer = stores.customers.byId(source.ticket.customerId)) {
        source.customerAddress = customer->contact(ContactKind::Email);
    }
    return buildReply(draft, source);
}

}  // namespace memnun
