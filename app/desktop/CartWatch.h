// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/AppContext.h"

#include <QObject>
#include <QTimer>

namespace memnun {

/// Carts that were left for more than a day become tasks, once: looked for a minute after the start and every hour.
class CartWatch final : public QObject {
    Q_OBJECT

public:
    explicit CartWatch(const AppContext& context, QObject* parent = nullptr);
    void look();

private:
    const AppContext& m_context;
    QTimer m_timer;
};

}  // namespace memnun
