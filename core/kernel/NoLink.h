// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/LiveLink.h"

namespace memnun {

/// Nobody else: a workspace in one file.
class NoLink final : public LiveLink {
    Q_OBJECT
public:
    using LiveLink::LiveLink;
    void start() override {}
    void say(const QString&) override {}
};

}  // namespace memnun
