// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/SafetyCopy.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/Location.h"

#include <QLockFile>

#include <memory>

namespace memnun {

/// The folder with the safety copies of one workspace. Everything here reads or writes the disk and may take long: worker
/// threads only. Rules of its errors beside those of copyDatabase(): "copies_folder" (can't be written, the folder as
/// context), "no_space", "copying" (another program is at it), "in_use" (others have the workspace open), "copy_damaged".
class SafetyCopies {
public:
    /// Beside a workspace file in "NAME.memnun-copies". In `chosen`, where the user named a folder, and for a server's
    /// workspaces each has a folder of its own, told apart by where the workspace lies.
    explicit SafetyCopies(Location workspace, const QString& chosen = {});

    QString folder() const { return m_folder; }
    /// Newest first, also what a restore has moved out of the way.
    QVector<SafetyCopy> all() const;
    /// The newest copy that stands a check now; none when `watch` ends the search.
    std::optional<SafetyCopy> lastSound(const CopyWatch& watch = {}) const;
    /// Opens a copy and lets the engine check it. A server's dump is looked at by ServerCopy instead.
    static Result<> check(const QString& copy, const CopyWatch& watch = {});

    /// Copies a file workspace, also while others write to it, then prunes.
    Result<SafetyCopy> make(CopyReason reason, Instant now, const CopyWatch& watch = {}) const;
    Result<SafetyCopy> make(Database& database, CopyReason reason, Instant now, const CopyWatch& watch = {}) const;
    /// Removes what keptCopies() doesn't keep, by the days of whoever sits at this computer.
    void prune(Instant now) const;

    /// Puts a copy in place of the workspace file: the present state is copied first (as it is, where it is damaged), the
    /// change is one rename. The program's own connections must be closed. Nothing is changed when it fails.
    Result<> restore(const QString& copy, Instant now) const;

    struct Plan {
        QString file;                     ///< a name that is free in the folder
        std::shared_ptr<QLockFile> lock;  ///< keeps other programs from copying here while it lives
    };
    /// For whoever writes a copy with tools of its own: makes the folder, takes its lock, and removes what a program that
    /// was ended in the middle has left half written.
    Result<Plan> plan(CopyReason reason, Instant now) const;
    /// The finished file as an entry of the list.
    static SafetyCopy described(const QString& file);

private:
    Result<> openFolder() const;
    Result<QString> nameFor(CopyReason reason, Instant now) const;
    Result<> keepAsItIs(Instant now) const;
    Result<> savePresent(Instant now) const;

    Location m_workspace;
    QString m_folder;
};

/// Puts a sound copy at `target`, which must not exist; the copy itself is only read. Mail that waited in it is held, see
/// holdWaitingMail().
Result<> placeCopy(const QString& copy, const QString& target, Instant now);

}  // namespace memnun
