// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/MailImportTask.h"

#include "core/base/DiskPath.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

MailImportTask::MailImportTask(CommandBus& commands, StatusCentre& status, MailImport::Options options, QObject* parent)
    : QObject(parent),
      m_commands(commands),
      m_status(status),
      m_options(options),
      m_import(std::make_shared<MailImport>(std::move(options))),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_id(QStringLiteral("import.mail.%1").arg(reinterpret_cast<quintptr>(this)))
{
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &MailImportTask::report);
    connect(&m_status, &StatusCentre::cancelRequested, this, [this](const QString& id) {
        if (id == m_id)
            m_cancel->store(true);
    });
}

void MailImportTask::start()
{
    m_phaseTime.start();
    m_timer.start();
    report();
    m_commands.stream(
        Permission::Import, QStringLiteral("import.mail"),
        [import = m_import](UnitOfWork& work) { return import->step(work); }, m_cancel, this,
        [this](Result<> result) { end(result); }, [import = m_import] { import->takenBack(); });
}

QString MailImportTask::title() const
{
    const QString name = disk::shown(disk::Entry{m_options.paths.value(0)}.name());
    return m_options.paths.size() == 1 ? tr("Importing %1").arg(name)
                                       : tr("Importing %1 and %n more", nullptr, static_cast<int>(m_options.paths.size()) - 1).arg(name);
}

void MailImportTask::report()
{
    const MailProgress at = m_import->progress();
    if (at.phase != m_phase) {
        m_phase = at.phase;
        m_phaseTime.restart();
    }
    TaskProgress shown;
    shown.title = title();
    shown.done = at.done;
    shown.total = at.phase == MailProgress::Phase::Scanning ? 0 : at.total;
    shown.cancellable = true;
    const auto elapsed = static_cast<double>(m_phaseTime.elapsed()) / 1000.0;
    if (elapsed > 0.5)
        shown.ratePerSecond = static_cast<double>(at.done) / elapsed;
    m_status.setTask(m_id, shown);
}

void MailImportTask::end(const Result<>& result)
{
    m_timer.stop();
    const ImportRun run = m_import->run();
    const Format format;
    const QString kept = tr("%1 messages were added, %2 were there already.").arg(format.number(run.added), format.number(run.present));
    if (result) {
        const bool clean = run.quarantined == 0;
        m_status.finishTask(m_id, clean ? TaskOutcome::Done : TaskOutcome::Partly,
                            clean ? kept : kept + QLatin1Char(' ') + tr("%n could not be read and is in quarantine.", nullptr, static_cast<int>(run.quarantined)));
    } else if (result.error().code == Code::Cancelled) {
        m_status.finishTask(m_id, TaskOutcome::Cancelled, kept + QLatin1Char(' ') + tr("Import the same files again to go on."));
    } else {
        m_status.finishTask(m_id, TaskOutcome::Failed, kept + QLatin1Char(' ') + errorSentence(result.error()));
    }
    Q_EMIT finished(run, result);
    deleteLater();
}

}  // namespace memnun
