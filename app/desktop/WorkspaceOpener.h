// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/kernel/Background.h"
#include "core/people/User.h"
#include "core/storage/Workspace.h"
#include "core/storage/WorkspaceGuard.h"

#include <QVector>

#include <functional>

namespace memnun {

/// A workspace with what must be known before its window can be made.
struct OpenedWorkspace {
    Workspace workspace;
    QVector<User> users;
    QString company;
    QStringList ownAddresses{};  ///< of the business, as set
    bool demo = false;  ///< the demo company: nothing is ever sent from it
    UserId me{};  ///< who works in this window; none = the first active one
    WorkspaceGuard::Held guard{};  ///< keeps other programs out while this lives
};

struct Newcomer;

enum class OpenHow { Open, Create };

/// Opens workspaces on a worker thread: a server may let us wait, and an old schema is migrated first.
class WorkspaceOpener final : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceOpener(QObject* parent = nullptr);
    /// Leaves a job behind that waits for a server: its answer reaches nobody.
    ~WorkspaceOpener() override;

    /// `copies` is the folder the user chose for safety copies; empty: beside the workspace.
    void open(const Location& location, OpenHow how, const QString& copies, QObject* guard,
              std::function<void(Result<OpenedWorkspace>)> then);
    /// Whether opening would change the schema of a workspace on a server; false also when it can't be reached.
    void wantsUpgrade(const Location& location, QObject* guard, std::function<void(bool)> then);
    /// Makes the newcomer the owner of a workspace without users.
    void settle(const OpenedWorkspace& opened, const Newcomer& newcomer, Instant now, QObject* guard,
                std::function<void(Result<OpenedWorkspace>)> then);

    /// Adds a colleague to a workspace that has users; `me` is that one.
    void join(const OpenedWorkspace& opened, const User& newcomer, Instant now, QObject* guard,
              std::function<void(Result<OpenedWorkspace>)> then);

private:
    /// Of a job that was left behind nobody wants to know, though the guard may be there still.
    template <class T>
    void later(QObject* guard, std::function<T()> work, std::function<void(T)> then);

    struct Lane {
        WorkspaceGuard guard;  ///< of the background's one thread
        Background background;
    };
    std::unique_ptr<Lane> m_lane = std::make_unique<Lane>();
};

/// The same at once, for a thread that may wait.
Result<OpenedWorkspace> openNow(const Location& location, OpenHow how, const QString& copies = {});
Result<OpenedWorkspace> joinNow(OpenedWorkspace opened, const User& newcomer, Instant now);
Result<OpenedWorkspace> settleNow(OpenedWorkspace opened, const Newcomer& newcomer, Instant now);

}  // namespace memnun
