// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/OutboxSender.h"
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationCommands.h"
#include "core/kernel/Stores.h"
#include "core/settings/SmtpAccount.h"
#include "core/storage/Workspace.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>

namespace memnun::test {

/// Answers deliveries as scripted, in order, then with success. Called on a worker thread.
class FakeTransport final : public Transport {
public:
    Result<> deliver(const Delivery& delivery, CancelFlag cancel) override;
    void script(QVector<Error> answers);
    /// Deliveries wait until release() or until they are cancelled.
    void holdBack();
    void release();
    /// The messages that were handed over, in order.
    QList<QByteArray> messages() const;
    Delivery last() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_released;
    QVector<Error> m_answers;
    QVector<Delivery> m_deliveries;
    bool m_held = false;
};

/// A workspace in a file with a customer, a ticket and a mail account.
class OutboxFixture {
public:
    OutboxFixture();
    /// On an empty database of a server.
    explicit OutboxFixture(const Location& location) { create(location); }
    bool ok() const { return m_session != nullptr; }

    /// An answer in the outbox, due kSendDelayS from now; its message is `raw`.
    OutboxId reply(const QByteArray& raw, std::optional<TicketStatus> then = {}, const QString& from = account().fromAddress);
    OutboxItem item(OutboxId id);
    QVector<OutboxItem> waiting() { return stores().outbox.waiting().value_or(QVector<OutboxItem>()); }
    MailAccount mailAccount() { return stores().accounts.all().value_or(QVector<MailAccount>()).value(0); }
    OutboxProblem problem(OutboxId id) { return OutboxProblem::fromText(item(id).lastError); }
    /// As its only account has it, with whatever `change` does to it.
    void changeAccount(const std::function<void(MailAccount&)>& change);
    MailAccountId accountId() { return stores().accounts.all().value_or(QVector<MailAccount>()).value(0).id; }
    /// The moment chosen for the replies made from now on, and who gets them.
    std::optional<Instant> sendAt;
    QStringList to{QStringLiteral("ayse@example.org")};
    void setAccount(const std::optional<SmtpAccount>& account, const QString& provider = {});
    static SmtpAccount account();
    void undoLast();
    /// While hidden no message can be read from the workspace.
    bool hideMessages(bool hidden);
    /// While full, nothing that becomes of a message can be written down.
    bool fillDisk(bool full);
    template <class C>
    bool run(C command)
    {
        auto done = execute(*anyCommand(std::move(command)), *m_session, Actor::system(), clock.now());
        if (done) {
            m_inverse = done->inverse;
            m_outcome = done->outcome;
        }
        return done.has_value();
    }
    const SessionFactory& sessions() const { return m_sessions; }
    void afterDelay() { clock.advanceSeconds(kSendDelayS); }

    FixedClock clock{Instant{1'700'000'000'000}};

    Stores& stores() { return m_session->stores(); }
    TicketId ticket() const { return m_ticket; }
    const Location& location() const { return m_location; }

private:
    void create(const Location& location);

    QTemporaryDir m_folder;
    Location m_location;
    SessionFactory m_sessions;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<AnyCommand> m_inverse;
    std::any m_outcome;
    TicketId m_ticket;
};

/// One desk that sends from the workspace, by whatever transport.
struct AnyDesk {
    AnyDesk(OutboxFixture& fixture, OutboxSender::Sharing sharing, std::shared_ptr<Transport> carrier, qint64 storagePauseMs = 30'000);

    ManualExecutor executor;
    ChangeBus changes;
    CommandBus bus;
    MemorySecretStore secrets;
    PasswordLogins logins{secrets};
    OutboxSender sender;
};

/// One whose transport does what it is told.
struct Desk : AnyDesk {
    explicit Desk(OutboxFixture& fixture, OutboxSender::Sharing sharing = OutboxSender::Sharing::Alone,
                  std::shared_ptr<FakeTransport> carrier = std::make_shared<FakeTransport>(),
                  qint64 storagePauseMs = 30'000);

    std::shared_ptr<FakeTransport> transport;
};

}  // namespace memnun::test
