// SPDX-License-Identifier: GPL-3.0-or-later
// sync
#include "app/cli/SyncRun.h"
#include "core/settings/Settings.h"

#include <QFile>

#include <cstdio>

namespace memnun::cli {

namespace {

/// From the environment or the first line of standard input, never from the command line, where others could read it.
/// Null when none is given.
QString passphraseOf(const Arguments& arguments)
{
    if (arguments.has(QStringLiteral("passphrase-stdin"))) {
        QFile in;
        QByteArray line = in.open(stdin, QIODevice::ReadOnly) ? in.readLine(4096) : QByteArray();
        while (line.endsWith('\n') || line.endsWith('\r')) {
            line.chop(1);
        }
        return line.isNull() ? QStringLiteral("") : QString::fromUtf8(line);
    }
    return qEnvironmentVariableIsSet("MEMNUN_PASSPHRASE") ? qEnvironmentVariable("MEMNUN_PASSPHRASE") : QString();
}

/// Its customers do not exist, and some of their addresses might.
Result<bool> isDemo(const Workspace& workspace)
{
    const auto session = workspace.sessions()(Access::ReadOnly);
    const auto demo = session ? (*session)->stores().settings.get(QLatin1String(setting::kDemo))
                              : Result<std::optional<QJsonValue>>(fail(session.error()));
    return demo ? Result<bool>(demo->value_or(QJsonValue()).toBool()) : Result<bool>(fail(demo.error()));
}

Result<Answer> runSync(const Context& context, const Arguments& arguments)
{
    const auto where = context.location();
    if (!where) {
        return fail(where.error());
    }
    const auto workspace = openWorkspace(*where);
    if (!workspace) {
        return fail(workspace.error());
    }
    const auto demo = isDemo(*workspace);
    if (!demo) {
        return fail(demo.error());
    }
    if (*demo) {
        return fail(Code::Forbidden, where->shown(), {{QStringLiteral("workspace"), QStringLiteral("demo_company")}});
    }
    SyncRun run(context, *workspace, arguments.has(QStringLiteral("watch")));
    return run.run(passphraseOf(arguments));
}

}  // namespace

void addSyncCommand(QVector<Command>& list)
{
    list.append({QStringLiteral("sync"), QStringLiteral("[--watch] [--passphrase-stdin]"),
                 Cli::tr("Fetches the mail of all accounts and sends what waits in the outbox; with --watch until it is ended."),
                 {}, {QStringLiteral("watch"), QStringLiteral("passphrase-stdin")}, runSync, 0});
}

}  // namespace memnun::cli
