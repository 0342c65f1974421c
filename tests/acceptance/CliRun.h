// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>

namespace memnun::test {

/// One run of the built memnun-cli to its end, with settings of its own.
struct CliRun {
    int exit = -1;
    bool killed = false;
    QByteArray out;
    QByteArray err;
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// `killAfterMs` >= 0 ends it with SIGKILL at that time, unless it has ended before.
CliRun runCli(const QStringList& arguments, int killAfterMs = -1);

/// The same from a line for the shell, where $CLI is the program: for what an argument list can't hold.
CliRun runLine(const QString& line, const QString& folder);

}  // namespace memnun::test
