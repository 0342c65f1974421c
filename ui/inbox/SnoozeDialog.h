// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDialog>

namespace memnun {

class MomentEdit;

/// Picks a moment in the future, in the business's time zone.
class SnoozeDialog final : public QDialog {
    Q_OBJECT

public:
    explicit SnoozeDialog(Instant now, QWidget* parent = nullptr);

Q_SIGNALS:
    void picked(memnun::Instant until);

private:
    MomentEdit* m_when;
};

}  // namespace memnun
