// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace memnun {

class DesktopPort;
class DraftKeeper;
class UnsavedDialog;

/// Stands before the end of a window: no word typed in it is lost without its author's knowledge. It looks after every
/// DraftKeeper inside the window.
class DraftGuard final : public QObject {
    Q_OBJECT

public:
    /// `window` outlives this.
    DraftGuard(QWidget& window, DesktopPort& desktop, QObject* parent = nullptr);

    /// Nothing typed waits to be saved.
    bool isSettled() const;
    /// Saves what is typed and calls `go` once all of it is kept, at once when it is already. What can't be saved within
    /// a few seconds is shown, and `go` is called when its author lets it go or it was saved after all; not at all when
    /// they stay. A second call while the first is under way does nothing.
    void settle(std::function<void()> go);

private:
    void look();
    void ask();
    void finish(bool leave);
    QList<DraftKeeper*> keepers() const;
    QString words(Error* why) const;

    QWidget& m_window;
    DesktopPort& m_desktop;
    std::function<void()> m_go;
    QPointer<UnsavedDialog> m_dialog;
    QTimer m_patience;
};

}  // namespace memnun
