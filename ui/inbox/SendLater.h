// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/MomentDialog.h"

#include <functional>

class QMenu;

namespace memnun {

/// Picks the moment at which an answer leaves, in the business's time zone.
class SendLaterDialog final : public MomentDialog {
    Q_OBJECT

public:
    /// `proposed` stands there first.
    SendLaterDialog(Instant now, Instant proposed, QWidget* parent = nullptr);
};

/// The moments people want most, by the business's hours, and "Pick a time…". Replaces what the menu had; `chosen` is called
/// while `window` lives.
void fillSendLater(QMenu& menu, Instant now, QWidget* window, std::function<void(Instant)> chosen);

}  // namespace memnun
