// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DemoMaker.h"

#include "core/demo/DemoBatch.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"

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

/// The file is closed when this returns.
Result<> fill(const QString& file, Instant now, const std::function<bool(int done, int total)>& goOn)
{
    const auto workspace = Workspace::create(Location::ofFile(file));
    if (!workspace)
        return fail(workspace.error());
    const auto session = workspace->sessions()(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    DemoCompany company(DemoSize::small(), now, QTimeZone("Europe/Istanbul"));
    const DemoBatch batch(company);
    for (bool more = true; more;) {
        if (!goOn(company.done(), company.total()))
            return fail(Code::Cancelled, batch.verb());
        const auto written = execute(batch, **session, Actor::system(), now);
        if (!written)
            return fail(written.error());
        more = std::any_cast<bool>(written->outcome);
    }
    return {};
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
    : QObject(parent), m_file(file), m_clock(clock), m_progress(std::make_shared<Progress>())
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_progress->total > 0)
            Q_EMIT progressed(m_progress->done, m_progress->total);
    });
}

DemoMaker::~DemoMaker()
{
    cancel();
    m_pool.waitForDone();
}

void DemoMaker::start()
{
    m_timer.start();
    m_pool.start([this, self = QPointer<QObject>(this), file = m_file, now = m_clock.now(), progress = m_progress] {
        const Result<> made = make(file, now, *progress);
        m_courier.deliver(self, [this, made] {
            m_timer.stop();
            Q_EMIT finished(made);
        });
    });
}

void DemoMaker::cancel()
{
    m_progress->cancelled = true;
}

Result<> DemoMaker::make(const QString& file, Instant now, Progress& progress)
{
    const QString part = file + QStringLiteral(".part");
    removeWorkspaceFile(part);
    auto made = fill(part, now, [&progress](int done, int total) {
        progress.done = done;
        progress.total = total;
        return !progress.cancelled;
    });
    if (!made) {
        removeWorkspaceFile(part);
        return made;
    }
    removeWorkspaceFile(file);
    return QFile::rename(part, file) ? Result<>() : Result<>(fail(Code::Storage, file));
}

}  // namespace memnun
