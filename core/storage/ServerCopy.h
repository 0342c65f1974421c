// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/OurSchema.h"
#include "core/storage/ServerTools.h"

#include <functional>

namespace memnun {

/// Copies a PostgreSQL workspace with the server's own tools (pg_dump, pg_restore, psql) as child processes: Memnun's own
/// tables of the schema in use, and nothing else that lies in the database. Nothing waits; one job at a time. Errors:
/// Unavailable with the rule "tool_missing" (its name as context), "tool_version" (what it said), "tool_failed" or
/// "newer_schema"; Storage "copy_damaged" for a file that is no whole dump.
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
    /// Puts a dump in place of our tables. It is read whole before the server is touched; from then on everybody else is
    /// kept out, the present state is dumped into `present` (unless that is empty), and one transaction does the rest. All
    /// or nothing. Beside the errors above: Unavailable "colleagues" where others have the workspace open, Invalid
    /// "other_schema" where the dump is of a schema of another name. The caller's own connections must be closed.
    void restore(const QString& file, const QString& present, Then then);
    /// Ends the child processes; `then` gets Cancelled.
    void cancel();

private:
    struct Step {
        QString tool;
        QStringList arguments;
        QString output;  ///< file for its standard output; empty: read by `judge`
        std::function<Result<>(const QByteArray& said)> judge;
    };
    void start(QVector<Step> steps, std::function<Result<>()> last, Then then);
    void next();
    void stepEnded(int code, QProcess::ExitStatus status);
    void end(const Result<>& result);
    Step ask(std::function<Result<>(const QString& schema)> then) const;
    Step readToTheEnd(const QString& file) const;
    void prepare(const QString& file, const QString& script, const Then& then);
    void takeAlone(const QString& present, const Then& then);

    Location m_workspace;
    Result<OurSchema> m_ours;
    QProcess m_process;
    ServerShell* m_shell = nullptr;  ///< who keeps the others out during a restore
    QString m_schema;                ///< as the server said
    QVector<Step> m_steps;
    std::function<Result<>()> m_last;
    Then m_then;
    bool m_cancelled = false;
};

}  // namespace memnun
