// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/kernel/Changes.h"
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
    /// When the connection breaks meanwhile it asks on a new one what became of the transaction: success when it took
    /// effect, rule::kNotCommitted when it did not, rule::kOutcomeUnknown when nobody can tell.
    virtual Result<> commit() = 0;
    virtual void rollback() = 0;
    /// Inside the transaction: other programs hear of it when it is committed.
    virtual Result<> announce(const ChangeSet& changes);
    /// The connection is gone, and whatever was begun on it is taken back.
    virtual bool isLost() const { return false; }
    /// Connects again where isLost(); stores() are new ones then. rule::kServerGone while there is no answer, without a
    /// new try when one failed a moment ago.
    virtual Result<> restore();
    /// Imports that can be repeated may give up the flush at each commit; every other command keeps it.
    virtual void setRepeatable(bool on) = 0;
};

/// Why a command or a question got no answer, in Error::fields of an Unavailable.
namespace rule {
inline constexpr QLatin1String kServerGone("server_gone");
inline constexpr QLatin1String kNotCommitted("not_committed");
inline constexpr QLatin1String kOutcomeUnknown("outcome_unknown");
/// Two commands waited for each other and this one gave way; it may be tried again.
inline constexpr QLatin1String kGaveWay("gave_way");
/// With a Forbidden: the workspace lies where nothing can be written, and was opened to be read.
inline constexpr QLatin1String kReadOnly("read_only_workspace");
}  // namespace rule

enum class Access { ReadOnly, ReadWrite };

/// Opens a connection in the thread that will use it.
using SessionFactory = std::function<Result<std::unique_ptr<Session>>(Access)>;

}  // namespace memnun
