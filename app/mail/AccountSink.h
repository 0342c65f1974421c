// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/channels/accounts/FolderKeeper.h"
#include "core/exchange/mail/MailIntake.h"

#include <QThreadPool>

namespace memnun {

/// Files what one folder of an account brings. Messages are hashed and parsed on another thread and written by commands,
/// one message a transaction; a failed one ends the run, and nothing of it is there.
class AccountSink final : public QObject, public imap::MailSink {
    Q_OBJECT
public:
    /// All outlive it. `account` and `mailbox` name messages in the quarantine.
    AccountSink(Executor& executor, CommandBus& bus, const Clock& clock, FolderKeeper& keeper, const MailAccount& account,
                const QString& mailbox, QObject* parent = nullptr);
    /// Waits for the message being parsed.
    ~AccountSink() override;

    void take(imap::IncomingMail mail, std::function<void(Result<Outcome>)> then) override;
    void quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then) override;
    void recognise(QVector<imap::UidMessageId> mails, std::function<void(Result<QVector<quint32>>)> then) override;
    /// What was read or answered elsewhere changes nothing here: a customer's message is done when its ticket is.
    void flags(QVector<imap::UidFlags> flags, std::function<void(Result<>)> then) override;

    int added() const { return m_added; }

private:
    void file(const TakeMail& command, std::optional<Instant> arrived, std::function<void(Result<Outcome>)> then);
    template <class C>
    void run(C command, std::function<void(Result<typename C::Outcome>)> then);
    MailPlace placeOf(quint32 uid) const { return {m_keeper.folder(), m_keeper.uidValidity(), uid}; }
    QString sourceOf(quint32 uid) const;

    Executor& m_executor;
    CommandBus& m_bus;
    const Clock& m_clock;
    FolderKeeper& m_keeper;
    QString m_name;
    int m_added = 0;
    QThreadPool m_pool;
};

}  // namespace memnun
