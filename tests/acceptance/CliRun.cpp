// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/CliRun.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

namespace memnun::test {

namespace {

CliRun run(QProcess& process, const QString& program, const QStringList& arguments, int killAfterMs)
{
    static const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("CLI"), QStringLiteral(MEMNUN_CLI));
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    if (killAfterMs >= 0) {
        QTimer::singleShot(killAfterMs, &process, &QProcess::kill);
    }
    const bool ended = !finished.isEmpty() || finished.wait(280000);
    CliRun made;
    made.killed = !ended || process.exitStatus() == QProcess::CrashExit;
    made.exit = made.killed ? -1 : process.exitCode();
    made.out = process.readAllStandardOutput();
    made.err = process.readAllStandardError();
    return made;
}

}  // namespace

CliRun runCli(const QStringList& arguments, int killAfterMs)
{
    QProcess process;
    return run(process, QStringLiteral(MEMNUN_CLI), arguments, killAfterMs);
}

CliRun runLine(const QString& line, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    return run(process, QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line}, -1);
}

}  // namespace memnun::test
