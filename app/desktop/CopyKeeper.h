// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/CopyPort.h"
#include "core/kernel/Background.h"
#include "core/storage/SafetyCopies.h"

#include <atomic>
#include <memory>

namespace memnun {

class ServerCopy;
class SettingsPort;

/// Makes, checks and restores the safety copies of one workspace beside whatever the window does: a file on a worker
/// thread, a server's workspace by its own tools. Ending it breaks off what is under way; nothing half done is left.
class CopyKeeper final : public QObject, public CopyPort {
    Q_OBJECT

public:
    CopyKeeper(const Location& workspace, const SettingsPort& settings, const Clock& clock, QObject* parent = nullptr);
    ~CopyKeeper() override;

    QString folder() const override { return copies().folder(); }
    void list(QObject* guard, std::function<void(QVector<SafetyCopy>)> then) override;
    void check(const SafetyCopy& copy, QObject* guard, std::function<void(bool)> then) override;
    void make(CopyReason reason, QObject* guard, std::function<void(Result<SafetyCopy>)> then) override;

    /// The newest copy that stands a check, if any.
    void lastSound(QObject* guard, std::function<void(std::optional<SafetyCopy>)> then);
    /// The workspace must be closed in this program. Its present state is copied first.
    void restore(const SafetyCopy& copy, QObject* guard, std::function<void(Result<>)> then);

private:
    SafetyCopies copies() const;
    void onServer(QObject* guard, const std::function<void(ServerCopy&, std::function<void(Result<>)>)>& job,
                  std::function<void(Result<>)> then);
    void plan(CopyReason reason, QObject* guard, std::function<void(SafetyCopies::Plan)> then, const std::function<void(Error)>& refused);

    Location m_workspace;
    const SettingsPort& m_settings;
    const Clock& m_clock;
    std::shared_ptr<std::atomic<bool>> m_ended;
    Background m_background;
};

}  // namespace memnun
