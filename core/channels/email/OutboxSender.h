// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/channels/email/Transport.h"
#include "core/conversations/OutboxCommands.h"
#include "core/conversations/OutboxProblem.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/HomeLine.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace memnun {

/// Empties the outbox: one message at a time, none before its `notBefore`, none twice. It lives in the bus's thread
/// and blocks nothing; each message
/// leaves through the account whose address it is from, as the workspace has it then.
///
/// Who moves a message Queued → Sending sends it. Network trouble puts it back with growing pauses, up to an hour, and is
/// never final; a refusal makes it Failed. When the connection broke after the message was handed over, or the program
/// ended in the middle of sending, it is Failed with MayHaveBeenSent: people decide, it is never sent twice by itself.
/// Where another program gave up what this one was sending, this one's outcome still counts.
/// A refused login pauses everything until accountChanged(), so that a wrong password isn't tried again and again; a token is
/// renewed once before that, and where that does not help the message waits for a sign-in.
class OutboxSender final : public QObject {
    Q_OBJECT
public:
    /// Does somebody else send from this workspace? Then a message found in Sending at the start may be theirs, and is
    /// given up only when their hold on it has run out, by the clock they share.
    enum class Sharing { Alone, Shared };

    struct Services {
        Executor& executor;
        CommandBus& bus;
        ChangeBus& changes;
        const Clock& clock;
        LoginSource& logins;
        std::shared_ptr<Transport> transport;
        qint64 storagePauseMs = 30'000;  ///< before a workspace that could not be read or written is tried again
    };

    explicit OutboxSender(Services services, Sharing sharing = Sharing::Alone, QObject* parent = nullptr);
    /// Breaks off what is being sent and waits for nothing; call stop() and wait for stopped() first, so that what became of
    /// it is written down.
    ~OutboxSender() override;

    void start();
    /// Sends nothing new and breaks off what is being sent: it is Queued again, or has the outcome that the server told
    /// in time. stopped() follows, never from within this call, when nothing is under way.
    void stop();
    /// Looks at the outbox again now.
    void wake();
    /// The account or its password is new: goes on after a pause and tries messages again that a login refusal stopped.
    /// That the old one is refused after that says nothing about the new one.
    void accountChanged();

    bool isSending() const { return m_busy; }
    /// Nothing is tried now: the login was refused, a password is missing, or the workspace can't be read or written.
    bool isPaused() const { return m_loginPause || m_storagePause.isActive(); }

Q_SIGNALS:
    /// `waiting` are queued or being sent. The last error is English and empty when there is none.
    void stateChanged(int waiting, int failed, const QString& lastErrorContext);
    /// With stateChanged(): the failed message that people should look at first, the newest; none when `failed` is 0.
    void failureChanged(const std::optional<memnun::OutboxItem>& newest);
    /// With stateChanged(): why a message that is tried again has not left yet; None when nothing is late.
    void delayChanged(memnun::OutboxTrouble why);
    void sent(memnun::OutboxId id);
    void noAccount();       ///< messages wait and there is no account to send them with
    void passwordNeeded();  ///< messages wait and the account's password is not known
    void signInNeeded();    ///< messages wait and the account's sign-in was taken back or has run out
    void stopped();

private:
    struct Snapshot {
        QVector<OutboxItem> items;
        QVector<MailAccount> accounts;
        qint64 aheadMs = 0;  ///< of the shared clock, see OutboxStore::now
    };

    void take(const Result<Snapshot>& snapshot);
    static Result<Snapshot> look(Stores& stores, Instant here);
    void recover(const QVector<OutboxItem>& items);
    void report(const QVector<OutboxItem>& items);
    void sendNext(const QVector<OutboxItem>& items);
    void fetchPassword(const OutboxItem& item, const MailAccount& account);
    void fetchMessage(const OutboxItem& item, const SmtpAccount& account, const QString& password);
    void hold(const OutboxItem& item, const Delivery& delivery);
    void deliver(const OutboxItem& item, const Delivery& delivery);
    void delivered(const OutboxItem& item, const Result<>& result);
    bool renewsToken();
    void newLogin();
    MoveOutbox moveAfter(const OutboxItem& item, const Error& error);
    void settle(const MoveOutbox& move);
    void finish();
    void wakeIn(qint64 ms);
    Instant sharedNow() const { return {m_services.clock.now().ms + m_aheadMs}; }

    Services m_services;
    Sharing m_sharing;
    QTimer m_timer;
    QTimer m_storagePause;
    std::unique_ptr<QThreadPool> m_pool;
    HomeLine m_line{this};
    CancelFlag m_cancel;
    QVector<MailAccount> m_accounts;
    MailAccount m_through;    ///< what is sent leaves by it
    OutboxId m_held;  ///< the message this object has moved to Sending
    std::optional<MoveOutbox> m_unwritten;  ///< an outcome that the storage refused to take
    qint64 m_aheadMs = 0;
    quint64 m_round = 0;                    ///< of asking for a password: a late answer to an earlier one is dropped
    bool m_started = false, m_stopped = false, m_reading = false, m_again = false, m_busy = false;
    bool m_askingPassword = false, m_recovered = false, m_retryRefused = false, m_saidNoAccount = false;
    quint64 m_logins = 0;      ///< how often there was a new one,
    quint64 m_triedLogin = 0;  ///< and which of them is being tried
    QSet<MailAccountId> m_renewed;  ///< whose token was refused and renewed: a second refusal is about something else
    bool m_loginPause = false;  ///< no password, or a refused one: until there is another
    std::tuple<int, int, QString, OutboxId> m_reported{-1, -1, {}, {}};
};

}  // namespace memnun
