// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace memnun {

class ActionRegistry;

/// "3 selected" and what can be done with them; hidden while nothing is ticked.
class BulkBar final : public QFrame {
    Q_OBJECT

public:
    enum class Act { Assign, Status, Tag, Priority, Snooze, Resolve };

    explicit BulkBar(const ActionRegistry& actions, QWidget* parent = nullptr);
    void setCount(int count);
    /// So many tickets match what is shown, loaded or not: more than are ticked can be selected with one click. 0: unknown.
    void setMatching(qint64 total);
    /// All of them are selected.
    void setAll(bool all);
    bool offersAll() const;
    qint64 matching() const { return m_matching; }
    /// Where the act's menu opens; global.
    QPoint menuPlace(Act act) const;

Q_SIGNALS:
    void wanted(memnun::BulkBar::Act act);
    void clearWanted();
    void allWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const ActionRegistry& m_actions;
    int m_count = 0;
    qint64 m_matching = 0;
    bool m_all = false;
    QLabel* m_text;
    QPushButton* m_every;
    QToolButton* m_clear;
    QVector<QToolButton*> m_buttons;
};

}  // namespace memnun
