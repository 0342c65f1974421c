// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/CliRun.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

namespace memnun::test {

CliRun runCli(const QStringList& arguments, int killAfterMs)
{
    static const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(MEMNUN_CLI), arguments);
    if (killAfterMs >= 0) {
        QTimer::singleShot(killAfterMs, &process, &QProcess::kill);
    }
    const bool ended = !finished.isEmpty() || finished.wait(280000);
    CliRun run;
    run.killed = !ended || process.exitStatus() == QProcess::CrashExit;
    run.exit = run.killed ? -1 : process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

}  // namespace memnun::test
