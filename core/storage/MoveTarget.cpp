// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/MoveTarget.h"

#include "core/storage/Connection.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/Migrator.h"
#include "core/storage/NewPlace.h"
#include "core/storage/TableCopy.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace memnun {

namespace {

/// What a workspace has before anybody worked in it: nothing of these.
constexpr std::array kWork{"app_user", "customer", "ticket", "interaction", "audit_log", "setting"};

tl::unexpected<Error> refused(Code code, const char* rule, const QString& context)
{
    return fail(code, context, {{QStringLiteral("workspace"), QString::fromLatin1(rule)}});
}

}  // namespace

MoveTarget::MoveTarget(const Location& to) : m_to(to)
{
    if (to.isFile() && !QFileInfo::exists(to.file)) {
        m_part = to.file + QStringLiteral(".moving");
    }
}

MoveTarget::~MoveTarget()
{
    if (m_session) {
        m_session->rollback();
        m_session.reset();
    }
    if (m_held) {
        removePart();
    }
}

void MoveTarget::removePart() const
{
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QFile::remove(m_part + QLatin1String(suffix));
    }
}

Result<> MoveTarget::open()
{
    return m_to.isFile() ? openFile() : openServer();
}

Result<> MoveTarget::openFile()
{
    if (m_part.isEmpty()) {
        const auto there = Workspace::open(m_to);
        const auto begun = there ? begin(m_to) : Result<>(fail(there.error()));
        return begun ? refuseWork() : begun;
    }
    const auto held = m_guard.enter(m_part);  // what another program is just filling isn't removed
    if (!held) {
        return fail(held.error());
    }
    m_held = *held;
    if (m_held) {
        removePart();
    }
    const Location part = Location::ofFile(m_part);
    const auto made = Workspace::create(part);
    return made ? begin(part) : Result<>(fail(made.error()));
}

Result<> MoveTarget::openServer()
{
    auto begun = begin(m_to);
    if (!begun) {
        return begun;
    }
    const auto version = Migrator::versionOf(m_session->database());
    if (!version) {
        return fail(version.error());
    }
    if (*version > 0) {
        m_session->rollback();
        m_session.reset();
        const auto there = Workspace::open(m_to);
        begun = there ? begin(m_to) : Result<>(fail(there.error()));
        return begun ? refuseWork() : begun;
    }
    auto migrations = Migrator::builtin();
    if (!migrations) {
        return fail(migrations.error());
    }
    const auto free = refuseUsedPlace(m_session->database());
    return free ? Migrator(std::move(*migrations)).makeWithin(m_session->database()) : free;
}

Result<> MoveTarget::begin(const Location& place)
{
    auto opened = openConnection(place, Access::ReadWrite);
    if (!opened) {
        return fail(opened.error());
    }
    m_session = std::make_unique<StorageSession>(std::move(*opened));
    return m_session->begin();
}

Result<> MoveTarget::refuseWork()
{
    for (const char* table : kWork) {
        const auto rows = countRows(m_session->database(), QString::fromLatin1(table));
        if (!rows) {
            return fail(rows.error());
        }
        if (*rows > 0) {
            return refused(Code::Conflict, "not_empty", m_to.shown());
        }
    }
    return {};
}

Result<> MoveTarget::keep()
{
    const auto kept = m_session->commit();
    if (!kept) {
        return kept;
    }
    m_session.reset();  // what lies in a log beside a file goes into it
    return m_part.isEmpty() ? kept : giveName();
}

Result<> MoveTarget::giveName()
{
    const QFileInfo log(m_part + QStringLiteral("-wal"));
    if ((log.exists() && log.size() > 0) || !toDisk(m_part)) {
        return refused(Code::Storage, "copy_failed", m_to.file);
    }
    if (!QFile::rename(m_part, m_to.file)) {
        return QFileInfo::exists(m_to.file) ? Result<>(refused(Code::Conflict, "exists", m_to.file))
                                            : Result<>(refused(Code::Storage, "copy_failed", m_to.file));
    }
    (void)toDisk(QFileInfo(m_to.file).absolutePath());  // it is there, whatever this says
    return {};
}

}  // namespace memnun
