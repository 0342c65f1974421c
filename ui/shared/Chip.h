// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QWidget>

class QPainter;

namespace memnun {

/// A state or tag in a rounded pill: 11 px text, tinted by tone. For widgets; delegates use paintChip.
class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setTone(Tone tone);
    void setIconName(const QString& name);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone;
};

/// Size of a chip as painted by paintChip.
QSize chipSize(const QString& text, const QString& iconName = {});
/// Paints a chip with its top left corner at `at`; text is elided if wider than `maxWidth`. Returns the width used.
int paintChip(QPainter& painter, const QPoint& at, const QString& text, Tone tone, const Theme& theme,
              int maxWidth = 4096, const QString& iconName = {});

}  // namespace memnun
