// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QLockFile>
#include <QString>

#include <memory>

namespace memnun {

/// One file workspace, one program with windows. A second one would not hear of the first's changes, would send the same
/// outbox and keep the same safety copies; several people work together on a server. The command line may still read and
/// write meanwhile. A small file beside the workspace says who has it. The system forgets the guard of a program that was
/// killed: the next one sees that its process is gone and takes over.
class WorkspaceGuard {
public:
    using Held = std::shared_ptr<QLockFile>;

    /// Holds `file` as long as the answer lives; the same again while this object has it already. Nothing is held where
    /// the folder can't be written to: nobody can be kept out there. Unavailable with the rule "in_use" when another
    /// program has it, or "in_use_elsewhere" where that runs on another computer, named by the context. For one thread.
    Result<Held> enter(const QString& file);

private:
    QHash<QString, std::weak_ptr<QLockFile>> m_held;
};

}  // namespace memnun
