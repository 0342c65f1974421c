// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own tools as child processes: how they are called, and what they mean when they fail.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Location.h"

#include <QProcess>

#include <functional>

namespace memnun {

/// The password goes through the environment, never into a command line.
void prepareTool(QProcess& process, const Location& workspace);
void startTool(QProcess& process, const QString& tool, const QStringList& arguments);
/// What a tool that ended badly said. The rules are those of ServerCopy.
Error toolError(const QString& tool, const QString& said, const Location& workspace);
Error toolMissing(const QString& tool);
/// psql's own, before what it is to do.
QStringList shellArguments(const Location& workspace);

/// One connection to the server kept open in psql, so that a lock taken in it holds while other tools work.
class ServerShell final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(Result<>)>;

    explicit ServerShell(const Location& workspace, QObject* parent = nullptr);
    ~ServerShell() override;

    /// `then` when the server has done all of it, or at the first statement that failed, with which the connection ends.
    void run(const QByteArray& sql, Then then);
    /// The same, and ends the connection after it.
    void runLast(const QByteArray& sql, Then then);
    /// Ends it at once; who waits gets Cancelled, and what was not committed has not happened.
    void cancel();

private:
    void write(const QByteArray& sql);
    void listen();
    void ended(int code, QProcess::ExitStatus status);
    void tell(const Result<>& result);

    Location m_workspace;
    QProcess m_process;
    QByteArray m_said;
    Then m_then;
    bool m_cancelled = false;
};

}  // namespace memnun
