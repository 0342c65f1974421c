// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/SafetyCopy.h"

#include <QDialog>

namespace memnun {

/// Shown instead of a workspace that can't be opened because a page of it is damaged: what happened, and the last good
/// copy to go on with.
class DamagedDialog final : public QDialog {
    Q_OBJECT

public:
    /// `name` is how people know the workspace; without a copy it says what else can be done.
    DamagedDialog(const QString& name, const std::optional<SafetyCopy>& lastGood, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreWanted();
    void othersWanted();
};

}  // namespace memnun
