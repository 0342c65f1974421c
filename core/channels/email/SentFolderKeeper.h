// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/conversations/OutboxCommands.h"
#include "core/conversations/SentFolderPort.h"
#include "core/kernel/CommandBus.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace memnun {

/// Asks the accounts' sent folders what the outbox wants to know (OutboxItem::folderAt): whether a message that may have
/// been sent is there, and puts the copy of one that was sent there. One at a time, in the bus's thread, blocking nothing;
/// the sending never waits for it. What is still to be asked stands in the workspace, so that neither a crash nor a day
/// offline loses it, and whoever counts the tries up asks, so that two programs don't.
/// An account whose login was refused is left alone until accountChanged() or until it changes; what it should say is then
/// given up as late as if it could not be reached.
class SentFolderKeeper final : public QObject {
    Q_OBJECT
public:
    struct Services {
        Executor& executor;
        CommandBus& bus;
        ChangeBus& changes;
        const Clock& clock;
        LoginSource& logins;
        SentFolderPort& folder;
    };

    explicit SentFolderKeeper(Services services, QObject* parent = nullptr);
    ~SentFolderKeeper() override;

    void start();
    /// Asks no more; what was being asked is asked again after the next start.
    void stop();
    void wake();
    void accountChanged();
    bool isAsking() const { return m_busy; }
    /// It asks, or looks whether there is something to ask.
    bool isBusy() const { return m_busy || m_reading; }

Q_SIGNALS:
    /// After each answer was written, or could not be.
    void settled(memnun::OutboxId id);

private:
    struct Snapshot {
        QVector<OutboxItem> items;
        QVector<MailAccount> accounts;
    };
    struct Errand {
        OutboxItem item;
        MailAccount account;
        QString secret{};
        quint64 login = 0;  ///< which of them it was
    };

    void take(const Result<Snapshot>& snapshot);
    void askNext(const QVector<OutboxItem>& items);
    void begin(const Errand& errand);
    void claim(const Errand& errand);
    void readMessage(const Errand& errand);
    void ask(const Errand& errand, const QByteArray& message);
    void answered(const Errand& errand, const Result<SentFolderAnswer>& answer);
    SettleFolder later(const Errand& errand, const Error& error) const;
    void settle(const SettleFolder& settled);
    void restAfter(const Error& why);
    void newLogin();
    bool renewsToken(const Errand& errand);
    void finish();

    Services m_services;
    QTimer m_timer;
    QTimer m_pause;  ///< nothing is asked: the workspace did not take what came of it
    QVector<MailAccount> m_accounts;
    QHash<MailAccountId, Instant> m_refused;  ///< since when; until people give another password
    QSet<MailAccountId> m_renewed;            ///< whose token was refused and renewed
    quint64 m_logins = 0;                     ///< how often there was a new one: what an old one came to says nothing
    bool m_started = false, m_reading = false, m_again = false, m_busy = false;
    quint64 m_round = 0;  ///< of asking: an answer after stop() is dropped
};

}  // namespace memnun
