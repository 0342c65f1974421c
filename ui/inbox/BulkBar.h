// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace memnun {

/// "3 selected" and what can be done with them; hidden while nothing is ticked.
class BulkBar final : public QFrame {
    Q_OBJECT

public:
    enum class Act { Assign, Status, Tag, Priority, Snooze, Resolve };

    explicit BulkBar(QWidget* parent = nullptr);
    void setCount(int count);
    /// Where the act's menu opens; global.
    QPoint menuPlace(Act act) const;

Q_SIGNALS:
    void wanted(memnun::BulkBar::Act act);
    void clearWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_count = 0;
    QLabel* m_text;
    QToolButton* m_clear;
    QVector<QToolButton*> m_buttons;
};

}  // namespace memnun
