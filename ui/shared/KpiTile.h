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
    /// How many it was worked out from, muted, at the right of the title: "n = 1,284".
    void setCount(const QString& text);
    /// The first line below the value, muted; parts between " · " that find no room are left out, the last first.
    void setDetail(const QString& text);
    /// The second line, what changed: "6 mo: ▲ 45%, significant". `lead` says since when and is muted; the tone says
    /// whether the change is good, the arrow which way it went.
    void setDelta(const QString& text, Arrow arrow, Tone tone, const QString& lead = {});
    /// Shows the "few data" badge (n < 30).
    void setFewData(bool few);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintTitle(QPainter& painter, const QRect& box, const Theme& theme) const;
    void paintDelta(QPainter& painter, const QRect& box, const Theme& theme) const;
    void describe();

    QString m_title;
    QString m_value;
    QString m_delta;
    QString m_detail;
    QString m_count;
    QString m_lead;
    Arrow m_arrow = Arrow::None;
    Tone m_tone = Tone::Neutral;
    bool m_few = false;
};

}  // namespace memnun
