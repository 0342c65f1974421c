// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailService.h"
#include "core/kernel/ThreadedExecutor.h"
#include "core/storage/Workspace.h"

#include <QSet>
#include <QTemporaryDir>

#include <optional>

namespace memnun::test {

/// The mail service as a program composes it, on a workspace of its own or on one that another run made.
class ServiceRun {
public:
    /// In a hurry: what people wait for minutes takes less than a second here.
    static MailPace hurried();

    explicit ServiceRun(const Location& location, const MailPace& pace = hurried());
    ~ServiceRun();
    Q_DISABLE_COPY_MOVE(ServiceRun)

    /// Makes it known with its password, before or after start().
    MailAccountId add(const MailAccount& account, const QString& password);
    MailAccount account(MailAccountId id);
    void save(const MailAccount& account);
    void setPassword(const MailAccount& account, const QString& password);

    void start() { service.start(); }
    /// In good order; false when that takes too long.
    bool stop();
    /// False when it is not so after half a minute.
    bool becomes(MailActivity activity, qsizetype account = 0);
    AccountState state(qsizetype account = 0) const { return service.states().value(account); }
    /// "activity cause: context", for what a failed test says.
    QString told(qsizetype account = 0) const;

    MailFolder folder(MailAccountId account, const QString& name = kInbox);
    /// Message-IDs of all messages that are here; with doubles it has fewer than `*count` says.
    QSet<QString> messageIds(qint64* count = nullptr);
    Stores& stores() { return m_session->stores(); }

    SystemClock clock;
    MemorySecretStore secrets;
    PasswordLogins logins{secrets};
    Workspace workspace;
    ChangeBus changes;
    ThreadedExecutor executor;
    CommandBus bus;
    MailService service;

private:
    std::unique_ptr<Session> m_session;
};

/// Without TLS, at this port of this machine.
MailAccount plainAccount(int port, const QString& user, const QString& address = QStringLiteral("destek@ladin.example"));

}  // namespace memnun::test
