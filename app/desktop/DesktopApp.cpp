// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopApp.h"

#include "app/desktop/CopyKeeper.h"
#include "app/desktop/DemoMaker.h"
#include "app/desktop/ServerPlace.h"
#include "ui/copies/CopySettings.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"
#include "ui/shell/DesktopPort.h"
#include "ui/welcome/WhichUserDialog.h"
#include "ui/welcome/WorkDialog.h"
#include "ui/welcome/WorkspaceWords.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace memnun {

namespace {

/// Which of a team's people sits at this computer.
QString meKey(const Location& location)
{
    return QStringLiteral("people/me/") + QString::fromLatin1(QUrl::toPercentEncoding(location.shown()));
}

}  // namespace

DesktopApp::DesktopApp(const ProgramServices& services, QObject* parent)
    : QObject(parent), m_services(services), m_recent(services.settings)
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_running, &RunningWindow::wanted, this, [this] {
        if (m_window)
            m_window->window().bringToFront();
    });
}

DesktopApp::~DesktopApp()
{
    delete m_welcome;
}

void DesktopApp::start(const StartOptions& options)
{
    if (options.demo)
        openDemo();
    else if (!options.workspace.isEmpty())
        openShown(options.workspace);
    else if (!m_recent.all().isEmpty())
        openShown(m_recent.all().first());
    else
        welcome();
}

void DesktopApp::openShown(const QString& text)
{
    const auto location = Location::fromText(text);
    if (location)
        open(*location, OpenHow::Open);
    else
        welcome()->showError(workspaceSentence(location.error(), text));
}

void DesktopApp::open(const Location& location, OpenHow how)
{
    if (m_welcome)
        m_welcome->setBusy(true);
    if (!location.isFile() && how != OpenHow::Create)
        openAfterCopy(location, how);
    else
        openPrepared(location, how);
}

void DesktopApp::openPrepared(const Location& location, OpenHow how)
{
    m_opener.open(location, how, CopySettings::load(m_services.settings).folder, this, [this, location, how](Result<OpenedWorkspace> opened) {
        if (opened)
            take(std::move(*opened), how);
        else
            openFailed(location, how, opened.error());
    });
}

void DesktopApp::openFailed(const Location& location, OpenHow how, const Error& error)
{
    if (!location.isFile()) {
        welcome(WelcomeDialog::Step::Server)->showTrouble(serverTrouble(error, addressOf(location)), addressOf(location));
        return;
    }
    if (error.code == Code::NotFound)
        m_recent.forget(location.shown());
    const QString place = QDir::toNativeSeparators(location.file);
    if (error.hasRule(QLatin1String("in_use"))) {
        raiseRunning(location, error);
        return;
    }
    if (how == OpenHow::Open && isDamaged(error)) {
        offerLastCopy(location, workspaceSentence(error, place));
        return;
    }
    welcome(how == OpenHow::Create ? WelcomeDialog::Step::Create : WelcomeDialog::Step::Choice)
        ->showError(workspaceSentence(error, place));
}

/// Its window may be put away beside the clock: whoever starts the program again wants to see it.
void DesktopApp::raiseRunning(const Location& location, const Error& inUse)
{
    RunningWindow::ask(location.file, this, [this, location, inUse](bool shown) {
        if (!shown)
            return welcome()->showError(workspaceSentence(inUse, QDir::toNativeSeparators(location.file)));
        if (m_welcome)
            m_welcome->setBusy(false);
        quitIfIdle();
    });
}

/// A workspace needs somebody who works in it before its window can open.
void DesktopApp::take(OpenedWorkspace opened, OpenHow how)
{
    if (!opened.users.isEmpty() && !opened.workspace.location().isFile())
        opened.me = UserId(m_services.settings.value(meKey(opened.workspace.location())).toLongLong());
    const auto isMe = [&opened](const User& user) { return user.active && user.id == opened.me; };
    if (!opened.users.isEmpty() && !opened.workspace.location().isFile()
        && std::none_of(opened.users.begin(), opened.users.end(), isMe))
        askWhich(opened);
    else if (!opened.users.isEmpty())
        show(std::move(opened));
    else if (how == OpenHow::Create && !m_newcomer.name.isEmpty())
        settle(opened, m_newcomer);
    else
        askWho(opened);
}

void DesktopApp::askWho(const OpenedWorkspace& opened)
{
    WelcomeDialog* dialog = welcome();
    dialog->setBusy(false);
    dialog->setBusiness(opened.company, opened.ownAddresses);
    dialog->openStep(WelcomeDialog::Step::Who);
    disconnect(dialog, &WelcomeDialog::whoAnswered, nullptr, nullptr);  // of a workspace given up
    connect(dialog, &WelcomeDialog::whoAnswered, dialog, [this, dialog, opened](const Newcomer& newcomer) {
        m_opener.settle(opened, newcomer, m_services.clock.now(), dialog, [this, dialog](Result<OpenedWorkspace> settled) {
            if (settled)
                show(std::move(*settled));
            else
                dialog->showError(errorSentence(settled.error(), tr("Saving your name")));
        });
    });
}

void DesktopApp::askWhich(const OpenedWorkspace& opened)
{
    if (m_welcome)
        m_welcome->hide();
    QVector<User> active = opened.users;
    active.removeIf([](const User& user) { return !user.active; });
    auto* dialog = new WhichUserDialog(active);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto go = [this, dialog](OpenedWorkspace mine) {
        m_services.settings.setValue(meKey(mine.workspace.location()), mine.me.value());
        show(std::move(mine));
        dialog->accept();
    };
    connect(dialog, &WhichUserDialog::chosen, this, [opened, go](UserId user) {
        OpenedWorkspace mine = opened;
        mine.me = user;
        go(std::move(mine));
    });
    connect(dialog, &WhichUserDialog::joining, this, [this, dialog, opened, go](const QString& name, const QString& email) {
        User newcomer;
        newcomer.name = name;
        newcomer.email = email;
        newcomer.role = Role::Agent;
        m_opener.join(opened, newcomer, m_services.clock.now(), dialog, [dialog, go](Result<OpenedWorkspace> joined) {
            if (joined)
                go(std::move(*joined));
            else
                dialog->showError(errorSentence(joined.error(), tr("Saving your name")));
        });
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (m_welcome) {
            m_welcome->setBusy(false);
            m_welcome->show();
        }
        quitIfIdle();
    });
    dialog->show();
}

void DesktopApp::settle(const OpenedWorkspace& opened, const Newcomer& newcomer)
{
    m_opener.settle(opened, newcomer, m_services.clock.now(), this, [this](Result<OpenedWorkspace> settled) {
        m_newcomer = {};
        if (settled && !settled->workspace.location().isFile() && !settled->users.isEmpty())
            m_services.settings.setValue(meKey(settled->workspace.location()), settled->users.first().id.value());
        if (settled)
            show(std::move(*settled));
        else
            welcome(WelcomeDialog::Step::Create)->showError(errorSentence(settled.error(), tr("Creating the workspace")));
    });
}

void DesktopApp::show(OpenedWorkspace opened)
{
    if (m_window && !m_window->hasLeft()) {
        if (m_welcome)
            m_welcome->setBusy(false);
        m_window->leave(WorkspaceWindow::Leaving::Switching, [this, opened] {
            QMetaObject::invokeMethod(this, [this, opened] { show(opened); }, Qt::QueuedConnection);
        });
        return;
    }
    // By its own mark: the command line makes the demo company anywhere.
    const bool isDemo = opened.demo;
    const Workspace workspace = opened.workspace;
    const QStringList others = m_recent.all();
    if (opened.workspace.location().file != QFileInfo(demoFile()).absoluteFilePath())
        m_recent.opened(opened.workspace.location());
    auto next = std::make_unique<WorkspaceWindow>(m_services, std::move(opened), others);
    connect(next.get(), &WorkspaceWindow::newWanted, this, [this] { welcome()->openStep(WelcomeDialog::Step::Create); });
    connect(next.get(), &WorkspaceWindow::openFileWanted, this, &DesktopApp::chooseFile);
    connect(next.get(), &WorkspaceWindow::openServerWanted, this, [this] { welcome()->openStep(WelcomeDialog::Step::Server); });
    connect(next.get(), &WorkspaceWindow::recentWanted, this, &DesktopApp::openShown, Qt::QueuedConnection);
    connect(next.get(), &WorkspaceWindow::closed, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (m_window)
        m_window->disconnect();
    std::swap(m_window, next);
    connect(m_window.get(), &WorkspaceWindow::restoreWanted, this,
            [this](const SafetyCopy& copy) { restoreFrom(m_window->location(), copy); });
    connect(m_window.get(), &WorkspaceWindow::damageFound, this, [this] { offerLastCopy(m_window->location(), {}); });
    if (!isDemo && !workspace.isReadOnly()) {
        m_window->startSending();
        m_window->startCopying();
    }
    m_running.serve(m_window->location().file);
    m_window->window().show();
    if (const auto restored = std::exchange(m_restored, std::nullopt))
        m_window->tell(tr("Restoring a safety copy"), restoredSentence(*restored),
                       restored->result ? TaskOutcome::Done : TaskOutcome::Failed);
    tellHowItIs(workspace);
    if (const QString kept = std::exchange(m_keptDemo, {}); !kept.isEmpty())
        m_window->tell(tr("Demo company"), tr("It was made anew, because its dates had grown old. The one you worked in is kept as %1.")
                                               .arg(QDir::toNativeSeparators(kept)), TaskOutcome::Done);
    if (m_welcome) {
        m_welcome->disconnect(this);
        m_welcome->close();
    }
}

void DesktopApp::tellHowItIs(const Workspace& workspace)
{
    if (workspace.wasMended())
        m_window->tell(tr("Search"), tr("The search index was damaged and has been made again. Nothing was lost."), TaskOutcome::Done);
    if (workspace.isReadOnly())
        m_window->tell(tr("Workspace"), tr("This workspace lies where nothing can be written. You can read and search all of it; nothing "
                                           "is saved, fetched or sent."), TaskOutcome::Done);
}

WelcomeDialog* DesktopApp::welcome(WelcomeDialog::Step step)
{
    if (!m_welcome) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_welcome = new WelcomeDialog(m_services.desktop, m_services.look, folder);
        m_welcome->setAttribute(Qt::WA_DeleteOnClose);
        m_welcome->openStep(step);
        QVector<RecentWorkspace> recent;
        for (const QString& shown : m_recent.all())
            recent.append({shown, RecentWorkspaces::label(shown)});
        m_welcome->setRecent(recent);
        connect(m_welcome, &WelcomeDialog::recentWanted, this, &DesktopApp::openShown);
        connect(m_welcome, &WelcomeDialog::demoWanted, this, &DesktopApp::openDemo);
        connect(m_welcome, &WelcomeDialog::createWanted, this, [this](const QString& file, const Newcomer& newcomer) {
            m_newcomer = newcomer;
            QDir().mkpath(QFileInfo(file).absolutePath());
            open(Location::ofFile(file), OpenHow::Create);
        });
        connect(m_welcome, &WelcomeDialog::openFileWanted, this,
                [this](const QString& file) { open(Location::ofFile(file), OpenHow::Open); });
        connect(m_welcome, &WelcomeDialog::openServerWanted, this, [this](const ServerAddress& address, bool create) {
            m_newcomer = {};
            open(locationOf(address), create ? OpenHow::Create : OpenHow::Open);
        });
        connect(m_welcome, &QDialog::rejected, this, &DesktopApp::quitIfIdle);
    }
    m_welcome->show();
    m_welcome->raise();
    m_welcome->activateWindow();
    return m_welcome;
}

void DesktopApp::openDemo()
{
    const QString file = demoFile();
    if (isFreshDemo(file, m_services.clock) || (m_window && m_window->location().file == QFileInfo(file).absoluteFilePath()))
        open(Location::ofFile(file), OpenHow::Open);
    else
        makeDemo();
}

void DesktopApp::makeDemo()
{
    if (m_welcome)
        m_welcome->setBusy(true);
    auto* dialog = new WorkDialog(tr("Furnishing the demo company…"), m_welcome);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    m_demo = new DemoMaker(demoFile(), m_services.clock, this);
    connect(dialog, &WorkDialog::cancelled, m_demo, &DemoMaker::cancel);
    connect(m_demo, &DemoMaker::progressed, dialog, [dialog](int done, int total) {
        const Format format;
        dialog->setProgress(done, total, tr("%1 of %2 tickets").arg(format.number(qint64(done)), format.number(qint64(total))));
    });
    connect(m_demo, &DemoMaker::kept, this, [this](const QString& file) {
        m_recent.opened(Location::ofFile(file));
        m_keptDemo = file;
    });
    connect(m_demo, &DemoMaker::finished, this, [this, dialog](const Result<>& result) {
        m_demo->deleteLater();
        if (result)
            open(Location::ofFile(demoFile()), OpenHow::Open);
        else if (result.error().code == Code::Cancelled)
            welcome()->setBusy(false);
        else if (result.error().code == Code::Unavailable)
            openFailed(Location::ofFile(demoFile()), OpenHow::Open, result.error());
        else
            welcome()->showError(errorSentence(result.error(), tr("Making the demo company")));
        dialog->done(QDialog::Accepted);
    });
    dialog->show();
    m_demo->start();
}

void DesktopApp::chooseFile()
{
    m_services.desktop.chooseOpenFiles(m_window ? &m_window->window() : nullptr, tr("Open a workspace"),
                                       [this](const QStringList& files) {
                                           if (!files.isEmpty())
                                               open(Location::ofFile(files.first()), OpenHow::Open);
                                       });
}

void DesktopApp::quitIfIdle()
{
    if (!m_window)
        QCoreApplication::quit();
}

}  // namespace memnun
