// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DemoMaker.h"

#include "core/demo/DemoCompany.h"
#include "core/kernel/ThreadedExecutor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace memnun {

namespace {

void removeWorkspaceFile(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

}  // namespace

QString demoFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("demo.memnun"));
}

bool isFreshDemo(const QString& file, const Clock& clock)
{
    // By the day it was made: what people do in it changes the other time stamp.
    const QFileInfo found(file);
    const QDateTime made = found.birthTime().isValid() ? found.birthTime() : found.lastModified();
    return found.exists() && clock.now().secondsSince(Instant::from(made)) < 24 * 3600;
}

DemoMaker::DemoMaker(const QString& file, const Clock& clock, QObject* parent)
    : QObject(parent), m_file(file), m_clock(clock), m_cancel(std::make_shared<std::atomic<bool>>(false)), m_done(std::make_shared<std::atomic<int>>(0))
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_company)
            Q_EMIT progressed(m_done->load(), m_company->total());
    });
}

DemoMaker::~DemoMaker()
{
    m_cancel->store(true);
}

void DemoMaker::start()
{
    removeWorkspaceFile(partFile());
    Location location;
    location.file = partFile();
    const auto workspace = Workspace::create(location);
    if (!workspace) {
        // Never from within start(): whoever calls it may still be connecting.
        QMetaObject::invokeMethod(this, [this, error = workspace.error()] { Q_EMIT finished(fail(error)); }, Qt::QueuedConnection);
        return;
    }
    begin(*workspace);
}

void DemoMaker::begin(const Workspace& workspace)
{
    m_company = std::make_shared<DemoCompany>(DemoSize::small(), m_clock.now(), QTimeZone("Europe/Istanbul"));
    m_executor = std::make_unique<ThreadedExecutor>(workspace.sessions(), 1);
    m_commands = std::make_unique<CommandBus>(*m_executor, m_clock, m_changes);
    m_commands->setActor(Actor::system());
    m_timer.start();
    m_commands->stream(
        Permission::Import, QStringLiteral("demo.make"),
        [company = m_company, done = m_done](UnitOfWork& work) {
            auto more = company->writeNext(work);
            done->store(company->done());
            return more;
        },
        m_cancel, this,
        [this](Result<> result) { end(result); });
}

void DemoMaker::cancel()
{
    m_cancel->store(true);
}

void DemoMaker::end(const Result<>& result)
{
    m_timer.stop();
    m_commands.reset();
    m_executor.reset();  // closes the file
    if (!result) {
        removeWorkspaceFile(partFile());
        Q_EMIT finished(result);
        return;
    }
    removeWorkspaceFile(m_file);
    if (!QFile::rename(partFile(), m_file)) {
        Q_EMIT finished(fail(Code::Storage, m_file));
        return;
    }
    Q_EMIT finished(result);
}

}  // namespace memnun
