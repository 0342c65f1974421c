// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"
#include "core/kernel/LiveLink.h"
#include "core/storage/Location.h"

namespace memnun {

class ServerReach;

/// A workspace that is there, has this program's schema and is sound enough to open.
class Workspace {
public:
    /// Conflict when there is one already, or another program's tables on a server; see refuseUsedPlace(). Nothing stays
    /// when it fails or is killed.
    static Result<Workspace> create(const Location& location);
    /// NotFound when there is none; Invalid when the file is no workspace; Unavailable for a newer schema or a server
    /// that can't be reached; Storage with the rule "damaged" where a page is broken. An older schema is brought up to date
    /// after a safety copy of a file was made, in the folder `copies` where the user named one; when that can't be written
    /// (rule "copy_failed" and others, see SafetyCopies) nothing is changed. A broken search index is made again. A file
    /// that can't be written is opened to be read (isReadOnly()); Unavailable with the rule "read_only_old" where its schema
    /// is an older one.
    static Result<Workspace> open(const Location& location, const QString& copies = {});
    /// Whether open() would change the schema: a server's workspace is to be copied before that by its own tools.
    static Result<bool> wantsUpgrade(const Location& location);

    const Location& location() const { return m_location; }
    /// Opening it made a search index again that was broken: people are told, nothing was lost.
    bool wasMended() const { return m_mended; }
    /// Its file lies where nothing can be written: all of it can be read, every command is refused with rule::kReadOnly.
    bool isReadOnly() const { return m_readOnly; }
    /// Connections to a server come back by themselves after they were lost.
    SessionFactory sessions() const;
    /// What other programs do here; it must be started. Changes made through sessions() of this object are not heard.
    std::unique_ptr<LiveLink> link() const;

    struct Soundness {
        bool sound = true;
        QStringList problems;
        bool isDamaged = false;  ///< in its own tables: a copy helps. What is made from them can be made again.
    };
    /// The engine's own check, foreign keys, the search index against the texts.
    Result<Soundness> check() const { return check(m_location); }
    /// Also of one that open() refuses because it is damaged.
    static Result<Soundness> check(const Location& location);

    /// A consistent copy of a file workspace, also while others write to it. Conflict when `file` is there already,
    /// Storage with the rule "copy_failed" when it can't be written; then nothing of it is left.
    Result<> backupTo(const QString& file) const;

private:
    explicit Workspace(Location location);
    Location m_location;
    bool m_mended = false;
    bool m_readOnly = false;
    std::shared_ptr<ServerReach> m_reach;  ///< none for a file
};

/// Why a file was not opened or copied: a page of it is broken, or it is no workspace (any more). A safety copy helps.
bool isDamaged(const Error& error);

}  // namespace memnun
