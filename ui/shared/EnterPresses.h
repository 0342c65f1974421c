// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace memnun {

/// Enter on the button that has the focus presses it, as Space does. Qt leaves Enter to the dialog's default button even
/// where the focus stands on another one, and to nobody where there is none. Boxes that are ticked keep Qt's way: there
/// Enter means the default button. Installed on the application.
class EnterPresses final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace memnun
