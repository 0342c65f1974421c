// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace memnun {

/// One line, or a few, that shortens itself with "…" and shows the whole text as a tool tip. Accepts the `type` property.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr,
                         Qt::TextElideMode mode = Qt::ElideRight);

    void setFullText(const QString& text);
    QString fullText() const { return m_full; }
    /// At most so many lines, where the width asks for them; 1 until said otherwise.
    void setMostLines(int lines);
    bool hasHeightForWidth() const override { return m_mostLines > 1; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList linesFor(int width) const;

    QString m_full;
    Qt::TextElideMode m_mode;
    int m_mostLines = 1;
};

}  // namespace memnun
