// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/Location.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <functional>

namespace memnun {

/// Copies a PostgreSQL workspace with the server's own tools (pg_dump, pg_restore, psql) as child processes. Nothing
/// waits; one job at a time. The password goes through the environment, never into a command line. Errors:
/// Unavailable with the rule "tool_missing" (its name as context), "tool_version" (what it said) or "tool_failed";
/// Storage "copy_damaged" for a file that is no whole dump.
class ServerCopy final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(Result<>)>;

    explicit ServerCopy(const Location& workspace, QObject* parent = nullptr);
    ~ServerCopy() override;

    /// Dumps into `file`, which gets its name only when the dump is whole and on the disk.
    void dump(const QString& file, Then then);
    /// Reads a dump to its end.
    void check(const QString& file, Then then);
    /// In one transaction: what is in the database goes, what is in the dump comes. All or nothing.
    void restore(const QString& file, Then then);
    /// Ends the child process; `then` gets Cancelled.
    void cancel();

private:
    struct Step {
        QString tool;
        QStringList arguments;
        QString output;  ///< file for its standard output; empty: dropped
        Result<> (*judge)(const QByteArray& said) = nullptr;
    };
    void start(QVector<Step> steps, std::function<Result<>()> last, Then then);
    void next();
    void stepEnded(int code, QProcess::ExitStatus status);
    void end(const Result<>& result);
    Error errorOf(const QString& said) const;
    QString address() const;
    Step readToTheEnd(const QString& file) const;

    Location m_workspace;
    QProcess m_process;
    QVector<Step> m_steps;
    std::function<Result<>()> m_last;
    Then m_then;
    bool m_cancelled = false;
};

}  // namespace memnun
