// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/Executor.h"
#include "core/people/User.h"

namespace memnun {

class ActionRegistry;
class DesktopPort;
class ImageFetchPort;
class MailServicePort;
class OriginalMail;
class PresenceBoard;
class ReplyPort;
class SettingsPort;
class StatusCentre;

/// What pages are given: the two paths to the workspace, the outside world as ports, and who is working.
/// Made by the composition; everything it refers to outlives the pages.
struct AppContext {
    Executor& executor;
    CommandBus& commands;
    ChangeBus& changes;
    const Clock& clock;
    ActionRegistry& actions;
    SettingsPort& settings;
    DesktopPort& desktop;
    ReplyPort& replies;
    const OriginalMail& originals;
    User me;
    PresenceBoard* presence = nullptr;  ///< none where nobody else can be
    StatusCentre* status = nullptr;      ///< where long work tells how far it is; none in a dialog's test
    bool nothingIsSent = false;          ///< the demo company: its answers stay in the outbox
    ImageFetchPort* images = nullptr;    ///< the way to pictures in the net; none where nothing is loaded
    MailServicePort* mail = nullptr;     ///< fetches mail; none where nothing is fetched: the demo company, pictures, tests
    QString place{};                     ///< names the workspace in the user's settings
};

}  // namespace memnun
