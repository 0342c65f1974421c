// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerTools.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

namespace memnun {

namespace {

const QString kShell = QStringLiteral("psql");
const QByteArray kHeard = "memnun: heard\n";

Error refused(Code code, const char* rule, const QString& context)
{
    return {code, context, {{QStringLiteral("copies"), QString::fromLatin1(rule)}}};
}

}  // namespace

void prepareTool(QProcess& process, const Location& workspace)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!workspace.password.isEmpty()) {
        environment.insert(QStringLiteral("PGPASSWORD"), workspace.password);
    }
    environment.insert(QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("10"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));  // we read what the tools say
    environment.insert(QStringLiteral("PGCLIENTENCODING"), QStringLiteral("UTF8"));
    process.setProcessEnvironment(environment);
}

void startTool(QProcess& process, const QString& tool, const QStringList& arguments)
{
    const QString program = QStandardPaths::findExecutable(tool);
    process.start(program.isEmpty() ? tool : program, arguments);
}

QStringList shellArguments(const Location& workspace)
{
    return {QStringLiteral("--no-psqlrc"), QStringLiteral("--no-password"), QStringLiteral("--quiet"), QStringLiteral("--tuples-only"),
            QStringLiteral("--no-align"), QStringLiteral("--set=ON_ERROR_STOP=1"), QStringLiteral("--dbname=") + workspace.shown()};
}

Error toolMissing(const QString& tool)
{
    return refused(Code::Unavailable, "tool_missing", tool);
}

Error toolError(const QString& tool, const QString& said, const Location& workspace)
{
    const auto says = [&said](const char* words) { return said.contains(QLatin1String(words)); };
    if (says("memnun: colleagues")) {
        return refused(Code::Unavailable, "colleagues", workspace.database);
    }
    if (says("memnun: foreign_tables")) {
        return {Code::Conflict, workspace.database, {{QStringLiteral("workspace"), QStringLiteral("foreign_tables")}}};
    }
    if (says("memnun: encoding ")) {
        return {Code::Unavailable, said.section(QStringLiteral("memnun: encoding "), 1).section(QLatin1Char(' '), 0, 0),
                {{QStringLiteral("server"), QStringLiteral("encoding")}}};
    }
    if (says("permission denied") || says("must be owner of")) {
        return {Code::Forbidden, said, {{QStringLiteral("server"), QStringLiteral("no_permission")}}};
    }
    if (says("memnun: newer_schema")) {
        return {Code::Unavailable, workspace.database, {{QStringLiteral("workspace"), QStringLiteral("newer_schema")}}};
    }
    if (says("server version mismatch") || says("unsupported version")) {
        return refused(Code::Unavailable, "tool_version", said);
    }
    if (says("No space left") || says("could not write")) {
        return refused(Code::Storage, "copy_failed", said);
    }
    if (tool == QLatin1String("pg_restore")) {
        return refused(Code::Storage, "copy_damaged", said);
    }
    return refused(Code::Unavailable, "tool_failed", tool + QStringLiteral(": ") + said);
}

ServerShell::ServerShell(const Location& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    prepareTool(m_process, workspace);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardError, this, &ServerShell::listen);
    connect(&m_process, &QProcess::finished, this, &ServerShell::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            tell(fail(toolMissing(kShell)));
        }
    });
    startTool(m_process, kShell, shellArguments(workspace));
}

ServerShell::~ServerShell()
{
    m_process.disconnect(this);
}

void ServerShell::run(const QByteArray& sql, Then then)
{
    m_then = std::move(then);
    write(sql + "\\warn " + kHeard);
}

void ServerShell::runLast(const QByteArray& sql, Then then)
{
    m_then = std::move(then);
    write(sql);
    m_process.closeWriteChannel();
}

void ServerShell::write(const QByteArray& sql)
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.write(sql);
        return;
    }
    // Lost while other tools worked; later, so that no answer comes from within the question.
    QMetaObject::invokeMethod(this, [this] { ended(-1, QProcess::CrashExit); }, Qt::QueuedConnection);
}

void ServerShell::cancel()
{
    m_cancelled = true;
    m_process.kill();
}

void ServerShell::listen()
{
    m_said += m_process.readAllStandardError();
    if (m_said.endsWith(kHeard)) {
        m_said.clear();
        tell({});
    }
}

void ServerShell::ended(int code, QProcess::ExitStatus status)
{
    m_said += m_process.readAllStandardError();
    if (m_cancelled) {
        tell(fail(Code::Cancelled, QStringLiteral("the restore")));
    } else if (status != QProcess::NormalExit || code != 0) {
        tell(fail(toolError(kShell, QString::fromUtf8(m_said).simplified(), m_workspace)));
    } else {
        tell({});
    }
}

void ServerShell::tell(const Result<>& result)
{
    if (const Then then = std::exchange(m_then, {})) {
        then(result);
    }
}

}  // namespace memnun
