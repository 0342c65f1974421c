// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QLocalServer;

namespace memnun {

/// How a second start finds the window of a workspace file that is open already, perhaps put away beside the clock: a socket
/// of this user alone, named after the file. To connect is to ask for the window; nothing else is said.
class RunningWindow final : public QObject {
    Q_OBJECT

public:
    explicit RunningWindow(QObject* parent = nullptr);
    ~RunningWindow() override;

    /// Hears those who ask for `file` from now on, and nobody for the one before; by who holds its WorkspaceGuard only. Empty:
    /// nobody any more. Where there can be no socket, nobody is heard.
    void serve(const QString& file);
    /// Asks the program that has `file` open to show its window. `then` hears, while `guard` lives, whether it did.
    static void ask(const QString& file, QObject* guard, std::function<void(bool shown)> then);

Q_SIGNALS:
    void wanted();

private:
    void answer();

    std::unique_ptr<QLocalServer> m_server;
};

}  // namespace memnun
