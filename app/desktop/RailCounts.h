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
    void read();

    const AppContext& m_context;
    MainWindow& m_window;
    QTimer m_soon;  ///< an import changes things many times a second
};

}  // namespace memnun
