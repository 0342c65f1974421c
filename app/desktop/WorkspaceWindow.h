// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/CopyKeeper.h"
#include "app/desktop/LiveWorkspace.h"
#include "app/desktop/SettledExecutor.h"
#include "app/desktop/WorkspaceOpener.h"
#include "app/mail/MailDesk.h"
#include "app/mail/OutgoingMail.h"
#include "core/channels/email/ReplyComposer.h"
#include "core/channels/images/ImageFetcher.h"
#include "core/demo/DemoPictures.h"
#include "core/exchange/chat/ChatImport.h"
#include "core/exchange/contacts/CustomerImports.h"
#include "core/exchange/mail/MailImport.h"
#include "core/kernel/CommandBus.h"
#include "core/kpi/FigureKeeper.h"
#include "core/mime/StoredMail.h"
#include "ui/accounts/AccountPorts.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

class CopiesDialog;
class CopySchedule;
class DraftGuard;
class ChatImportDialog;
class CustomerImportDialog;
class ImportDialog;
class InboxPage;
class KeyboardDesk;
class Look;
class MailLines;
class MailService;
class NoticeDesk;
class NoticePort;
class OutboxDialog;
class OutboxLines;
class SearchPage;
class SecretVault;
class SettingsPage;

/// What outlives any one workspace.
struct ProgramServices {
    const Clock& clock;
    SettingsPort& settings;
    ThemeController& theme;
    Look& look;
    DesktopPort& desktop;
    SecretStore& secrets;
    NoticePort* notices = nullptr;  ///< none: nothing is told outside the window
    SecretVault* vault = nullptr;   ///< none: where passwords lie is neither told nor asked for
};

/// One open workspace with its window: everything that is composed anew when another workspace is opened.
class WorkspaceWindow final : public QObject, public Navigator {
    Q_OBJECT

public:
    /// `opened` must have a user; the first active one works here.
    WorkspaceWindow(const ProgramServices& services, OpenedWorkspace opened, const QStringList& recent,
                    QObject* parent = nullptr);
    ~WorkspaceWindow() override;

    MainWindow& window() { return *m_window; }
    AppContext& context() { return m_context; }
    const SettledExecutor& executor() const { return m_executor; }
    const Location& location() const { return m_opened.workspace.location(); }
    /// Opens the dialog with these files in it.
    ImportDialog* importMail(const QStringList& paths = {});
    ChatImportDialog* importChats(const QStringList& paths = {});
    /// Lets mails leave the outbox; without it nothing is ever sent (pictures, demo company), and the status bar says so.
    void startSending();
    /// Makes a safety copy every day from now on.
    void startCopying();
    CopiesDialog* openCopies();
    /// All that has not left yet.
    OutboxDialog* openOutbox();
    /// Something the user should know that happened before this window was there.
    void tell(const QString& title, const QString& sentence, TaskOutcome outcome);
    enum class Leaving { Closing, Switching };
    /// Asks when words could not be saved, and once when mail waits; then ends the sending in good order while the window lives on, and calls `then` when
    /// this object may go: a few seconds later at most. `then` is not called when the user stays.
    void leave(Leaving how, std::function<void()> then);
    bool hasLeft() const { return m_left; }
    /// Ends the program, in good order.
    void quit();

    void openTicket(TicketId id) override;
    void openCustomer(CustomerId id) override;
    void showPage(const QString& id) override;
    SearchPage* search() const { return m_search; }
    KeyboardDesk& keyboard() const { return *m_keyboard; }
    /// Null where nothing is told outside the window.
    NoticeDesk* notices() const { return m_notices.get(); }

Q_SIGNALS:
    void newWanted();
    void openFileWanted();
    void openServerWanted();
    void recentWanted(const QString& shown);
    void restoreWanted(const memnun::SafetyCopy& copy);
    /// A page of the workspace turned out to be damaged while it was open.
    void damageFound();
    void closed();

private:
    void addActions(const QStringList& recent);
    void wireUndo();
    bool isDemo() const;
    void showPlace();
    void wireOutbox();
    void makeFetching();
    void loginChanged();
    void stopMail();
    SettingsPage* openSettings(const QString& section);
    AccountPorts accountPorts();
    void wireMail();
    void lookForPasswords();
    void followVault();
    void askPassphrase();
    CustomerImportDialog* importCustomers(const QStringList& paths = {});
    void importDropped(const QStringList& paths);
    void startImport(const MailImport::Options& options);
    void startCustomers(const CustomerImports::Options& options, qint64 expected);
    void startChats(const ChatImport::Options& options);
    void afterCopy(const QStringList& paths, std::function<void()> then);
    InboxPage* openInbox();
    void readMe();
    void readCalendar();
    void wireNotices();
    bool mayClose();
    void leaveMail(Leaving how, std::function<void()> then);
    void endSending(std::function<void()> then);

    ProgramServices m_services;
    OpenedWorkspace m_opened;
    SettledExecutor m_executor;
    ChangeBus m_changes;
    CommandBus m_commands;
    ActionRegistry m_actions;
    StatusCentre m_status;
    LiveWorkspace m_live;
    MailDesk m_mail;
    std::unique_ptr<MailService> m_fetching;  ///< none in the demo company
    mime::StoredMail m_mails;
    images::ImageFetcher m_images;
    demo::DemoPictures m_demoPictures;  ///< the demo company never asks the net
    AppContext m_context;
    ReplyComposer m_replies;
    OutgoingMail m_outgoing;
    OutboxLines* m_outbox;
    CopyKeeper m_copies;
    CopySchedule* m_schedule;
    kpi::FigureKeeper* m_figures;
    std::unique_ptr<MainWindow> m_window;
    DraftGuard* m_drafts = nullptr;
    SearchPage* m_search = nullptr;  ///< owned by the window
    KeyboardDesk* m_keyboard = nullptr;  ///< owned by the window
    std::unique_ptr<NoticeDesk> m_notices;
    MailLines* m_mailLines = nullptr;  ///< none where nothing is fetched
    bool m_askedPassphrase = false;
    bool m_sending = false;
    bool m_leaving = false;  ///< the user agreed, the sender is being stopped
    bool m_left = false;     ///< nothing is being sent or fetched any more
};

}  // namespace memnun
