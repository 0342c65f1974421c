// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace memnun {

struct Theme;

/// One or two initials of a name, upper case by Turkish rules ("işık" → "İ").
QString initialsOf(const QString& name);
/// Paints the round initials mark; for delegates.
void paintAvatar(QPainter& painter, const QRect& box, const QString& name, const Theme& theme);

class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString& name = {}, int px = 40, QWidget* parent = nullptr);

    void setName(const QString& name);
    QSize sizeHint() const override { return {m_px, m_px}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_px;
};

}  // namespace memnun
