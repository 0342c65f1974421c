// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMap>
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
    /// What else the address said, by libpq's names: "sslmode", "connect_timeout", "application_name" …
    QMap<QString, QString> options;

    /// `path` made absolute.
    static Location ofFile(const QString& path);
    bool isFile() const { return !file.isEmpty(); }
    /// "shop.memnun" or "postgresql://user:password@host:port/database?host=/socket/folder&sslmode=require", percent-
    /// encoded as libpq has it. Invalid when it is neither.
    static Result<Location> fromText(const QString& text);
    /// As people may see it: without secrets. fromText() understands it.
    QString shown() const;
    /// For QSqlDatabase::setConnectOptions: what the address said, and our own for what it left open.
    QString connectOptions() const;
    /// The same by libpq's names, for connections that don't go through Qt; host, user, password … included.
    QMap<QString, QString> settings() const;

private:
    QMap<QString, QString> allOptions() const;
};

}  // namespace memnun
