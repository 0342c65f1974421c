// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/RecentWorkspaces.h"
#include "app/desktop/RunningWindow.h"
#include "app/desktop/StartOptions.h"
#include "app/desktop/WorkspaceWindow.h"
#include "ui/welcome/WelcomeDialog.h"

namespace memnun {

class CopyKeeper;
class DamagedDialog;
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
    void openAfterCopy(const Location& location, OpenHow how);
    void openPrepared(const Location& location, OpenHow how);
    void openShown(const QString& text);
    void openFailed(const Location& location, OpenHow how, const Error& error);
    void raiseRunning(const Location& location, const Error& inUse);
    void offerLastCopy(const Location& location, const QString& sentence);
    void showDamaged(const Location& location, const std::optional<SafetyCopy>& lastGood);
    void restoreFrom(const Location& location, const SafetyCopy& copy);
    void restore(const Location& location, const SafetyCopy& copy);
    void take(OpenedWorkspace opened, OpenHow how);
    void askWho(const OpenedWorkspace& opened);
    void askWhich(const OpenedWorkspace& opened);
    void settle(const OpenedWorkspace& opened, const Newcomer& newcomer);
    void show(OpenedWorkspace opened);
    void tellHowItIs(const Workspace& workspace);
    WelcomeDialog* welcome(WelcomeDialog::Step step = WelcomeDialog::Step::Choice);
    void openDemo();
    void makeDemo();
    void chooseFile();
    void quitIfIdle();

    ProgramServices m_services;
    RecentWorkspaces m_recent;
    WorkspaceOpener m_opener;
    RunningWindow m_running;  ///< of m_window, for a second start
    std::unique_ptr<WorkspaceWindow> m_window;
    QPointer<WelcomeDialog> m_welcome;
    QPointer<DemoMaker> m_demo;
    QString m_keptDemo;  ///< to be told of when its window is there
    QPointer<DamagedDialog> m_damaged;
    Newcomer m_newcomer;         ///< for the workspace that is being created
    std::unique_ptr<CopyKeeper> m_keeper;  ///< of a workspace without a window
    struct Restored {
        Result<> result;
        Instant made;  ///< the copy
    };
    QString restoredSentence(const Restored& restored) const;
    std::optional<Restored> m_restored;  ///< to be told in the next window
};

}  // namespace memnun
