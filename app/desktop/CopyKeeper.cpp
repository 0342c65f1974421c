// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CopyKeeper.h"

#include "core/storage/ServerCopy.h"
#include "ui/copies/CopySettings.h"

namespace memnun {

CopyKeeper::CopyKeeper(const Location& workspace, const SettingsPort& settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_settings(settings), m_clock(clock),
      m_ended(std::make_shared<std::atomic<bool>>(false))
{
}

CopyKeeper::~CopyKeeper()
{
    m_ended->store(true);  // heard within some milliseconds
}

SafetyCopies CopyKeeper::copies() const
{
    return SafetyCopies(m_workspace, CopySettings::load(m_settings).folder);
}

/// Each job has its own child processes, so that a check in the dialog doesn't hold up the daily copy.
void CopyKeeper::onServer(QObject* guard, const std::function<void(ServerCopy&, std::function<void(Result<>)>)>& job,
                          std::function<void(Result<>)> then)
{
    auto* tools = new ServerCopy(m_workspace, this);
    job(*tools, [tools, alive = QPointer<QObject>(guard), then = std::move(then)](const Result<>& result) {
        tools->deleteLater();
        if (alive)
            then(result);
    });
}

void CopyKeeper::list(QObject* guard, std::function<void(QVector<SafetyCopy>)> then)
{
    m_background.later<QVector<SafetyCopy>>(guard, [place = copies()] { return place.all(); }, std::move(then));
}

void CopyKeeper::check(const SafetyCopy& copy, QObject* guard, std::function<void(bool)> then)
{
    if (m_workspace.isFile()) {
        m_background.later<bool>(guard, [copy, ended = m_ended] {
            return SafetyCopies::check(copy.file, [ended](qint64, qint64) { return !*ended; }).has_value();
        }, std::move(then));
        return;
    }
    onServer(guard, [&copy](ServerCopy& tools, auto done) { tools.check(copy.file, done); },
             [then = std::move(then)](const Result<>& result) { then(result.has_value()); });
}

void CopyKeeper::make(CopyReason reason, QObject* guard, std::function<void(Result<SafetyCopy>)> then)
{
    const Instant now = m_clock.now();
    if (m_workspace.isFile()) {
        m_background.later<Result<SafetyCopy>>(guard, [place = copies(), reason, now, ended = m_ended] {
            return place.make(reason, now, [ended](qint64, qint64) { return !*ended; });
        }, std::move(then));
        return;
    }
    const auto refused = [then](const Error& error) { then(fail(error)); };
    plan(reason, guard, [this, guard = QPointer<QObject>(guard), then](const SafetyCopies::Plan& plan) {
        onServer(guard, [&plan](ServerCopy& tools, auto done) { tools.dump(plan.file, done); },
                 [this, plan, then](const Result<>& result) {
                     if (!result) {
                         then(fail(result.error()));
                         return;
                     }
                     m_background.start([place = copies(), now = m_clock.now()] { place.prune(now); });
                     then(SafetyCopies::described(plan.file));
                 });
    }, refused);
}

/// Where a server's copy comes to lie. Nobody else copies there until the plan is gone.
void CopyKeeper::plan(CopyReason reason, QObject* guard, std::function<void(SafetyCopies::Plan)> then,
                      const std::function<void(Error)>& refused)
{
    m_background.later<Result<SafetyCopies::Plan>>(guard, [place = copies(), reason, now = m_clock.now()] { return place.plan(reason, now); },
                                      [then = std::move(then), refused](const Result<SafetyCopies::Plan>& plan) {
                                          if (plan)
                                              then(*plan);
                                          else
                                              refused(plan.error());
                                      });
}

void CopyKeeper::lastSound(QObject* guard, std::function<void(std::optional<SafetyCopy>)> then)
{
    m_background.later<std::optional<SafetyCopy>>(guard, [place = copies(), ended = m_ended] {
        return place.lastSound([ended](qint64, qint64) { return !*ended; });
    }, std::move(then));
}

void CopyKeeper::restore(const SafetyCopy& copy, QObject* guard, std::function<void(Result<>)> then)
{
    if (m_workspace.isFile()) {
        // Not broken off by m_ended: from the copy of the present to the rename it is one thing.
        m_background.later<Result<>>(guard, [place = copies(), file = copy.file, now = m_clock.now()] { return place.restore(file, now); },
                        std::move(then));
        return;
    }
    const auto refused = [then](const Error& error) { then(fail(error)); };
    plan(CopyReason::Restore, guard, [this, file = copy.file, guard = QPointer<QObject>(guard), then](const SafetyCopies::Plan& plan) {
        onServer(guard, [&](ServerCopy& tools, auto done) { tools.restore(file, plan.file, done); },
                 [this, plan, then](const Result<>& result) {
                     m_background.start([place = copies(), now = m_clock.now()] { place.prune(now); });
                     then(result);
                 });
    }, refused);
}

}  // namespace memnun
