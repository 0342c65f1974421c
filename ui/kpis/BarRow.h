// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVector>

namespace memnun {

/// One horizontal bar: name, bar, value, n. Clicking opens what is behind it.
class BarRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit BarRow(QWidget* parent = nullptr);

    /// `share` of the longest bar, 0 to 1. `detail` is muted and may be empty.
    void setContent(const QString& name, double share, const QString& value, const QString& detail);
    /// Greys the bar and says so: there are too few to compare with others.
    void setFewData(bool few);
    /// Gives bars under one another columns of one width, as wide as what is in them.
    static void align(const QVector<BarRow*>& bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        int name = 0;
        int value = 0;
        int detail = 0;
    };
    Columns needed() const;
    QFont valueFont() const;

    QString m_name;
    QString m_value;
    QString m_detail;
    double m_share = 0;
    bool m_few = false;
    Columns m_columns;
};

}  // namespace memnun
