// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WorkspaceWindow.h"

#include "app/desktop/CartWatch.h"
#include "app/desktop/CopySchedule.h"
#include "app/desktop/KeyboardDesk.h"
#include "app/desktop/MailLines.h"
#include "app/desktop/NoticeDesk.h"
#include "app/desktop/OutboxLines.h"
#include "app/desktop/Pages.h"
#include "app/desktop/RailCounts.h"
#include "app/desktop/RecentWorkspaces.h"
#include "app/mail/MailService.h"
#include "core/channels/email/SmtpSender.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "ui/accounts/MailActions.h"
#include "ui/calls/CallsPage.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/customers/CustomersPage.h"
#include "ui/imports/DropTarget.h"
#include "ui/inbox/DraftGuard.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/InboxViews.h"
#include "ui/inbox/OutboxDialog.h"
#include "ui/inbox/UndoOffer.h"
#include "ui/search/SearchPage.h"
#include "ui/settings/Look.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/UndoBar.h"
#include "ui/shell/DesktopPort.h"
#include "ui/views/ViewDialog.h"

#include <QEvent>

namespace memnun {

namespace {

constexpr int kToldMs = 15'000;

User workerOf(const QVector<User>& users, UserId me)
{
    for (const User& user : users) {
        if (user.active && (user.id == me || !me.isValid()))
            return user;
    }
    return users.value(0);
}

}  // namespace

WorkspaceWindow::WorkspaceWindow(const ProgramServices& services, OpenedWorkspace opened, const QStringList& recent,
                                 QObject* parent)
    : QObject(parent),
      m_services(services),
      m_opened(std::move(opened)),
      m_executor(m_opened.workspace.sessions()),
      m_commands(m_executor, services.clock, m_changes),
      m_actions(services.settings),
      m_status(services.clock),
      m_live(m_opened.workspace, services.clock, m_changes, m_status),
      m_mail(m_executor, m_changes, services.clock, services.secrets),
      m_context{m_executor,       m_commands,       m_changes, services.clock, m_actions,
                services.settings, services.desktop, m_replies, m_mails,        workerOf(m_opened.users, m_opened.me),
                &m_live.presence(), &m_status, isDemo()},
      m_replies(m_executor, services.clock, [this] { return m_context.me.id; }),
      m_outgoing({m_executor, m_commands, m_changes, services.clock, m_mail.logins(), std::make_shared<SmtpSender>()},
                 location().isFile() ? OutboxSender::Sharing::Alone : OutboxSender::Sharing::Shared),
      m_outbox(new OutboxLines(m_outgoing.sender(), m_status, this)),
      m_copies(location(), services.settings, services.clock),
      m_schedule(new CopySchedule(m_copies, m_status, services.settings, services.clock, this)),
      m_figures(new kpi::FigureKeeper(m_executor, m_commands, m_changes, services.clock, {}, this))
{
    m_commands.setActor({m_context.me.id, m_context.me.role});
    new CartWatch(m_context, this);
    makeFetching();  // before any page asks for it
    m_context.images = isDemo() ? static_cast<ImageFetchPort*>(&m_demoPictures) : &m_images;
    m_context.place = location().shown();
    readCalendar();  // before any page reads
    KeyboardDesk::orderGroups(m_actions);
    m_actions.addGroup(QStringLiteral("workspace"), [] { return tr("Workspace"); });
    m_window = std::make_unique<MainWindow>(ShellParts{m_actions, m_status, services.settings, services.theme});
    m_window->setWorkspaceName(m_opened.company.isEmpty() ? RecentWorkspaces::label(location().shown()) : m_opened.company);
    m_window->setCloseGuard([this] { return mayClose(); });
    m_drafts = new DraftGuard(*m_window, services.desktop, this);
    connect(m_window.get(), &MainWindow::closed, this, &WorkspaceWindow::closed);
    addActions(recent);
    // Before the pages: one that finds no undo brings its own, and two would leave Ctrl+Z to nobody.
    wireUndo();
    registerCallActions(m_context, m_window.get());
    registerMailActions(m_context, m_window.get());
    m_keyboard = new KeyboardDesk(m_context, *this, location().shown(), *m_window);
    m_window->setPages(builtinPages({m_context, *this, services.look, accountPorts(), [this] { importMail(); }, [this] { importCustomers(); },
                                     [this] { loginChanged(); },
                                     [this] { openSettings(QStringLiteral("mail"))->addAccount(); },
                                     [this] { openInbox()->openQueue(Queue::Quarantine); },
                                     SafetyCopies(location()).folder(), &m_copies,
                                     [this](const SafetyCopy& copy) { Q_EMIT restoreWanted(copy); }, services.notices && services.notices->hasTray(), m_figures,
                                     m_window->undoBar()}));
    m_search = new SearchPage(m_context, *this, m_window->pageArea());
    m_search->attachTo(*m_window->searchBox(), *m_window->pageArea());
    connect(m_search, &SearchPage::opened, this, [this] { m_window->setCovered(true); });
    connect(m_search, &SearchPage::closed, this, [this] { m_window->setCovered(false); });
    connect(m_window.get(), &MainWindow::pageAsked, m_search, &SearchPage::close);
    connect(m_search, &SearchPage::viewWanted, this, [this](const Condition& condition) {
        // The dialog stands before the search: whoever thinks better of it goes on there.
        const QString typed = m_window->searchBox()->text();
        if (InboxPage* inbox = openInbox())
            connect(inbox->views().make(condition), &ViewDialog::saved, m_search, &SearchPage::close);
        m_window->searchBox()->setText(typed);
    });
    new RailCounts(m_context, *m_window);
    auto* drops = new DropTarget(m_window.get());
    connect(drops, &DropTarget::dropped, this, [this](const QStringList& paths) { importDropped(paths); });
    connect(&m_changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::User))
            readMe();
        if (changes.touches(Entity::Setting))
            readCalendar();
    });
    wireOutbox();
    wireMail();
    wireNotices();
    connect(m_schedule, &CopySchedule::copiesWanted, this, &WorkspaceWindow::openCopies);
    connect(m_schedule, &CopySchedule::damageFound, this, &WorkspaceWindow::damageFound);
    connect(&m_services.look, &Look::changed, m_schedule, &CopySchedule::retranslate);
    m_live.presence().setMe(m_context.me.id);
    m_live.start();
    showPlace();
    m_actions.retranslate();
}

WorkspaceWindow::~WorkspaceWindow()
{
    m_notices.reset();
    m_window.reset();  // pages first: they refer to everything else
}

void WorkspaceWindow::startSending()
{
    m_sending = true;
    m_outgoing.start();
    if (m_fetching)
        m_fetching->start();
    showPlace();
    lookForPasswords();
}

bool WorkspaceWindow::isDemo() const
{
    return m_opened.demo;
}

/// Which workspace this is, at the left of the status bar.
void WorkspaceWindow::showPlace()
{
    const QString name = RecentWorkspaces::label(location().shown());
    if (m_opened.workspace.isReadOnly()) {
        m_status.setLine(QStringLiteral("workspace"),
                         {tr("%1 · can only be read").arg(name), QStringLiteral("lock"), Tone::Neutral, {}, false});
        return;
    }
    m_status.setLine(QStringLiteral("workspace"),
                     {m_sending || !isDemo() ? name : tr("Demo company · nothing is sent"),
                      location().isFile() ? QStringLiteral("database") : QStringLiteral("server"), Tone::Neutral, {}, false});
}

void WorkspaceWindow::addActions(const QStringList& recent)
{
    const QString group = QStringLiteral("workspace");
    const auto add = [&](const char* id, std::function<QString()> text, const char* keys, const char* iconName,
                         std::function<void()> run) {
        QVector<QKeySequence> sequences;
        if (*keys)
            sequences << QKeySequence(QString::fromLatin1(keys));
        m_actions.add({QString::fromLatin1(id), group, std::move(text), sequences, QString::fromLatin1(iconName),
                       std::move(run)},
                      m_window.get());
    };
    add("workspace.import", [] { return tr("Import mail…"); }, "Ctrl+I", "mails", [this] { importMail(); });
    add("workspace.import_chats", [] { return tr("Import chats…"); }, "", "message-square", [this] { importChats(); });
    add("workspace.import_customers", [] { return tr("Import customers…"); }, "", "users", [this] { importCustomers(); });
    add("workspace.new", [] { return tr("New workspace…"); }, "Ctrl+Shift+N", "plus", [this] { Q_EMIT newWanted(); });
    add("workspace.open", [] { return tr("Open a file…"); }, "Ctrl+O", "folder-open", [this] { Q_EMIT openFileWanted(); });
    add("workspace.server", [] { return tr("Connect to a server…"); }, "", "server", [this] { Q_EMIT openServerWanted(); });
    add("workspace.copies", [] { return tr("Safety copies…"); }, "", "archive", [this] { openCopies(); });
    add("workspace.outbox", [] { return tr("Outbox…"); }, "", "send", [this] { openOutbox(); });
    int n = 0;
    for (const QString& shown : recent) {
        if (shown == location().shown())
            continue;
        const QByteArray id = "workspace.recent." + QByteArray::number(++n);
        add(id.constData(), [shown] { return tr("Open “%1”").arg(RecentWorkspaces::label(shown)); }, "", "history",
            [this, shown] { Q_EMIT recentWanted(shown); });
    }
}

void WorkspaceWindow::wireUndo()
{
    UndoBar* bar = m_window->undoBar();
    auto* offer = new UndoOffer(m_commands, *bar, isDemo(), this);
    connect(&m_status, &StatusCentre::told, offer, &UndoOffer::name);
    const auto undo = [this, bar] {
        m_commands.undo(this, [bar](Result<QString> undone) {
            if (!undone && undone.error().code != Code::NotFound)
                bar->showMessage(errorSentence(undone.error(), tr("Undoing")));
            else if (!undone)
                bar->showMessage(tr("There is nothing to undo."));
        });
    };
    m_actions.addGroup(QStringLiteral("edit"), [] { return tr("Edit"); });
    m_actions.add({QStringLiteral("edit.undo"), QStringLiteral("edit"), [] { return tr("Undo"); },
                   {QKeySequence(QStringLiteral("Ctrl+Z"))}, QStringLiteral("undo-2"), undo},
                  m_window.get());
}

void WorkspaceWindow::wireOutbox()
{
    connect(m_outbox, &OutboxLines::accountWanted, this, [this] { openSettings(QStringLiteral("mail")); });
    connect(m_outbox, &OutboxLines::ticketWanted, this, [this](TicketId id) { openTicket(id); });
    connect(m_outbox, &OutboxLines::unsentWanted, this, &WorkspaceWindow::openOutbox);
    connect(&m_services.look, &Look::changed, m_outbox, &OutboxLines::retranslate);
    connect(&m_services.look, &Look::changed, this, &WorkspaceWindow::showPlace);
    connect(&m_services.look, &Look::changed, &m_live, &LiveWorkspace::retranslate);
}

void WorkspaceWindow::wireNotices()
{
    if (!m_services.notices)
        return;
    m_notices = std::make_unique<NoticeDesk>(m_context, *m_services.notices, *this, *m_window);
    connect(m_notices.get(), &NoticeDesk::quitWanted, this, &WorkspaceWindow::quit, Qt::QueuedConnection);
    connect(&m_services.look, &Look::changed, m_notices.get(), &NoticeDesk::retranslate);
    m_notices->start();
}

void WorkspaceWindow::quit()
{
    // What is asked on the way needs its window.
    if (m_notices && (!m_drafts->isSettled() || m_outbox->waiting() > 0))
        m_window->bringToFront();
    m_window->quit();
}

InboxPage* WorkspaceWindow::openInbox()
{
    m_window->openPage(QStringLiteral("inbox"));
    return qobject_cast<InboxPage*>(m_window->pageWidget(QStringLiteral("inbox")));
}

void WorkspaceWindow::openTicket(TicketId id)
{
    if (InboxPage* inbox = openInbox())
        inbox->openTicket(id);
}

void WorkspaceWindow::openCustomer(CustomerId id)
{
    m_window->openPage(QStringLiteral("customers"));
    if (auto* page = qobject_cast<CustomersPage*>(m_window->pageWidget(QStringLiteral("customers"))))
        page->openCard(id);
}

void WorkspaceWindow::showPage(const QString& id)
{
    m_window->openPage(id);
}

void WorkspaceWindow::startCopying()
{
    // Of a shared workspace not everybody needs all that is in it on the own disk.
    if (location().isFile() || m_context.me.role == Role::Owner)
        m_schedule->start();
}

CopiesDialog* WorkspaceWindow::openCopies()
{
    auto* dialog = new CopiesDialog(m_copies, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopiesDialog::restoreWanted, this, [this, dialog](const SafetyCopy& copy) {
        dialog->accept();
        Q_EMIT restoreWanted(copy);
    });
    dialog->open();
    return dialog;
}

OutboxDialog* WorkspaceWindow::openOutbox()
{
    auto* dialog = new OutboxDialog(m_context, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutboxDialog::ticketWanted, this, [this](TicketId id) { openTicket(id); });
    dialog->open();
    return dialog;
}

void WorkspaceWindow::tell(const QString& title, const QString& sentence, TaskOutcome outcome)
{
    m_status.finishTask(QStringLiteral("told"), outcome, sentence, title);
    // Nobody opens the list of what happened to learn whether it worked.
    m_window->undoBar()->showMessage(sentence, {}, kToldMs);
}

void WorkspaceWindow::readMe()
{
    m_executor.read<User>(
        this, [id = m_context.me.id](Stores& stores) { return stores.users.byId(id); },
        [this](Result<User> me) {
            if (!me)
                return;
            m_context.me = *me;
            m_commands.setActor({me->id, me->role});
            if (m_mailLines)
                m_mailLines->setMayAdd(allows(me->role, Permission::Configure));
        });
}

void WorkspaceWindow::readCalendar()
{
    m_executor.read<BusinessCalendar>(
        this, [now = m_services.clock.now()](Stores& stores) { return loadCalendar(stores.settings, now); },
        [this](Result<BusinessCalendar> calendar) {
            if (!calendar || *calendar == businessCalendar())
                return;
            setBusinessCalendar(*calendar);
            // Every moment on the screen is written anew, and what is due today may be something else.
            QEvent retranslate(QEvent::LanguageChange);
            QCoreApplication::sendEvent(m_window.get(), &retranslate);
            m_changes.publish({{{Entity::Ticket, 0}, {Entity::Task, 0}}});
        });
}

}  // namespace memnun
