// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace memnun {

/// One line that shortens itself with "…" and shows the whole text as a tool tip. Accepts the `type` property.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr,
                         Qt::TextElideMode mode = Qt::ElideRight);

    void setFullText(const QString& text);
    QString fullText() const { return m_full; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_full;
    Qt::TextElideMode m_mode;
};

}  // namespace memnun
