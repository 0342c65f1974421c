// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DemoMaker.h"

#include "core/demo/DemoBatch.h"
#include "core/kernel/AuditStore.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"
#include "core/storage/WorkspaceGuard.h"
#include "core/tickets/TicketCommands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace memnun {

namespace {

void removeWorkspaceFile(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

/// By the day it was made: what people do in it changes the other time stamp.
QDateTime madeAt(const QFileInfo& file)
{
    return file.birthTime().isValid() ? file.birthTime() : file.lastModified();
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

/// Reading and the like changes nothing anybody would miss.
bool isWork(const AuditRow& row)
{
    return row.actorId.isValid() && row.verb != QLatin1String(MarkRead::verb);
}

/// Closed when this returns. What can't be read is no demo anybody could have worked in.
bool wasWorkedIn(const QString& file)
{
    const auto workspace = Workspace::open(Location::ofFile(file));
    const auto session = workspace ? workspace->sessions()(Access::ReadOnly) : fail(workspace.error());
    const auto done = session ? (*session)->stores().audit.recent(100'000) : fail(session.error());
    return done && std::any_of(done->begin(), done->end(), isWork);
}

/// A demo somebody worked in gets the day it was made as its name.
Result<QString> putAside(const QString& file)
{
    if (!QFileInfo::exists(file) || !wasWorkedIn(file))
        return QString();
    const QFileInfo old(file);
    const QString day = madeAt(old).date().toString(Qt::ISODate);
    QString aside = old.dir().filePath(QStringLiteral("demo-%1.memnun").arg(day));
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = old.dir().filePath(QStringLiteral("demo-%1-%2.memnun").arg(day).arg(n));
    // What a killed program wrote last lies in the log beside the file; that goes first, so that the two are never parted.
    for (const char* suffix : {"-wal", ""}) {
        const QString part = file + QLatin1String(suffix);
        if (QFileInfo::exists(part) && !QFile::rename(part, aside + QLatin1String(suffix)))
            return fail(Code::Storage, aside);
    }
    return aside;
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
    const QFileInfo found(file);
    return found.exists() && clock.now().secondsSince(Instant::from(madeAt(found))) < 24 * 3600;
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
        const Result<QString> made = make(file, now, *progress);
        m_courier.deliver(self, [this, made] {
            m_timer.stop();
            if (made && !made->isEmpty())
                Q_EMIT kept(*made);
            Q_EMIT finished(made ? Result<>() : Result<>(fail(made.error())));
        });
    });
}

void DemoMaker::cancel()
{
    m_progress->cancelled = true;
}

Result<QString> DemoMaker::make(const QString& file, Instant now, Progress& progress)
{
    // Nobody's demo is taken away while they work in it.
    WorkspaceGuard guard;
    const auto held = guard.enter(file);
    if (!held)
        return fail(held.error());
    const QString part = file + QStringLiteral(".part");
    removeWorkspaceFile(part);
    auto made = fill(part, now, [&progress](int done, int total) {
        progress.done = done;
        progress.total = total;
        return !progress.cancelled;
    });
    if (!made) {
        removeWorkspaceFile(part);
        return fail(made.error());
    }
    const auto aside = putAside(file);
    if (!aside)
        return aside;
    removeWorkspaceFile(file);
    return QFile::rename(part, file) ? aside : Result<QString>(fail(Code::Storage, file));
}

}  // namespace memnun
