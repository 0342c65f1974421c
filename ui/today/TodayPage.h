// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace memnun {

struct AppContext;
class DueField;
class InlineMessage;
class ListPane;
class Navigator;
class TodayModel;

/// What I have to do: a line to add a task, then tasks and tickets by when they are due. Space checks off (Ctrl+Z brings it back),
/// Enter opens the ticket or the customer.
class TodayPage final : public QWidget {
    Q_OBJECT

public:
    TodayPage(const AppContext& context, Navigator& navigator, QWidget* parent = nullptr);

    TodayModel* model() const { return m_model; }
    QListView* view() const { return m_view; }
    ListPane* pane() const { return m_pane; }
    QLineEdit* newTitle() const { return m_new; }

public Q_SLOTS:
    void startNewTask();

Q_SIGNALS:
    /// Overdue and due today, for the rail.
    void dueCountChanged(int count);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    void addTask();
    void checkOff(const QModelIndex& index);
    void openTask(const QModelIndex& index);
    void retranslate();

    const AppContext& m_context;
    Navigator& m_navigator;
    TodayModel* m_model;
    QListView* m_view;
    ListPane* m_pane;
    QLabel* m_title;
    QLineEdit* m_new;
    DueField* m_due;
    QPushButton* m_add;
    InlineMessage* m_error;
};

}  // namespace memnun
