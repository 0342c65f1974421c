// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Changes.h"
#include "core/storage/ServerDial.h"
#include "core/storage/ServerReach.h"

#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace memnun {

/// The listening half of a ServerLink, in a thread of its own. It speaks libpq itself: Qt's driver does not tell when a
/// connection that only listens has gone. Nothing here waits for the server (only for the name of its host), so that a
/// window closes at once also while the network is cut.
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
    void tryToConnect();
    void connectOn();
    void waitFor(QSocketNotifier::Type what, void (ServerEar::*then)());
    void failed();
    void listening(const QByteArray& state);
    void read();
    void takeAnswers();
    void sendNext();
    void lost();
    void take(const QString& channel, const QString& payload);

    Location m_location;
    std::shared_ptr<ServerReach> m_reach;
    ServerConnection m_connection;
    struct Dropper {
        void operator()(QSocketNotifier* notifier) const;
    };
    std::unique_ptr<QSocketNotifier, Dropper> m_notifier;
    QTimer m_retry;
    QTimer m_deadline;        ///< of one try to connect
    int m_pauseMs = 0;
    QByteArrayList m_words;   ///< to be said, oldest first
    bool m_asking = false;    ///< a statement is on its way; libpq takes one at a time
    bool m_listening = false;
    bool m_wasConnected = false;
    bool m_saidGone = false;
};

}  // namespace memnun
