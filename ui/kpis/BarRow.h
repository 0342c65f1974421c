// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace memnun {

/// One horizontal bar: name, bar, value, n. Clicking opens what is behind it.
class BarRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit BarRow(QWidget* parent = nullptr);

    /// `share` of the longest bar, 0 to 1. `detail` is muted and may be empty.
    void setContent(const QString& name, double share, const QString& value, const QString& detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_value;
    QString m_detail;
    double m_share = 0;
};

}  // namespace memnun
