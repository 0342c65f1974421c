// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace memnun {

class SearchBox;

/// Word mark, the one search box, and at the end: what happened, and the menu.
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    SearchBox* searchBox() const { return m_search; }
    QToolButton* menuButton() const { return m_menu; }
    /// Aligns the search box with the page's left edge.
    void setMarkWidth(int px);
    /// Colours the bell while something failed unseen.
    void setTroubles(int count);
    void retranslate();

Q_SIGNALS:
    void bellClicked();

private:
    QLabel* m_mark;
    SearchBox* m_search;
    QToolButton* m_bell;
    QToolButton* m_menu;
    int m_troubles = 0;
};

}  // namespace memnun
