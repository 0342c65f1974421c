// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "ui/shared/Theme.h"

#include <QObject>
#include <QString>
#include <QVector>

namespace memnun {

/// Work under way. `total` 0 means that its size isn't known yet.
struct TaskProgress {
    QString title;  ///< translated: "Importing archive.mbox"
    qint64 done = 0;
    qint64 total = 0;
    double ratePerSecond = 0;
    bool cancellable = false;

    bool operator==(const TaskProgress&) const = default;
};

enum class TaskOutcome { Done, Partly, Cancelled, Failed };

/// What happened: the sentence names what was done, what was kept and what to do.
struct FinishedTask {
    QString id;
    QString title;
    QString sentence;
    TaskOutcome outcome = TaskOutcome::Done;
    Instant at;
};

/// A standing line of the status bar: "support@ · synced just now", "Outbox 1 · sends in 8 s  Undo".
struct StatusLine {
    QString text;
    QString icon;
    Tone tone = Tone::Neutral;
    QString actionText;  ///< a link behind the text; empty for none
    bool atEnd = false;  ///< right side (outbox) instead of left (sync)

    bool operator==(const StatusLine&) const = default;
};

/// What the window's bottom bar tells: tasks with progress, standing lines, and the last things that happened.
/// Features talk to this object; the widgets follow it. Lives in the UI thread.
class StatusCentre final : public QObject {
    Q_OBJECT

public:
    explicit StatusCentre(const Clock& clock, QObject* parent = nullptr);

    /// Adds or updates; tasks stand in the order in which they appeared.
    void setTask(const QString& id, const TaskProgress& progress);
    /// Moves the task to the list of what happened. Works without a setTask before it, for short work that failed.
    void finishTask(const QString& id, TaskOutcome outcome, const QString& sentence, const QString& title = {});
    void setLine(const QString& id, const StatusLine& line);
    void removeLine(const QString& id);

    struct Task {
        QString id;
        TaskProgress progress;
        bool cancelling = false;
    };
    struct Line {
        QString id;
        StatusLine line;
    };
    const QVector<Task>& tasks() const { return m_tasks; }
    const QVector<Line>& lines() const { return m_lines; }
    /// Newest first, at most 50.
    const QVector<FinishedTask>& finished() const { return m_finished; }
    /// Failed or partly done since the user last looked.
    int unseenTroubles() const { return m_unseen; }
    /// These, and the standing lines that warn of something else.
    int troubles() const;
    const Clock& clock() const { return m_clock; }

public Q_SLOTS:
    void cancel(const QString& id);
    void triggerLine(const QString& id);
    void markSeen();

Q_SIGNALS:
    void changed();
    /// The task goes on until its owner finishes it.
    void cancelRequested(const QString& id);
    void lineTriggered(const QString& id);
    /// A page says in better words what the command did that has just been committed.
    void told(const QString& sentence);

private:
    const Clock& m_clock;
    QVector<Task> m_tasks;
    QVector<Line> m_lines;
    QVector<FinishedTask> m_finished;
    int m_unseen = 0;
};

}  // namespace memnun
