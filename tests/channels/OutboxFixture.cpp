// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/OutboxFixture.h"

#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/customers/CustomerCommands.h"
#include "core/storage/Connection.h"
#include "core/tickets/TicketCommands.h"

#include <chrono>

namespace memnun::test {

Result<> FakeTransport::deliver(const Delivery& delivery, CancelFlag cancel)
{
    std::unique_lock lock(m_mutex);
    m_deliveries.append(delivery);
    while (m_held && !cancel->load()) {
        m_released.wait_for(lock, std::chrono::milliseconds(10));
    }
    if (cancel->load()) {
        return fail(Code::Cancelled);
    }
    return m_answers.isEmpty() ? Result<>() : Result<>(fail(m_answers.takeFirst()));
}

void FakeTransport::script(QVector<Error> answers)
{
    const std::lock_guard lock(m_mutex);
    m_answers = std::move(answers);
}

void FakeTransport::holdBack()
{
    const std::lock_guard lock(m_mutex);
    m_held = true;
}

void FakeTransport::release()
{
    const std::lock_guard lock(m_mutex);
    m_held = false;
    m_released.notify_all();
}

QList<QByteArray> FakeTransport::messages() const
{
    const std::lock_guard lock(m_mutex);
    QList<QByteArray> all;
    for (const Delivery& delivery : m_deliveries) {
        all.append(delivery.message);
    }
    return all;
}

Delivery FakeTransport::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_deliveries.isEmpty() ? Delivery() : m_deliveries.last();
}

OutboxFixture::OutboxFixture()
{
    const auto location = Location::fromText(m_folder.filePath(QStringLiteral("shop.memnun")));
    if (location) {
        create(*location);
    }
}

void OutboxFixture::create(const Location& location)
{
    const auto workspace = Workspace::create(location);
    if (!workspace) {
        return;
    }
    m_location = location;
    m_sessions = workspace->sessions();
    m_session = m_sessions(Access::ReadWrite).value_or(nullptr);
    CreateCustomer customer;
    customer.customer.name = QStringLiteral("Ayşe Işık");
    if (!m_session || !run(customer)) {
        return;
    }
    CreateTicket ticket;
    ticket.subject = QStringLiteral("Kargom gelmedi");
    ticket.customerId = std::any_cast<Customer>(m_outcome).id;
    ticket.text = QStringLiteral("Nerede kaldı?");
    if (run(ticket)) {
        m_ticket = std::any_cast<Ticket>(m_outcome).id;
    }
    setAccount(account());
}

OutboxId OutboxFixture::reply(const QByteArray& raw, std::optional<TicketStatus> then, const QString& from)
{
    SendReply command;
    command.ticketId = m_ticket;
    command.body = QStringLiteral("Yolda.");
    command.subject = QStringLiteral("Re: Kargom gelmedi");
    command.messageId = QString::fromLatin1(raw) + QStringLiteral("@example.com");
    command.fromAddress = from;
    command.to = to;
    command.sendAt = sendAt;
    command.raw = raw;
    command.thenStatus = then;
    return run(command) ? std::any_cast<SendReply::Outcome>(m_outcome).outbox : OutboxId();
}

OutboxItem OutboxFixture::item(OutboxId id)
{
    return m_session->stores().outbox.byId(id).value_or(OutboxItem());
}

void OutboxFixture::setAccount(const std::optional<SmtpAccount>& account, const QString& provider)
{
    const QVector<MailAccount> all = stores().accounts.all().value_or(QVector<MailAccount>());
    MailAccount mail = all.isEmpty() ? MailAccount() : all.first();
    if (account) {
        mail.setSmtp(*account);
        mail.provider = provider;
        run(SaveAccount{mail});
    } else if (mail.id.isValid()) {
        run(RemoveAccount{mail.id});
    }
}

void OutboxFixture::changeAccount(const std::function<void(MailAccount&)>& change)
{
    MailAccount mail = stores().accounts.all().value_or(QVector<MailAccount>()).value(0);
    change(mail);
    run(SaveAccount{mail});
}

SmtpAccount OutboxFixture::account()
{
    SmtpAccount account;
    account.host = QStringLiteral("smtp.example.com");
    account.fromAddress = QStringLiteral("destek@example.com");
    return account;
}

void OutboxFixture::undoLast()
{
    if (const auto inverse = m_inverse) {
        (void)execute(*inverse, *m_session, Actor::system(), clock.now());
    }
}

bool OutboxFixture::hideMessages(bool hidden)
{
    const auto database = openConnection(m_location, Access::ReadWrite);
    const QString sql = hidden ? QStringLiteral("ALTER TABLE stored_blob RENAME TO hidden_blob")
                               : QStringLiteral("ALTER TABLE hidden_blob RENAME TO stored_blob");
    return database && (*database)->execOnce(sql);
}

bool OutboxFixture::fillDisk(bool full)
{
    const auto database = openConnection(m_location, Access::ReadWrite);
    const QString sql = full ? QStringLiteral("CREATE TRIGGER full_disk BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")
                             : QStringLiteral("DROP TRIGGER full_disk");
    return database && (*database)->execOnce(sql);
}

AnyDesk::AnyDesk(OutboxFixture& fixture, OutboxSender::Sharing sharing, std::shared_ptr<Transport> carrier, qint64 storagePauseMs)
    : executor(fixture.sessions(), true), bus(executor, fixture.clock, changes),
      sender({executor, bus, changes, fixture.clock, logins, std::move(carrier), storagePauseMs}, sharing)
{
    bus.setActor(Actor::system());
}

Desk::Desk(OutboxFixture& fixture, OutboxSender::Sharing sharing, std::shared_ptr<FakeTransport> carrier,
           qint64 storagePauseMs)
    : AnyDesk(fixture, sharing, carrier, storagePauseMs), transport(std::move(carrier))
{
}

}  // namespace memnun::test
