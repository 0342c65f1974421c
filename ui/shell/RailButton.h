// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace memnun {

/// One entry of the rail: icon, label and count; only the icon while the rail is collapsed.
class RailButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit RailButton(const QString& iconName, QWidget* parent = nullptr);

    /// Nothing to count, 0 or -1, shows no number.
    void setCount(int count);
    int count() const { return m_count; }
    void setCollapsed(bool collapsed);
    /// Sets label, tool tip and accessible name.
    void setLabel(const QString& label);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_iconName;
    int m_count = -1;
    bool m_collapsed = false;
};

}  // namespace memnun
