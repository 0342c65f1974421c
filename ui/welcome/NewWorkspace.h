// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace memnun {

/// Who works in a workspace, as typed at its first start.
struct Newcomer {
    QString company;
    QString name;
    QString email;
    QStringList ownAddresses;
};

/// One that was opened before: what opens it again, and how people know it.
struct RecentWorkspace {
    QString shown;
    QString label;
};

/// A workspace on a database server, as typed.
struct ServerAddress {
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString password;  ///< never remembered
    QMap<QString, QString> options{};  ///< what else its address said: "sslmode" …
};

}  // namespace memnun
