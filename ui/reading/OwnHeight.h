// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace memnun {

/// A widget of wrapped words that takes its height itself: a card that trades height for width is squeezed where both
/// change in one pass.
class OwnHeight : public QWidget {
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent* event) override
    {
        const bool handled = QWidget::event(event);
        if ((event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) && layout())
            fit();
        return handled;
    }

private:
    void fit()
    {
        const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height();
        if (wanted != minimumHeight() || wanted != maximumHeight())
            setFixedHeight(wanted);
    }
};

}  // namespace memnun
