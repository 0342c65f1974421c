// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/NoticeWatch.h"

namespace memnun {

class SettingsPort;

/// What this user chose about notifications, on this computer.
struct NoticeSettings {
    NoticeRules rules;         ///< everything is wanted unless the user says otherwise
    bool details = true;       ///< customer and subject are shown; else only that something came
    bool keepRunning = false;  ///< in the tray when the window is closed

    static NoticeSettings load(const SettingsPort& settings);
    void save(SettingsPort& settings) const;
};

}  // namespace memnun
