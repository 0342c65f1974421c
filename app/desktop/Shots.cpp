// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that are taken, one declaration each.
#include "app/desktop/ShotParts.h"
#include "ui/calls/CallDialog.h"
#include "ui/calls/CallsPage.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/CopiesList.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/inbox/OutboxDialog.h"
#include "ui/customers/CardTimeline.h"
#include "ui/customers/CustomerCard.h"
#include "ui/customers/CustomersPage.h"
#include "ui/imports/ChatImportDialog.h"
#include "ui/imports/ImportDialog.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/kpis/DrillDownPanel.h"
#include "ui/kpis/KpiBreakdown.h"
#include "ui/kpis/KpiPage.h"
#include "ui/kpis/KpiTiles.h"
#include "ui/search/SearchPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/SearchBox.h"
#include "ui/today/TodayPage.h"
#include "ui/welcome/WelcomeDialog.h"

#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

namespace memnun {

namespace {

bool showsTicket(WorkspaceWindow& workspace, TicketId ticket)
{
    InboxPage* inbox = inboxOf(workspace);
    if (!threadIsThere(workspace))
        return false;
    // A list that has just come opens its own first ticket.
    if (inbox->thread()->ticket() != ticket)
        inbox->openTicket(ticket);
    // Where the list was scrolled to before is no matter of this picture.
    QListView* list = inbox->list()->view();
    list->scrollToTop();
    list->scrollTo(list->currentIndex());
    return inbox->thread()->ticket() == ticket;
}

Shot ticketShot(const char* name, Queue queue, TicketId ticket)
{
    return {QString::fromLatin1(name), false,
            [queue, ticket](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(queue);
                inbox->openTicket(ticket);
                return nullptr;
            },
            [ticket](WorkspaceWindow& workspace, QWidget*) { return showsTicket(workspace, ticket); }};
}

Shot emptyShot()
{
    return {QStringLiteral("inbox-empty"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return nullptr;
            },
            {}};
}

KpiPage* kpiPageWithFigures(WorkspaceWindow& workspace)
{
    auto* page = qobject_cast<KpiPage*>(workspace.window().pageWidget(QStringLiteral("kpis")));
    return page && page->showing() == KpiPage::Showing::Figures ? page : nullptr;
}

/// The page's top, or its end with the breakdown.
Shot kpiShot(const char* name, bool atEnd)
{
    return {QString::fromLatin1(name), false,
            [atEnd](WorkspaceWindow& workspace) -> QWidget* {
                auto* page = openPage<KpiPage>(workspace, "kpis");
                page->panel()->dismiss();
                page->breakdown()->setBy(atEnd ? kpi::By::Agent : kpi::By::Channel);
                return nullptr;
            },
            [atEnd](WorkspaceWindow& workspace, QWidget*) {
                const KpiPage* page = kpiPageWithFigures(workspace);
                if (!page)
                    return false;
                QScrollBar* bar = page->findChild<QScrollArea*>()->verticalScrollBar();
                bar->setValue(atEnd ? bar->maximum() : 0);
                return true;
            }};
}

/// The tickets behind a figure, or those left out of it.
Shot kpiDrillShot(const char* name, const char* kpi, bool leftOut)
{
    return {QString::fromLatin1(name), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                auto* page = openPage<KpiPage>(workspace, "kpis");
                page->panel()->dismiss();
                page->breakdown()->setBy(kpi::By::Channel);
                return nullptr;
            },
            [kpi = QString::fromLatin1(kpi), leftOut](WorkspaceWindow& workspace, QWidget*) {
                KpiPage* page = kpiPageWithFigures(workspace);
                if (!page)
                    return false;
                page->findChild<QScrollArea*>()->verticalScrollBar()->setValue(0);
                if (!page->panel()->isVisible() || page->panel()->shown().row.kpi != kpi)
                    page->others()->tile(kpi)->click();
                page->panel()->findChild<QTabBar*>()->setCurrentIndex(leftOut ? 1 : 0);
                return page->panel()->shown().row.kpi == kpi && hasRows(page->panel()->findChild<QListView*>());
            }};
}

Shot customerShot(CustomerId customer)
{
    return {QStringLiteral("customer"), false,
            [customer](WorkspaceWindow& workspace) -> QWidget* {
                workspace.openCustomer(customer);
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<CustomersPage*>(workspace.window().pageWidget(QStringLiteral("customers")));
                return page && page->showsCard() && page->wholeCard()->facts().customer.id.isValid()
                       && hasRows(page->wholeCard()->timeline()->view());
            }};
}

Shot besideShot(CustomerId customer)
{
    return {QStringLiteral("customers"), false,
            [customer](WorkspaceWindow& workspace) -> QWidget* {
                workspace.window().openPage(QStringLiteral("customers"));
                auto* page = qobject_cast<CustomersPage*>(workspace.window().pageWidget(QStringLiteral("customers")));
                page->closeCard();
                page->openCustomer(customer);
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<CustomersPage*>(workspace.window().pageWidget(QStringLiteral("customers")));
                // The list reads on until it comes to the customer.
                return page && hasRows(page->view()) && page->view()->currentIndex().isValid();
            }};
}

Shot callsShot()
{
    return {QStringLiteral("calls"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<CallsPage>(workspace, "calls");
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<CallsPage*>(workspace.window().pageWidget(QStringLiteral("calls")));
                return page && hasRows(page->view());
            }};
}

Shot callShot(const ShotSubjects& subjects)
{
    return {QStringLiteral("call"), false,
            [subjects](WorkspaceWindow& workspace) -> QWidget* {
                openPage<CallsPage>(workspace, "calls");
                auto* dialog = new CallDialog(workspace.context(), &workspace.window());
                dialog->setCustomer(subjects.customer, subjects.busyTicket);
                dialog->open();
                return dialog;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<CallsPage*>(workspace.window().pageWidget(QStringLiteral("calls")));
                return page && hasRows(page->view());
            }};
}

Shot todayShot()
{
    return {QStringLiteral("today"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<TodayPage>(workspace, "today");
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                const auto* page = qobject_cast<TodayPage*>(workspace.window().pageWidget(QStringLiteral("today")));
                return page && hasRows(page->view());
            }};
}

/// Typed into the box of the window, as people do; the box is emptied by whatever comes next.
Shot searchShot()
{
    return {QStringLiteral("search"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                workspace.window().searchBox()->setText(QStringLiteral("lambader"));
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) { return hasRows(workspace.search()->view()); }};
}

Shot importShot()
{
    return {QStringLiteral("import"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return workspace.importMail();
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* import = qobject_cast<ImportDialog*>(dialog);
                return import && import->isReady();
            }};
}

Shot importChatsShot()
{
    return {QStringLiteral("import-chats"), true,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return workspace.importChats();
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* import = qobject_cast<ChatImportDialog*>(dialog);
                return import && import->isReady();
            }};
}

WelcomeDialog* openWelcome(WorkspaceWindow& workspace, Look& look)
{
    auto* dialog = new WelcomeDialog(workspace.context().desktop, look, QStringLiteral("/home/derya"));
    dialog->setRecent({{QStringLiteral("/home/derya/Ladin Ev.memnun"), QStringLiteral("Ladin Ev")},
                       {QStringLiteral("postgresql://memnun@sunucu/destek"), QStringLiteral("destek @ sunucu")}});
    dialog->resize(workspace.window().size());
    return dialog;
}

/// A window of its own, as large as the picture.
Shot welcomeShot(const char* name, WelcomeDialog::Step step, Look& look)
{
    return {QString::fromLatin1(name), true,
            [step, &look](WorkspaceWindow& workspace) -> QWidget* {
                WelcomeDialog* dialog = openWelcome(workspace, look);
                dialog->openStep(step);
                dialog->show();
                return dialog;
            },
            {}};
}

Shot settingsShot(const char* name, const char* section)
{
    return {QString::fromLatin1(name), false,
            [section](WorkspaceWindow& workspace) -> QWidget* {
                openPage<SettingsPage>(workspace, "settings")->openSection(QString::fromLatin1(section));
                return nullptr;
            },
            {}};
}

/// When every copy of the list has been checked.
Shot settingsCopiesShot()
{
    Shot shot = settingsShot("settings-copies", "copies");
    shot.ready = [](WorkspaceWindow& workspace, QWidget*) {
        const auto* copies = workspace.window().findChild<CopiesList*>();
        return copies && copies->isReady();
    };
    return shot;
}

Shot copiesShot()
{
    return {QStringLiteral("copies"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return workspace.openCopies();
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* copies = qobject_cast<CopiesDialog*>(dialog);
                return copies && copies->isReady() && copies->list()->topLevelItemCount() > 0;
            }};
}

/// Waiting, refused, and perhaps sent: as it looks where mail is sent. In the demo company nothing leaves.
Shot outboxShot(const char* name, bool demo)
{
    return {QString::fromLatin1(name), false,
            [demo](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                if (demo)
                    return workspace.openOutbox();
                auto context = std::make_shared<AppContext>(workspace.context());
                context->nothingIsSent = false;
                auto* dialog = new OutboxDialog(*context, &workspace.window());
                QObject::connect(dialog, &QObject::destroyed, dialog, [context] {});  // it refers to that
                dialog->open();
                return dialog;
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* outbox = qobject_cast<OutboxDialog*>(dialog);
                return outbox && outbox->rows().size() == 4;
            }};
}

Shot emptyOutboxShot()
{
    return {QStringLiteral("outbox-empty"), true, [](WorkspaceWindow& workspace) -> QWidget* { return workspace.openOutbox(); },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* outbox = qobject_cast<OutboxDialog*>(dialog);
                return outbox && outbox->isReady();
            }};
}

/// Where a file that was not opened leaves its user: on the welcome page.
Shot damagedShot(Look& look)
{
    return {QStringLiteral("damaged"), true,
            [&look](WorkspaceWindow& workspace) -> QWidget* {
                WelcomeDialog* welcome = openWelcome(workspace, look);
                welcome->show();
                SafetyCopy copy;
                copy.made = workspace.context().clock.now().plusSeconds(-7200);
                auto* dialog = new DamagedDialog(QStringLiteral("Ladin Ev"), copy, welcome);
                dialog->open();
                return dialog;
            },
            {}};
}

}  // namespace

QVector<Shot> builtinShots(const ShotSubjects& subjects, Look& look)
{
    return QVector<Shot>{ticketShot("inbox", Queue::Open, subjects.busyTicket)} + moveShots(subjects.mergedTicket) + QVector<Shot>{emptyShot()} + readingShots(subjects.letters) + noteShots(subjects.letters)
        + QVector<Shot>{ticketShot("thread", Queue::All, subjects.threadTicket), callsShot(), callShot(subjects), todayShot(),
            customerShot(subjects.customer), besideShot(subjects.customer), searchShot(), kpiShot("kpis", false),
            kpiShot("kpis-breakdown", true), kpiDrillShot("kpis-drill", "reopen_rate", false),
            kpiDrillShot("kpis-left-out", "next_reply", true), importShot(), importChatsShot(), copiesShot(), outboxShot("outbox", false), outboxShot("outbox-demo", true), emptyOutboxShot(), damagedShot(look),
            welcomeShot("welcome", WelcomeDialog::Step::Choice, look), welcomeShot("welcome-new", WelcomeDialog::Step::Create, look),
            welcomeShot("welcome-server", WelcomeDialog::Step::Server, look),
            welcomeShot("welcome-who", WelcomeDialog::Step::Who, look), settingsShot("settings-work", "work"),
            settingsShot("settings", "calendar"),
            settingsShot("settings-auto-answer", "auto_answer"),
            settingsShot("settings-identity", "identity"), settingsShot("settings-look", "look"),
            settingsCopiesShot()} + accountShots() + templateShots(subjects.threadTicket) + personaShots() + viewShots();
}

}  // namespace memnun
