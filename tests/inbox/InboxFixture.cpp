// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerCommands.h"
#include "core/people/PeopleCommands.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"

namespace memnun {

void PlainReplies::compose(const ReplyDraft& draft, QObject* guard, std::function<void(Result<SendReply>)> then)
{
    if (hold) {
        held.push_back([this, draft, guard, then] { compose(draft, guard, then); });
        return;
    }
    tokens << draft.token;
    if (refusal)
        return then(fail(*refusal));
    SendReply reply;
    reply.ticketId = draft.ticketId;
    reply.body = draft.body;
    reply.subject = QStringLiteral("Re");
    reply.messageId = QStringLiteral("reply-%1-%2@shop.example").arg(draft.ticketId.value()).arg(++composed);
    if (!draft.token.isEmpty())
        reply.messageId = draft.token + QStringLiteral("@shop.example");
    reply.fromAddress = QStringLiteral("destek@shop.example");
    reply.to = QStringList{QStringLiteral("customer@example.com")};
    reply.raw = "From: destek@shop.example\r\n\r\n" + draft.body.toUtf8();
    reply.attachments = draft.attachments;
    reply.thenStatus = draft.thenStatus;
    reply.sendAt = draft.sendAt;
    reply.form = draft.form;
    then(reply);
}

void PlainReplies::release()
{
    hold = false;
    for (const auto& waiting : std::exchange(held, {}))
        waiting();
}

InboxFixture::InboxFixture()
{
    const auto workspace = Workspace::create(Location::ofFile(folder.filePath(QStringLiteral("inbox.memnun"))));
    if (!workspace)
        qFatal("workspace: %s", qPrintable(workspace.error().context));
    auto opened = workspace->sessions()(Access::ReadWrite);
    if (!opened)
        qFatal("session: %s", qPrintable(opened.error().context));
    session = std::move(*opened);
    executor = std::make_unique<ThreadedExecutor>(workspace->sessions(), 1);
    commands = std::make_unique<CommandBus>(*executor, clock, changes);
    User agent;
    agent.name = QStringLiteral("Derya Aydın");
    agent.role = Role::Owner;
    me.role = Role::Owner;
    me = run(SaveUser{agent});
    commands->setActor({me.id, me.role});
}

Customer InboxFixture::customer(const QString& name, const QString& mail, CustomerKind kind)
{
    Customer customer;
    customer.name = name;
    customer.kind = kind;
    ContactPoint point;
    point.raw = mail;
    normalise(point);
    customer.contactPoints = {point};
    return run(CreateCustomer{customer});
}

Ticket InboxFixture::ticket(const Customer& customer, const QString& subject, const QString& text, Channel channel)
{
    CreateTicket command;
    command.subject = subject;
    command.customerId = customer.id;
    command.text = text;
    command.channel = channel;
    command.textFromCustomer = true;
    return run(command);
}

Interaction InboxFixture::store(Interaction message)
{
    const bool begun = session->begin().has_value();
    const auto id = stores().conversations.insert(message);
    if (!begun || !id || !session->commit())
        qFatal("message could not be stored");
    message.id = *id;
    return message;
}

Interaction InboxFixture::mail(const Ticket& ticket, const Customer& customer, const QString& body)
{
    Interaction mail;
    mail.ticketId = ticket.id;
    mail.customerId = customer.id;
    mail.at = clock.now();
    mail.subject = ticket.subject;
    mail.body = body;
    mail.fromName = customer.name;
    mail.fromAddress = customer.contact(ContactKind::Email);
    mail.toAddresses = QStringLiteral("destek@shop.example");
    clock.advanceSeconds(60);
    return store(mail);
}

Ticket InboxFixture::fresh(TicketId id)
{
    const auto ticket = stores().tickets.byId(id);
    if (!ticket)
        qFatal("no such ticket");
    return *ticket;
}

AppContext InboxFixture::context()
{
    return {*executor, *commands, changes, clock, actions, settings, desktop, replies, originals, me};
}

}  // namespace memnun
