// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/Transport.h"
#include "core/conversations/OutboxCommands.h"
#include "core/conversations/OutboxProblem.h"
#include "core/kernel/CommandBus.h"
#include "core/security/SecretStore.h"

#include <QThreadPool>
#include <QTimer>

namespace memnun {

/// Empties the outbox: one message at a time, none before its `notBefore`, none twice. It lives in the bus's thread
/// and blocks nothing; the account is read from the workspace before each message.
///
/// Who moves a message Queued → Sending sends it. Network trouble puts it back with growing pauses; a refusal makes it
/// Failed. When the connection broke after the message was handed over, or the program ended in the middle of sending,
/// it is Failed with MayHaveBeenSent: people decide, it is never sent twice by itself.
/// A refused login pauses everything until accountChanged(), so that a wrong password isn't tried again and again.
class OutboxSender final : public QObject {
    Q_OBJECT
public:
    /// Does somebody else send from this workspace? Then a message found in Sending at the start may be theirs, and is
    /// given up only when their hold on it has run out.
    enum class Sharing { Alone, Shared };

    struct Services {
        Executor& executor;
        CommandBus& bus;
        ChangeBus& changes;
        const Clock& clock;
        SecretStore& secrets;
        std::shared_ptr<Transport> transport;
    };

    explicit OutboxSender(Services services, Sharing sharing = Sharing::Alone, QObject* parent = nullptr);
    /// Cancels what is being sent and waits for it (a second or so); call stop() first to lose nothing.
    ~OutboxSender() override;

    void start();
    /// Sends nothing new, cancels what is being sent; stopped() follows when nothing is under way.
    void stop();
    /// Looks at the outbox again now.
    void wake();
    /// The account or its password is new: goes on after a pause and tries messages again that a login refusal stopped.
    void accountChanged();

    bool isSending() const { return m_busy; }

Q_SIGNALS:
    /// `waiting` are queued or being sent. The last error is English and empty when there is none.
    void stateChanged(int waiting, int failed, const QString& lastErrorContext);
    void sent(memnun::OutboxId id);
    void noAccount();       ///< messages wait and there is no account to send them with
    void passwordNeeded();  ///< messages wait and the account's password is not known
    void stopped();

private:
    struct Snapshot {
        QVector<OutboxItem> items;
        std::optional<SmtpAccount> account;
    };

    void take(const Result<Snapshot>& snapshot);
    void recover(const QVector<OutboxItem>& items);
    void report(const QVector<OutboxItem>& items);
    void sendNext(const QVector<OutboxItem>& items);
    void fetchPassword(const OutboxItem& item);
    void fetchMessage(const OutboxItem& item, const QString& password);
    void hold(const OutboxItem& item, const Delivery& delivery);
    void deliver(const OutboxItem& item, const Delivery& delivery);
    void delivered(const OutboxItem& item, const Result<>& result);
    MoveOutbox moveAfter(const OutboxItem& item, const Error& error);
    void settle(const MoveOutbox& move);
    void finish();
    void wakeIn(qint64 ms);
    void pauseFor(qint64 ms);

    Services m_services;
    Sharing m_sharing;
    QTimer m_timer;
    QThreadPool m_pool;
    CancelFlag m_cancel;
    std::optional<SmtpAccount> m_account;
    OutboxId m_held;  ///< the message this object has moved to Sending
    bool m_started = false, m_stopped = false, m_reading = false, m_again = false, m_busy = false;
    bool m_recovered = false, m_paused = false, m_retryRefused = false, m_saidNoAccount = false;
    std::tuple<int, int, QString> m_reported{-1, -1, {}};
};

}  // namespace memnun
