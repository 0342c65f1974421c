// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/copies/SafetyCopy.h"

#include <QObject>

#include <functional>

namespace memnun {

/// The safety copies of one workspace, as the window sees them. Nothing here waits; answers come later, and only while
/// the guard lives.
class CopyPort {
public:
    virtual ~CopyPort() = default;
    /// Where they are kept; the folder need not be there yet.
    virtual QString folder() const = 0;
    /// Newest first.
    virtual void list(QObject* guard, std::function<void(QVector<SafetyCopy>)> then) = 0;
    /// Opens the copy and lets the engine check it.
    virtual void check(const SafetyCopy& copy, QObject* guard, std::function<void(bool sound)> then) = 0;
    /// Makes one now, verifies it and prunes the older ones.
    virtual void make(CopyReason reason, QObject* guard, std::function<void(Result<SafetyCopy>)> then) = 0;
};

}  // namespace memnun
