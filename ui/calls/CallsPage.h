// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTabBar;

namespace memnun {

struct AppContext;
class CallListModel;
class ListPane;
class Navigator;

/// Every call, or only the missed ones; Enter opens the call's ticket, the context menu calls back.
class CallsPage final : public QWidget {
    Q_OBJECT

public:
    CallsPage(const AppContext& context, Navigator& navigator, QWidget* parent = nullptr);

    CallListModel* model() const { return m_model; }
    QListView* view() const { return m_view; }
    ListPane* pane() const { return m_pane; }

public Q_SLOTS:
    void logCall();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    void openCurrent();
    void callBack();
    void showMenu(const QPoint& at);
    void retranslate();

    const AppContext& m_context;
    Navigator& m_navigator;
    CallListModel* m_model;
    QListView* m_view;
    ListPane* m_pane;
    QLabel* m_title;
    QTabBar* m_tabs;
    QPushButton* m_log;
};

/// Registers the group "call" with "Log a call" (Ctrl+L), which works everywhere in `window`.
void registerCallActions(const AppContext& context, QWidget* window);

}  // namespace memnun
