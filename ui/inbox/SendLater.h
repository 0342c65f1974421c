// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDialog>

#include <functional>

class QMenu;

namespace memnun {

class MomentEdit;

/// Picks the moment at which an answer leaves, in the business's time zone.
class SendLaterDialog final : public QDialog {
    Q_OBJECT

public:
    /// `proposed` stands there first.
    SendLaterDialog(Instant now, Instant proposed, QWidget* parent = nullptr);

Q_SIGNALS:
    void picked(memnun::Instant at);

private:
    MomentEdit* m_when;
};

/// The moments people want most, by the business's hours, and "Pick a time…". Replaces what the menu had; `chosen` is called
/// while `window` lives.
void fillSendLater(QMenu& menu, Instant now, QWidget* window, std::function<void(Instant)> chosen);

}  // namespace memnun
