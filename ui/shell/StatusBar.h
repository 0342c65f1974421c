// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace memnun {

class HappenedPanel;
class StatusCentre;
class ProgressRow;

/// The window's bottom bar. At its left stand lines such as the workspace's name; its right end is the status centre:
/// the running task, the outbox, and a button which says how things stand and opens what happened.
class StatusBar final : public QFrame {
    Q_OBJECT

public:
    explicit StatusBar(StatusCentre& centre, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Opens the panel of running and finished work above the bar's end.
    void openPanel();
    /// The same panel at the right end under `bar`, from whose bell it was asked for.
    void openPanelBelow(const QWidget& bar);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct LineWidgets {
        QWidget* box = nullptr;
        QLabel* icon = nullptr;
        QLabel* text = nullptr;
        QPushButton* action = nullptr;
    };
    void follow();
    void followLines();
    void followTasks();
    void followTroubles();
    HappenedPanel* makePanel();
    LineWidgets makeLine(const QString& id, bool atEnd);

    StatusCentre& m_centre;
    QHash<QString, LineWidgets> m_lines;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
    ProgressRow* m_task;
    QLabel* m_more;
    QPushButton* m_happened;
};

}  // namespace memnun
