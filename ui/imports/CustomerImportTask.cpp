// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/CustomerImportTask.h"

#include "core/base/DiskPath.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

CustomerImportTask::CustomerImportTask(CommandBus& commands, StatusCentre& status, CustomerImports::Options options, qint64 expected, QObject* parent)
    : QObject(parent),
      m_commands(commands),
      m_status(status),
      m_expected(expected),
      m_imports(std::make_shared<CustomerImports>(std::move(options))),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_id(QStringLiteral("import.customers.%1").arg(reinterpret_cast<quintptr>(this)))
{
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &CustomerImportTask::report);
    connect(&m_status, &StatusCentre::cancelRequested, this, [this](const QString& id) {
        if (id == m_id)
            m_cancel->store(true);
    });
}

void CustomerImportTask::start()
{
    m_time.start();
    m_timer.start();
    report();
    m_commands.stream(
        Permission::Import, QStringLiteral("import.customers"), [imports = m_imports](UnitOfWork& work) { return imports->step(work); },
        m_cancel, this, [this](Result<> result) { end(result); }, [imports = m_imports] { imports->takenBack(); });
}

void CustomerImportTask::report()
{
    TaskProgress shown;
    shown.title = tr("Importing %1").arg(disk::shown(disk::Entry{m_imports->options().paths.value(0)}.name()));
    shown.done = m_imports->rowsRead();
    shown.total = m_expected;
    shown.cancellable = true;
    const auto elapsed = static_cast<double>(m_time.elapsed()) / 1000.0;
    if (elapsed > 0.5)
        shown.ratePerSecond = static_cast<double>(shown.done) / elapsed;
    m_status.setTask(m_id, shown);
}

void CustomerImportTask::end(const Result<>& result)
{
    m_timer.stop();
    const CustomerImports::Outcome outcome = m_imports->outcome();
    const Format format;
    const QString done = tr("%1 customers were added, %2 changed, %3 were here already.")
                             .arg(format.number(outcome.counts.added), format.number(outcome.counts.changed), format.number(outcome.counts.present));
    const auto left = outcome.refused.size() + outcome.unread.size();
    if (result) {
        const QString rest = left == 0 ? QString() : QLatin1Char(' ') + tr("%n row(s) or file(s) could not be taken.", nullptr, static_cast<int>(left));
        m_status.finishTask(m_id, left == 0 ? TaskOutcome::Done : TaskOutcome::Partly, done + rest);
    } else if (result.error().code == Code::Cancelled) {
        m_status.finishTask(m_id, TaskOutcome::Cancelled, done + QLatin1Char(' ') + tr("Import the same files again to go on."));
    } else {
        m_status.finishTask(m_id, TaskOutcome::Failed, done + QLatin1Char(' ') + errorSentence(result.error()));
    }
    Q_EMIT finished(outcome, m_imports->options(), result);
    deleteLater();
}

}  // namespace memnun
