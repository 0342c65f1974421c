// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/shared/SearchBox.h"
#include "ui/shared/ThemeController.h"
#include "ui/shared/UndoBar.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/CheatSheet.h"
#include "ui/shell/Rail.h"
#include "ui/shell/SettingsPort.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/StatusCentre.h"
#include "ui/shell/TopBar.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

const QString kGeometry = QStringLiteral("shell/geometry");
const QString kCollapsed = QStringLiteral("shell/rail/collapsed");
const QString kPage = QStringLiteral("shell/page");

}  // namespace

MainWindow::MainWindow(const ShellParts& parts, QWidget* parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_top(new TopBar(this)),
      m_rail(new Rail(this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusBar(parts.status, this)),
      m_undo(nullptr)
{
    buildFrame();
    addActions();
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::openPage);
    connect(m_rail, &Rail::collapsedChanged, this, [this](bool collapsed) {
        m_parts.settings.setValue(kCollapsed, collapsed);
        followRail();
    });
    connect(m_top, &TopBar::bellClicked, this, [this] { m_status->openPanelBelow(*m_top); });
    connect(&m_parts.status, &StatusCentre::changed, m_top,
            [this] { m_top->setTroubles(m_parts.status.unseenTroubles()); });
    connect(&m_parts.actions, &ActionRegistry::keysChanged, this, &MainWindow::showSearchKey);
    restoreLayout();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto* centre = new QWidget(this);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    m_undo = new UndoBar(m_stack);

    auto* menu = new QMenu(m_top->menuButton());
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_parts.actions.fillMenu(menu); });
    m_top->menuButton()->setMenu(menu);
    setMinimumSize(900, 560);
}

void MainWindow::addActions()
{
    ActionRegistry& actions = m_parts.actions;
    actions.addGroup(QStringLiteral("go"), [] { return tr("Go to"); });
    actions.addGroup(QStringLiteral("view"), [] { return tr("View"); });
    actions.addGroup(QStringLiteral("help"), [] { return tr("Help"); });
    const auto key = [](const char* text) { return QKeySequence(QString::fromLatin1(text)); };
    actions.add({QStringLiteral("shell.search"), QStringLiteral("go"), [] { return tr("Search"); },
                 {key("/"), key("Ctrl+F")}, QStringLiteral("search"),
                 [this] {
                     searchBox()->setFocus(Qt::ShortcutFocusReason);
                     searchBox()->selectAll();
                 }},
                this);
    actions.add({QStringLiteral("shell.rail"), QStringLiteral("view"), [] { return tr("Show or hide rail labels"); },
                 {key("Ctrl+B")}, QStringLiteral("panel-left"), [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); }},
                this);
    actions.add({QStringLiteral("shell.theme"), QStringLiteral("view"), [] { return tr("Light or dark"); },
                 {key("Ctrl+Shift+D")}, QStringLiteral("sun-moon"),
                 [this] {
                     const bool dark = m_parts.theme.theme().isDark();
                     m_parts.theme.setKind(dark ? ThemeKind::Light : ThemeKind::Dark);
                 }},
                this);
    actions.add({QStringLiteral("shell.menu"), QStringLiteral("view"), [] { return tr("Menu"); }, {key("F10")},
                 QStringLiteral("menu"), [this] { m_top->menuButton()->showMenu(); }},
                this);
    actions.add({QStringLiteral("shell.happened"), QStringLiteral("view"), [] { return tr("What happened"); },
                 {key("Ctrl+Shift+H")}, QStringLiteral("bell"), [this] { m_status->openPanel(); }},
                this);
    actions.add({QStringLiteral("shell.keys"), QStringLiteral("help"), [] { return tr("Keyboard shortcuts"); },
                 {key("?"), key("F1")}, QStringLiteral("keyboard"), [this] { openCheatSheet(); }},
                this);
    actions.add({QStringLiteral("shell.quit"), QStringLiteral("help"), [] { return tr("Quit"); }, {key("Ctrl+Q")},
                 QStringLiteral("log-out"), [this] { quit(); }},
                this);
}

void MainWindow::setPages(const QVector<Page>& pages, const std::function<bool(const QString&)>& allowed)
{
    qDeleteAll(m_widgets);
    m_widgets.clear();
    m_current.clear();
    m_pages.clear();
    for (const Page& page : pages) {
        if (page.permission.isEmpty() || (allowed && allowed(page.permission)))
            m_pages.append(page);
    }
    m_rail->setPages(m_pages);
    addPageActions();
    followRail();
    if (!openPage(m_parts.settings.value(kPage).toString()) && !m_pages.isEmpty())
        openPage(m_pages.first().id);
}

void MainWindow::addPageActions()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        const Page& page = m_pages.at(i);
        const QString id = QStringLiteral("go.") + page.id;
        if (m_parts.actions.action(id))
            continue;
        QVector<QKeySequence> keys;
        if (i < 9)
            keys << QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1));
        m_parts.actions.add({id, QStringLiteral("go"), page.title, keys, page.icon, [this, page] { openPage(page.id); }},
                            this);
    }
}

QWidget* MainWindow::pageWidget(const QString& id)
{
    if (QWidget* widget = m_widgets.value(id))
        return widget;
    for (const Page& page : std::as_const(m_pages)) {
        if (page.id != id)
            continue;
        QWidget* widget = page.factory(m_stack);
        m_widgets.insert(id, widget);
        m_stack->addWidget(widget);
        return widget;
    }
    return nullptr;
}

bool MainWindow::openPage(const QString& id)
{
    QWidget* widget = pageWidget(id);
    if (!widget)
        return false;
    Q_EMIT pageAsked();
    m_rail->setCurrent(id);
    if (id == m_current)
        return true;
    m_current = id;
    m_stack->setCurrentWidget(widget);
    // So that the page's keys work at once; a page may pass the focus on with a focus proxy.
    widget->setFocus(Qt::OtherFocusReason);
    m_undo->raise();
    m_parts.settings.setValue(kPage, id);
    retranslate();
    Q_EMIT pageOpened(id);
    return true;
}

void MainWindow::setCovered(bool covered)
{
    m_rail->setCurrent(covered ? QString() : m_current);
}

void MainWindow::setCount(const QString& pageId, int count)
{
    m_rail->setCount(pageId, count);
}

void MainWindow::setWorkspaceName(const QString& name)
{
    m_workspace = name;
    retranslate();
}

QWidget* MainWindow::pageArea() const
{
    return m_stack;
}

SearchBox* MainWindow::searchBox() const
{
    return m_top->searchBox();
}

void MainWindow::followRail()
{
    // The top bar's left margin is 16; the page begins where the rail ends.
    m_top->setMarkWidth(m_rail->minimumWidth() - space::l + space::s);
}

void MainWindow::retranslate()
{
    m_rail->retranslate();
    m_top->retranslate();
    m_parts.actions.retranslate();
    showSearchKey();
    followRail();
    QStringList title;
    for (const Page& page : std::as_const(m_pages)) {
        if (page.id == m_current)
            title << page.title();
    }
    if (!m_workspace.isEmpty())
        title << m_workspace;
    title << QStringLiteral("Memnun");
    setWindowTitle(title.join(QStringLiteral(" · ")));
}

void MainWindow::showSearchKey()
{
    m_top->searchBox()->setKeyHint(m_parts.actions.keys(QStringLiteral("shell.search")).value(0));
}

/// The pages keep what room there is; icons alone say enough.
void MainWindow::resizeEvent(QResizeEvent* event)
{
    constexpr int kRoomForLabels = 1000;
    QMainWindow::resizeEvent(event);
    m_rail->setNarrow(event->size().width() < kRoomForLabels);
}

QSize MainWindow::firstSize(QSize room)
{
    constexpr QSize wanted(1280, 800);
    constexpr QSize frame(16, 48);  // what a title bar and the edges take at most
    return room.isEmpty() ? wanted : wanted.boundedTo(room - frame);
}

void MainWindow::restoreLayout()
{
    resize(firstSize(screen()->availableSize()));
    const QByteArray geometry = m_parts.settings.value(kGeometry).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_rail->setCollapsed(m_parts.settings.value(kCollapsed, false).toBool());
}

void MainWindow::saveLayout()
{
    m_parts.settings.setValue(kGeometry, saveGeometry());
}

void MainWindow::openCheatSheet()
{
    auto* sheet = new CheatSheet(m_parts.actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &CheatSheet::changeWanted, this, &MainWindow::keysWanted);
    sheet->open();
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
    m_quitting = false;
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    saveLayout();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

}  // namespace memnun
