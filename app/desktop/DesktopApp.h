// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/RecentWorkspaces.h"
#include "app/desktop/StartOptions.h"
#include "app/desktop/WorkspaceWindow.h"
#include "ui/welcome/WelcomeDialog.h"

namespace memnun {

class DemoMaker;

/// The program from start to quit: which workspace is open, and how the next one is found, made and opened.
class DesktopApp final : public QObject {
    Q_OBJECT

public:
    explicit DesktopApp(const ProgramServices& services, QObject* parent = nullptr);
    ~DesktopApp() override;

    /// Opens what the command line names, else the workspace of the last time, else asks.
    void start(const StartOptions& options);

private:
    void open(const Location& location, OpenHow how);
    void openShown(const QString& text);
    void openFailed(const Location& location, const Error& error);
    void take(OpenedWorkspace opened);
    void askWho(const OpenedWorkspace& opened);
    void settle(const OpenedWorkspace& opened, const Newcomer& newcomer);
    void show(OpenedWorkspace opened);
    WelcomeDialog* welcome(WelcomeDialog::Step step = WelcomeDialog::Step::Choice);
    void openDemo();
    void makeDemo();
    void chooseFile();
    void quitIfIdle();

    ProgramServices m_services;
    RecentWorkspaces m_recent;
    WorkspaceOpener m_opener;
    std::unique_ptr<WorkspaceWindow> m_window;
    QPointer<WelcomeDialog> m_welcome;
    QPointer<DemoMaker> m_demo;
    ServerAddress m_server;      ///< as typed last, for the sentence when it fails
    Newcomer m_newcomer;         ///< for the workspace that is being created
    bool m_creating = false;
};

}  // namespace memnun
