// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Workspace.h"
#include "tests/bench/BenchTable.h"
#include "tests/support/PgCluster.h"

#include <QDir>

#include <memory>
#include <optional>

namespace memnun::bench {

/// The workspace that is measured: MEMNUN_BENCH_SIZE small, medium (default) or large; MEMNUN_BENCH_ENGINE sqlite
/// (default) or postgres. It is made once and kept under build/bench-data until schema or generator change: a file in a
/// process of its own, so that its memory is not ours, and a server as a cluster that runs while it is measured.
class BenchPlace {
public:
    BenchPlace();

    bool prepare();
    /// What the program does instead of measuring, and its exit code; none where it was started to measure. Every program
    /// that prepares a place asks this first. "make FILE SIZE" is what the process of its own does; "room SIZE…" removes
    /// what was made by an older schema or generator, and fails with a sentence where the disk has no room for what is still
    /// to be made at these sizes.
    static std::optional<int> doneByArguments(const QStringList& arguments);

    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString size() const { return m_size; }
    [[nodiscard]] QString engine() const { return m_postgres ? QStringLiteral("postgres") : QStringLiteral("sqlite"); }
    [[nodiscard]] qint64 tickets() const { return ticketsOf(m_size); }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const Location& location() const { return m_location; }
    [[nodiscard]] bool isPostgres() const { return m_postgres; }
    /// Seconds that making it took, whenever that was.
    [[nodiscard]] std::optional<double> madeIn() const;

    /// A server's work is not done by this thread: there the clock alone counts.
    template <class F>
    Took took(F&& work) const
    {
        const Took time = timed(std::forward<F>(work));
        return m_postgres ? Took{time.wall, 0} : time;
    }

private:
    static qint64 ticketsOf(const QString& size);
    static Result<> fill(const Location& location, const QString& size);
    static bool make(const QString& target, const QString& size);
    static bool makeRoom(const QStringList& sizes);
    /// Bytes that are still to be written before this size is made, as a file and on a server.
    static qint64 missing(const QDir& folder, const QString& size);
    void noteMaking(const QString& engine, qint64 ms);
    QString makingNote(const QString& engine) const;
    bool prepareFile();
    bool prepareServer();
    bool fillServer(const Location& from, const QString& mark);
    void warm() const;
    /// Bytes read.
    qint64 warmFile() const;
    qint64 warmServer() const;

    QString m_size;
    bool m_postgres = false;
    QString m_folder;
    Location m_location;
    QString m_problem;
    std::unique_ptr<test::PgCluster> m_cluster;
};

}  // namespace memnun::bench
