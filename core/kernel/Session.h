// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/kernel/Stores.h"

#include <functional>
#include <memory>

namespace memnun {

/// One connection to a workspace. Used by the thread that opened it and by no other.
class Session {
public:
    virtual ~Session() = default;
    virtual Stores& stores() = 0;
    virtual Result<> begin() = 0;
    virtual Result<> commit() = 0;
    virtual void rollback() = 0;
    /// Imports that can be repeated may give up the flush at each commit; every other command keeps it.
    virtual void setRepeatable(bool on) = 0;
};

enum class Access { ReadOnly, ReadWrite };

/// Opens a connection in the thread that will use it.
using SessionFactory = std::function<Result<std::unique_ptr<Session>>(Access)>;

}  // namespace memnun
