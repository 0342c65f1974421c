// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusCentre.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr qsizetype kKept = 50;

template <class Items>
auto byId(Items& items, const QString& id)
{
    return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

}  // namespace

StatusCentre::StatusCentre(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

void StatusCentre::setTask(const QString& id, const TaskProgress& progress)
{
    const auto at = byId(m_tasks, id);
    if (at == m_tasks.end())
        m_tasks.append({id, progress, false});
    else if (at->progress == progress)
        return;
    else
        at->progress = progress;
    Q_EMIT changed();
}

void StatusCentre::finishTask(const QString& id, TaskOutcome outcome, const QString& sentence, const QString& title)
{
    FinishedTask done{id, title, sentence, outcome, m_clock.now()};
    const auto at = byId(m_tasks, id);
    if (at != m_tasks.end()) {
        if (title.isEmpty())
            done.title = at->progress.title;
        m_tasks.erase(at);
    }
    m_finished.prepend(done);
    if (m_finished.size() > kKept)
        m_finished.resize(kKept);
    if (outcome == TaskOutcome::Failed || outcome == TaskOutcome::Partly)
        ++m_unseen;
    Q_EMIT changed();
}

void StatusCentre::setLine(const QString& id, const StatusLine& line)
{
    const auto at = byId(m_lines, id);
    if (at == m_lines.end())
        m_lines.append({id, line});
    else if (at->line == line)
        return;
    else
        at->line = line;
    Q_EMIT changed();
}

void StatusCentre::removeLine(const QString& id)
{
    const auto at = byId(m_lines, id);
    if (at == m_lines.end())
        return;
    m_lines.erase(at);
    Q_EMIT changed();
}

void StatusCentre::cancel(const QString& id)
{
    const auto at = byId(m_tasks, id);
    if (at == m_tasks.end() || at->cancelling || !at->progress.cancellable)
        return;
    at->cancelling = true;
    Q_EMIT changed();
    Q_EMIT cancelRequested(id);
}

void StatusCentre::triggerLine(const QString& id)
{
    if (byId(m_lines, id) != m_lines.end())
        Q_EMIT lineTriggered(id);
}

int StatusCentre::troubles() const
{
    return m_unseen + static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [this](const Line& entry) {
               const bool warns = entry.line.tone == Tone::Warning || entry.line.tone == Tone::Danger;
               // The line of a failure that is counted already, as of a safety copy.
               const bool counted = m_unseen > 0 && byId(m_finished, entry.id) != m_finished.end();
               return warns && !counted;
           }));
}

void StatusCentre::markSeen()
{
    if (m_unseen == 0)
        return;
    m_unseen = 0;
    Q_EMIT changed();
}

}  // namespace memnun
