// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/AppContext.h"

#include <QTimer>

namespace memnun {

class MainWindow;

/// Keeps the numbers beside the rail's pages: open tickets, customers, tasks due today.
class RailCounts final : public QObject {
    Q_OBJECT

public:
    RailCounts(const AppContext& context, MainWindow& window);

private:
    /// Those that the changes since the last time may have moved.
    void read();
    void count(const char* page, const std::function<Result<qint64>(Stores&)>& query);

    const AppContext& m_context;
    MainWindow& m_window;
    ChangeSet m_changed;
    QTimer m_soon;  ///< an import changes things many times a second
};

}  // namespace memnun
