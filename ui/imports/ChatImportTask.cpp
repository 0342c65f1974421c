// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ChatImportTask.h"

#include "core/base/DiskPath.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

ChatImportTask::ChatImportTask(CommandBus& commands, StatusCentre& status, ChatImport::Options options, QObject* parent)
    : QObject(parent),
      m_commands(commands),
      m_status(status),
      m_title(tr("Importing %1").arg(disk::shown(disk::Entry{options.paths.value(0)}.name()))),
      m_import(std::make_shared<ChatImport>(std::move(options))),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_id(QStringLiteral("import.chat.%1").arg(reinterpret_cast<quintptr>(this)))
{
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &ChatImportTask::report);
    connect(&m_status, &StatusCentre::cancelRequested, this, [this](const QString& id) {
        if (id == m_id)
            m_cancel->store(true);
    });
}

void ChatImportTask::start()
{
    m_time.start();
    m_timer.start();
    report();
    m_commands.stream(
        Permission::Import, QStringLiteral("import.chat"),
        [import = m_import](UnitOfWork& work) { return import->step(work); }, m_cancel, this,
        [this](Result<> result) { end(result); }, [import = m_import] { import->takenBack(); });
}

void ChatImportTask::report()
{
    const ChatImport::Progress at = m_import->progress();
    TaskProgress shown;
    shown.title = m_title;
    shown.done = at.done;
    shown.total = at.total;
    shown.cancellable = true;
    const auto elapsed = static_cast<double>(m_time.elapsed()) / 1000.0;
    if (elapsed > 0.5)
        shown.ratePerSecond = static_cast<double>(at.done) / elapsed;
    m_status.setTask(m_id, shown);
}

void ChatImportTask::end(const Result<>& result)
{
    m_timer.stop();
    const ImportRun run = m_import->run();
    const QVector<ChatRefusal> refused = m_import->refused();
    const Format format;
    const QString kept = tr("%1 messages were added, %2 were there already.").arg(format.number(run.added), format.number(run.present));
    if (result) {
        const QString left = refused.isEmpty() ? QString() : QLatin1Char(' ') + tr("%n could not be read.", nullptr, static_cast<int>(refused.size()));
        m_status.finishTask(m_id, refused.isEmpty() ? TaskOutcome::Done : TaskOutcome::Partly, kept + left);
    } else if (result.error().code == Code::Cancelled) {
        m_status.finishTask(m_id, TaskOutcome::Cancelled, kept + QLatin1Char(' ') + tr("Import the same files again to go on."));
    } else {
        m_status.finishTask(m_id, TaskOutcome::Failed, kept + QLatin1Char(' ') + errorSentence(result.error()));
    }
    Q_EMIT finished(run, refused, result);
    deleteLater();
}

}  // namespace memnun
