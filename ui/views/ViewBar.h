// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/SavedView.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace memnun {

struct AppContext;
struct ListedView;
class ViewList;

/// The saved views with their counts, as many as there is room for side by side; all of them, and what can be done with
/// them, in a menu. Hidden while there is none.
class ViewBar final : public QWidget {
    Q_OBJECT

public:
    ViewBar(const AppContext& context, ViewList& views, QWidget* parent = nullptr);

    ViewId current() const { return m_current; }
    void setCurrent(ViewId id);
    /// The views that have a button on the screen; for tests.
    QStringList shown() const;
    /// Views, and ways to make, change and remove one.
    void fillMenu(QMenu* menu);

Q_SIGNALS:
    void chosen(memnun::ViewId id);
    void newWanted();
    void editWanted(memnun::ViewId id);
    void removeWanted(memnun::ViewId id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void follow();
    void makeButtons();
    void fit();
    void label(QToolButton* button, const ListedView& view);
    QToolButton* makeButton(ViewId id);
    bool mayEditCurrent() const;

    const AppContext& m_context;
    ViewList& m_views;
    QVector<QToolButton*> m_buttons;  ///< in the order of the views
    QToolButton* m_more;
    ViewId m_current;
};

}  // namespace memnun
