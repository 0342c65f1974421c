// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/MomentDialog.h"

namespace memnun {

/// Picks the moment at which a ticket comes back.
class SnoozeDialog final : public MomentDialog {
    Q_OBJECT

public:
    explicit SnoozeDialog(Instant now, QWidget* parent = nullptr);
};

}  // namespace memnun
