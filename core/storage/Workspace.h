// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Session.h"

#include <QString>

namespace memnun {

/// Where a workspace lives: a file, or a database on a PostgreSQL server.
struct Location {
    QString file;      ///< absolute path; empty for a server
    QString host;      ///< host name or the folder of a unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;  ///< never shown, logged or kept

    bool isFile() const { return !file.isEmpty(); }
    /// "shop.memnun" or "postgresql://user:password@host:port/database?host=/socket/folder".
    static Result<Location> fromText(const QString& text);
    /// As people may see it: without the password.
    QString shown() const;
};

/// A workspace that is there, has this program's schema and is sound enough to open.
class Workspace {
public:
    /// Conflict when there is one already.
    static Result<Workspace> create(const Location& location);
    /// NotFound when there is none; Invalid when the file is no workspace; Unavailable for a newer schema or a server
    /// that can't be reached. An older schema is brought up to date after a copy beside the file was made.
    static Result<Workspace> open(const Location& location);

    const Location& location() const { return m_location; }
    SessionFactory sessions() const;

    struct Soundness {
        bool sound = true;
        QStringList problems;
    };
    /// The engine's own check, foreign keys, the search index against the texts.
    Result<Soundness> check() const;

    /// A consistent copy of a file workspace, also while others write to it. Conflict when `file` is there already.
    Result<> backupTo(const QString& file) const;

private:
    explicit Workspace(Location location) : m_location(std::move(location)) {}
    Location m_location;
};

}  // namespace memnun
