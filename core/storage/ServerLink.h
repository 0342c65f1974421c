// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/LiveLink.h"
#include "core/storage/Location.h"

#include <QThread>

#include <memory>

namespace memnun {

class ServerEar;
class ServerReach;

/// Hears through LISTEN what other programs commit on a server's workspace, and connects again for as long as it lives.
/// Neither starting nor ending it waits for the server.
class ServerLink final : public LiveLink {
    Q_OBJECT
public:
    ServerLink(const Location& location, std::shared_ptr<ServerReach> reach);
    ~ServerLink() override;
    void start() override;
    void say(const QString& word) override;

private:
    std::shared_ptr<ServerReach> m_reach;
    QThread* m_thread;  ///< outlives us where the ear still waits: for a name that nobody answers, many seconds
    ServerEar* m_ear;   ///< lives in the thread, and ends with it
};

}  // namespace memnun
