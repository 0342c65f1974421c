// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/kernel/CommandBus.h"

#include <QElapsedTimer>
#include <QTimer>

namespace memnun {

/// Whose turn it is to fetch an account's mail: of all programs on a workspace one has it, the others ask again and
/// again. A holder that vanished is followed within kHoldMs + kBeatMs. It lives in the bus's thread.
class SyncTurn final : public QObject {
    Q_OBJECT
public:
    static constexpr int kHoldMs = 20'000;
    static constexpr int kBeatMs = 5'000;
    static_assert(kHoldMs + kBeatMs < 30'000, "a vanished holder is followed within 30 seconds");

    /// Alone: nobody else can have the workspace open, so that it is ours at once and nothing is written.
    enum class Sharing { Alone, Shared };
    struct Pace {
        int holdMs = kHoldMs;
        int beatMs = kBeatMs;
    };

    SyncTurn(CommandBus& bus, MailAccountId account, Sharing sharing, QObject* parent = nullptr);
    SyncTurn(CommandBus& bus, MailAccountId account, Sharing sharing, Pace pace, QObject* parent = nullptr);

    void start();
    /// Lets go, so that another program need not wait; ours() is false from now on.
    void stop();
    /// Fetch only while it is. It turns false before anybody else's becomes true, also when the workspace is out of reach.
    bool isOurs() const { return m_ours; }
    const QString& holder() const { return m_holder; }

Q_SIGNALS:
    void changed(bool ours);
    /// It was asked for, and another program has it.
    void refused();

private:
    void beat();
    void answered(const Result<bool>& held, qint64 askedAt);
    void setOurs(bool ours);

    CommandBus& m_bus;
    MailAccountId m_account;
    Sharing m_sharing;
    Pace m_pace;
    QString m_holder;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_heldAt = 0;  ///< when the newest answer that granted it was asked for
    quint64 m_round = 0;  ///< answers to what was asked before stop() are dropped
    bool m_asking = false;
    bool m_ours = false;
};

}  // namespace memnun
