// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Changes.h"
#include "core/storage/Location.h"
#include "core/storage/ServerReach.h"

#include <QTimer>

#include <memory>

class QSocketNotifier;
struct pg_conn;

namespace memnun {

/// The listening half of a ServerLink, in a thread of its own, where connecting may take its time. It speaks libpq itself:
/// Qt's driver does not tell when a connection that only listens has gone.
class ServerEar final : public QObject {
    Q_OBJECT
public:
    ServerEar(const Location& location, std::shared_ptr<ServerReach> reach);
    ~ServerEar() override;

    // in the ear's thread
    void start();
    void say(const QString& word);
    void stop();

Q_SIGNALS:
    void changed(const memnun::ChangeSet& changes);
    void heard(const QString& from, const QString& word);
    void reachable(bool yes);

private:
    struct Closer {
        void operator()(pg_conn* connection) const;
    };
    void tryToConnect();
    bool listen();
    void read();
    void lost();
    void take(const QString& channel, const QString& payload);

    Location m_location;
    std::shared_ptr<ServerReach> m_reach;
    std::unique_ptr<pg_conn, Closer> m_connection;
    QSocketNotifier* m_notifier = nullptr;
    QTimer m_retry;
    int m_pauseMs = 0;
    bool m_wasConnected = false;
    bool m_saidGone = false;
};

}  // namespace memnun
