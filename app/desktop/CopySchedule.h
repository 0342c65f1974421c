// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/CopyPort.h"

#include <QTimer>

namespace memnun {

class SettingsPort;
class StatusCentre;

/// Sees to it that there is a copy of every day: looks at the start and every ten minutes whether the last one is older,
/// and says in the status bar what became of it.
class CopySchedule final : public QObject {
    Q_OBJECT

public:
    CopySchedule(CopyPort& copies, StatusCentre& status, const SettingsPort& settings, const Clock& clock,
                 QObject* parent = nullptr);

    void start();
    /// Makes one before something big, then calls `then`, also when that failed: the user is told, and goes on.
    void makeBefore(CopyReason reason, std::function<void()> then);
    void retranslate();

Q_SIGNALS:
    /// A copy could not be made because a page of the workspace is damaged.
    void damageFound();
    void copiesWanted();

private:
    void look();
    void make(CopyReason reason, std::function<void()> then);
    void tell(const Result<SafetyCopy>& made);
    void show();

    CopyPort& m_copies;
    StatusCentre& m_status;
    const SettingsPort& m_settings;
    const Clock& m_clock;
    QTimer m_timer;
    std::optional<Instant> m_made;
    std::optional<Instant> m_failed;
    bool m_busy = false;
};

}  // namespace memnun
