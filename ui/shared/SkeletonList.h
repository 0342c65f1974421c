// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace memnun {

/// Grey placeholder rows while a list's first page is on its way. Breathes gently; stands still where the desktop
/// asks for no animations.
class SkeletonList final : public QWidget {
    Q_OBJECT

public:
    /// `rowHeight` in px should be that of the list it stands in for.
    explicit SkeletonList(int rowHeight = 72, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    int m_rowHeight;
    int m_phase = 0;
    QBasicTimer m_timer;
};

}  // namespace memnun
