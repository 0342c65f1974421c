// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/LiveLink.h"
#include "core/kernel/PresenceBoard.h"

#include <memory>

namespace memnun {

class StatusCentre;
class Workspace;

/// Ties a workspace that others use too into the window: their changes go to the change bus, who is where to the presence
/// board, and a server that can't be reached is said in the status bar.
class LiveWorkspace final : public QObject {
    Q_OBJECT
public:
    LiveWorkspace(const Workspace& workspace, const Clock& clock, ChangeBus& changes, StatusCentre& status,
                  QObject* parent = nullptr);

    void start() { m_link->start(); }
    PresenceBoard& presence() { return m_presence; }
    void retranslate();

private:
    StatusCentre& m_status;
    std::unique_ptr<LiveLink> m_link;
    PresenceBoard m_presence;
    bool m_gone = false;
};

}  // namespace memnun
