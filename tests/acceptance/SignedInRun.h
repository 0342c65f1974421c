// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailDesk.h"
#include "app/mail/MailService.h"
#include "app/mail/OutgoingMail.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/storage/Workspace.h"
#include "tests/channels/FakeHttpServer.h"
#include "tests/support/Dovecot.h"
#include "tests/support/SmtpServer.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace memnun::test {

/// Today's time, and some more when the test says so: nobody waits until an answer may leave.
class ShiftedClock final : public Clock {
public:
    Instant now() const override { return {SystemClock().now().ms + m_aheadMs}; }
    void advanceSeconds(qint64 seconds) { m_aheadMs += seconds * 1000; }

private:
    std::atomic<qint64> m_aheadMs{0};
};

/// All that fetches and sends for a workspace, put together as a program does, and the servers of an account that signs in: a
/// provider that gives tokens, a real IMAP server that checks them by itself, a real SMTP server that knows the good ones.
class SignedInRun {
public:
    static inline const QString kUser = QStringLiteral("destek");

    SignedInRun();
    ~SignedInRun();
    Q_DISABLE_COPY_MOVE(SignedInRun)
    /// The servers; "" when they run.
    QString begin();
    void start();
    /// A mail server's view of a token: over since a minute, whatever the provider said of it.
    static QByteArray over() { return Dovecot::token(kUser, -60); }

    /// What lies in the secret store; `goodForS` is what the program believes.
    void signedIn(const QByteArray& access, qint64 goodForS, const QString& refresh = QStringLiteral("refresh-0"));
    OAuthTokens stored();
    /// The next renewal brings this one, good for an hour; the SMTP server takes no other.
    void gives(const QByteArray& access, const QString& refresh = QStringLiteral("refresh-1"));
    /// As when the account's owner took it back at the provider.
    void revokes();
    void isAway();
    int renewals() const { return static_cast<int>(m_provider.asked().size()); }
    /// As the account's page does.
    void signInAnew(const QByteArray& access);

    bool deliver(int number, const QByteArray& more = {});
    /// Answers the customer's message of that number; it may leave at once.
    OutboxId answer(int number);
    bool becomes(MailActivity activity);
    AccountState state() const { return service.states().value(0); }
    OutboxItem item(OutboxId id) { return stores().outbox.byId(id).value_or(OutboxItem()); }
    /// Sent, and its copy is where it belongs.
    bool isDone(OutboxId id);
    /// In the account's sent folder.
    int copies();
    bool knows(int number);
    QString told() const;
    Stores& stores() { return m_session->stores(); }

private:
    QTemporaryDir m_folder;
    FakeHttpServer m_provider;

public:
    Dovecot dovecot;
    SmtpServer smtp;
    ShiftedClock clock;
    MemorySecretStore secrets;
    Workspace workspace;
    ChangeBus changes;
    ThreadedExecutor executor;
    CommandBus bus;
    MailDesk desk;
    MailService service;
    OutgoingMail outgoing;
    QSignalSpy signInNeeded{&outgoing.sender(), &OutboxSender::signInNeeded};
    QSignalSpy passwordNeeded{&outgoing.sender(), &OutboxSender::passwordNeeded};
    QVector<MailActivity> seen;  ///< of the account, one after the other
    MailAccount account;

private:
    std::unique_ptr<Session> m_session;
};

}  // namespace memnun::test
