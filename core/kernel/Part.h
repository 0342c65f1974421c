// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

namespace memnun {

/// Takes `later` back and then `earlier`, as one. Either may be null.
std::shared_ptr<AnyCommand> undoTogether(std::shared_ptr<AnyCommand> earlier, std::shared_ptr<AnyCommand> later);

/// Runs a command as a part of the one that is running: in its transaction, under its audit verb, with the part's own
/// permission, and taken back with it, the last part first. Forbidden when the person may not run the part.
template <class C>
Result<typename C::Outcome> runPart(const C& part, UnitOfWork& work)
{
    if (!allows(work.actor().role, C::permission)) {
        return fail(Code::Forbidden, QString::fromLatin1(C::verb));
    }
    auto earlier = work.inverse();
    work.undoWith(nullptr);
    auto outcome = run(part, work);
    work.undoWith(undoTogether(std::move(earlier), work.inverse()));
    return outcome;
}

}  // namespace memnun
