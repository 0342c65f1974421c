// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QAbstractButton>

namespace memnun {

/// One number as the KPI page shows it: title, big value, what changed, n. Clicking opens what is behind it.
class KpiTile final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Arrow { None, Up, Down };

    explicit KpiTile(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The formatted headline; "—" where there is no value.
    void setValue(const QString& value);
    /// The change against the previous period. The tone says whether it is good; the arrow which way it went.
    void setDelta(const QString& text, Arrow arrow, Tone tone);
    /// What follows the change, muted: "n = 1,284 · 84–91 %".
    void setDetail(const QString& text);
    /// Shows the "few data" badge (n < 30).
    void setFewData(bool few);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintFoot(QPainter& painter, const QRect& box, const Theme& theme) const;
    void describe();

    QString m_title;
    QString m_value;
    QString m_delta;
    QString m_detail;
    Arrow m_arrow = Arrow::None;
    Tone m_tone = Tone::Neutral;
    bool m_few = false;
};

}  // namespace memnun
