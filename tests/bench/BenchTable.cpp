// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace memnun::bench {

namespace {

QJsonObject readObject(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

double cpuMs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

double threadCpuMs()
{
    return cpuMs(CLOCK_THREAD_CPUTIME_ID);
}

double processCpuMs()
{
    return cpuMs(CLOCK_PROCESS_CPUTIME_ID);
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0;
    }
    return 0;
}

void Times::add(Took took)
{
    m_wall.append(took.wall);
    m_cpu.append(took.cpu);
    m_last = took;
}

Took Times::percentile(double p) const
{
    const auto of = [p](QVector<double> ms) {
        if (ms.isEmpty())
            return 0.0;
        std::sort(ms.begin(), ms.end());
        const auto at = static_cast<qsizetype>(std::ceil(p * static_cast<double>(ms.size()))) - 1;
        return ms.at(std::clamp<qsizetype>(at, 0, ms.size() - 1));
    };
    return {of(m_wall), of(m_cpu)};
}

BenchTable::BenchTable(QString folder, QString engine, QString size)
    : m_folder(std::move(folder)), m_engine(std::move(engine)), m_size(std::move(size))
{
}

QString BenchTable::fileOf(const QString& size) const
{
    return QStringLiteral("%1/figures-%2-%3.json").arg(m_folder, m_engine, size);
}

void BenchTable::add(const Line& line)
{
    m_lines.append(line);
}

void BenchTable::note(const QString& text)
{
    m_notes.append(text);
}

QString BenchTable::verdict(const Line& line)
{
    if (!line.below)
        return {};
    if (line.value.wall < *line.below)
        return QStringLiteral("PASS");
    // what the neighbours took is not the program's, but it is said
    return line.value.cpu > 0 && line.value.cpu < *line.below ? QStringLiteral("MISS (cpu PASS)") : QStringLiteral("MISS");
}

QString BenchTable::text() const
{
    const QJsonObject medium = m_size == QLatin1String("large") ? readObject(fileOf(QStringLiteral("medium"))) : QJsonObject();
    QString all = QStringLiteral("| %1, %2 | clock | cpu | target | | bare SQL | ratio | medium → large |\n"
                                 "|---|--:|--:|--:|---|--:|--:|--:|\n").arg(m_engine, m_size);
    for (const Line& line : m_lines) {
        const bool hasCpu = line.value.cpu > 0;
        const double own = hasCpu ? line.value.cpu : line.value.wall;
        const double bare = line.bare ? (hasCpu ? line.bare->cpu : line.bare->wall) : 0;
        const double before = medium.value(line.what).toDouble();
        const QStringList cells{line.what, QStringLiteral("%1 %2").arg(line.value.wall, 0, 'f', 2).arg(QLatin1String(line.unit)),
                                hasCpu ? QString::number(line.value.cpu, 'f', 2) : QString(),
                                line.below ? QStringLiteral("< %1").arg(*line.below) : QString(), verdict(line),
                                bare > 0 ? QString::number(bare, 'f', 2) : QString(),
                                bare > 0 ? QString::number(own / bare, 'f', 1) : QString(),
                                before > 0 ? QStringLiteral("× %1").arg(own / before, 0, 'f', 1) : QString()};
        all += QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
    }
    for (const QString& note : m_notes)
        all += QStringLiteral("\n%1\n").arg(note);
    return all;
}

void BenchTable::print() const
{
    const QString all = text();
    std::printf("\n%s", qPrintable(all));
    std::fflush(stdout);
    QFile file(QStringLiteral("%1/table-%2-%3-%4.md").arg(m_folder, m_size, m_engine, QCoreApplication::applicationName()));
    if (file.open(QIODevice::WriteOnly))
        file.write(all.toUtf8());
}

void BenchTable::keep() const
{
    QJsonObject figures = readObject(fileOf(m_size));
    for (const Line& line : m_lines)
        figures.insert(line.what, line.value.cpu > 0 ? line.value.cpu : line.value.wall);
    QFile file(fileOf(m_size));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(figures).toJson());
}

}  // namespace memnun::bench
