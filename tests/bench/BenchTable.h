// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QMap>
#include <QString>
#include <QVector>

#include <optional>

namespace memnun::bench {

/// Milliseconds by the clock, and of this thread's processor time: on a busy machine the second says what the program
/// needed and the first what its neighbours took as well.
struct Took {
    double wall = 0;
    double cpu = 0;
};
double threadCpuMs();
/// Of all threads of this process: for what the window's thread leaves to others.
double processCpuMs();
/// Resident memory of this process; 0 where the system does not say.
double residentMiB();

/// How long many things took.
class Times {
public:
    void add(Took took);
    [[nodiscard]] Took last() const { return m_last; }
    [[nodiscard]] bool isEmpty() const { return m_wall.isEmpty(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_wall.size()); }
    /// By the clock and by processor time, each by its own order.
    [[nodiscard]] Took percentile(double p) const;
    [[nodiscard]] Took longest() const { return percentile(1); }

private:
    QVector<double> m_wall;
    QVector<double> m_cpu;
    Took m_last;
};

template <class F>
Took timed(F&& work)
{
    const double before = threadCpuMs();
    QElapsedTimer timer;
    timer.start();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, threadCpuMs() - before};
}

/// The figures of one run: each with its target, the time of the bare SQL beneath it, and what it was at medium size.
class BenchTable {
public:
    /// Figures are kept in `folder` under `engine` and `size`, so that large can be compared with medium.
    BenchTable(QString folder, QString engine, QString size);

    struct Line {
        QString what;
        Took value;
        std::optional<double> below = {};  ///< the target
        std::optional<Took> bare = {};     ///< the same by bare SQL
        const char* unit = "ms";
    };
    void add(const Line& line);
    void note(const QString& text);
    /// Also into a file of its own beside the figures, from which ./test shows all tables together at the end. Ratio and
    /// growth are of processor time where that is known.
    void print() const;
    /// Adds to what earlier programs of the same run kept.
    void keep() const;

private:
    QString fileOf(const QString& size) const;
    QString text() const;
    static QString verdict(const Line& line);
    QString m_folder;
    QString m_engine;
    QString m_size;
    QVector<Line> m_lines;
    QStringList m_notes;
};

}  // namespace memnun::bench
