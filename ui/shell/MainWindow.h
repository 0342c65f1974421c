// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"

#include <QHash>
#include <QMainWindow>
#include <QVector>

class QStackedWidget;

namespace memnun {

class ActionRegistry;
class Rail;
class SearchBox;
class SettingsPort;
class StatusBar;
class StatusCentre;
class ThemeController;
class TopBar;
class UndoBar;

/// What the window needs of the rest of the program; all outlive it.
struct ShellParts {
    ActionRegistry& actions;
    StatusCentre& status;
    SettingsPort& settings;
    ThemeController& theme;
};

/// The frame around every page: top bar, rail, page, status bar. It knows pages only as `Page` values.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const ShellParts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// `allowed` answers for a page's permission key; pages without permission are always shown. Opens the page the
    /// user had open last, or the first. May be called again for another workspace: the old pages are deleted.
    void setPages(const QVector<Page>& pages, const std::function<bool(const QString&)>& allowed = {});
    /// False for an unknown or forbidden page.
    bool openPage(const QString& id);
    QString currentPage() const { return m_current; }
    /// The page's widget, made if it wasn't open yet; null for an unknown page.
    QWidget* pageWidget(const QString& id);

    /// Something else lies over the page, so no page is lit.
    void setCovered(bool covered);
    void setCount(const QString& pageId, int count);
    void setWorkspaceName(const QString& name);
    SearchBox* searchBox() const;
    /// What lies over the pages (search results) covers this.
    QWidget* pageArea() const;
    /// Shows over the page: undo offers and toasts.
    UndoBar* undoBar() const { return m_undo; }
    Rail* rail() const { return m_rail; }
    StatusBar* statusLine() const { return m_status; }
    /// Asked before the window closes; false keeps it open (mail waits in the outbox).
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    /// Closes for good: the guard can tell it from a window that is only put away.
    void quit();
    /// From wherever it is: behind others, minimised or put away.
    void bringToFront();
    bool isQuitting() const { return m_quitting; }
    /// How big it opens for the first time, its frame still on a screen that has this much room.
    static QSize firstSize(QSize room);

Q_SIGNALS:
    /// A page is to be seen, maybe the one that is there already: whatever covers it has to go.
    void pageAsked();
    void pageOpened(const QString& id);
    /// The guard let it close.
    void closed();
    /// From the sheet of keys: the user wants to change them.
    void keysWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildFrame();
    void addActions();
    void addPageActions();
    void retranslate();
    void followRail();
    void restoreLayout();
    void saveLayout();
    void showSearchKey();
    void openCheatSheet();

    ShellParts m_parts;
    QVector<Page> m_pages;
    QHash<QString, QWidget*> m_widgets;
    QString m_current;
    QString m_workspace;
    std::function<bool()> m_mayClose;
    bool m_quitting = false;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusBar* m_status;
    UndoBar* m_undo;
};

}  // namespace memnun
